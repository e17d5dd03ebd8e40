/** Proves that a searcher is never left without a way on, whatever is slow or stays away. */
import { expect, test, type Page } from '@playwright/test';
import { samples } from './second.ts';
import { ask, resultsOf } from './support.ts';

async function expectWaysOn(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await expect(main.locator('a[href="/inhoud/"]')).toBeVisible();
  await expect(main.locator('a[href="/begrippen/"]')).toBeVisible();
}

test.describe('Who has to wait', () => {
  test('reads that search is at work', async ({ page }) => {
    const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
    await page.route('**/pagefind/pagefind.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/zoeken/?q=sedum');
    await expect(page.getByRole('status')).toHaveText('Bezig met zoeken…');
    release(undefined);
    await expect(page.getByRole('status')).toContainText('“sedum”');
  });

  test('for a script that does not come reads what to do without it', async ({ page }) => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(samples.search);
    await expect(page.getByText('Zoeken werkt alleen met JavaScript')).toBeVisible();
    await expectWaysOn(page);
  });
});

test.describe('What failed once is asked for again by itself', () => {
  for (const [what, files] of [
    ['the engine', '**/pagefind/pagefind.js'],
    ['a part of the index', '**/pagefind/index/**'],
    ['a page', '**/pagefind/fragment/**'],
  ] as const) {
    test(what, async ({ page }) => {
      let failed = false;
      await page.route(files, async (route) => {
        if (failed) await route.continue();
        else await route.fulfill({ status: 503, body: 'even niet' });
        failed = true;
      });
      await page.goto('/zoeken/?q=sedum');
      await expect(resultsOf(page).first()).toBeVisible();
      await expect(page.getByRole('alert')).toBeHidden();
      expect(failed).toBe(true);
    });
  }
});

test.describe('When a part does not come', () => {
  for (const [what, files] of [
    ['of everything', '**/pagefind/**'],
    ['with the pages behind the results', '**/pagefind/fragment/**'],
    ['with these words, instead of that they are nowhere', '**/pagefind/index/**'],
    ['with the choices, instead of that they have no pages', '**/pagefind/filter/**'],
    ['that searches', '**/_astro/search-worker*'],
  ] as const) {
    test(`${what}, the reader is told, gets ways on, and asks again once it is back`, async ({ page }) => {
      await page.route(files, (route) => route.abort());
      await page.goto('/zoeken/?q=dak');
      await expect(page.getByRole('alert')).toHaveText(/Zoeken lukt nu niet/);
      await expect(page.getByRole('status')).toHaveText('');
      await expectWaysOn(page);
      await page.unroute(files);
      await ask(page, 'mosdijk');
      await expect(resultsOf(page).first()).toBeVisible();
      await expect(page.getByRole('alert')).toBeHidden();
      await expect(page.locator('select[name="soort"] option', { hasText: /^Begrip \([1-9]\d*\)$/ })).toBeAttached();
    });
  }

  test('words offered for an earlier question go away', async ({ page }) => {
    await page.goto('/zoeken/?q=openingstijden');
    await expect(page.locator('[data-zoeknabij]')).toBeVisible();
    await page.route('**/pagefind/fragment/**', (route) => route.abort());
    await page.getByRole('searchbox').fill('schaduw');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.locator('[data-zoeknabij]')).toBeHidden();
  });
});

test('Search goes on as plain Pagefind when the list of words stays away', async ({ page }) => {
  await page.route('**/words.json', (route) => route.abort());
  await page.goto('/zoeken/?q=sedum');
  await expect(resultsOf(page).first()).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page offers no field that does nothing, but every other way', async ({ page }) => {
    await page.goto(samples.search);
    await expect(page.locator('[data-zoekveld]')).toBeHidden();
    await expect(page.getByText('Zoeken werkt alleen met JavaScript')).toBeVisible();
    await expectWaysOn(page);
  });
});

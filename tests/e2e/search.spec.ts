/** Proves that a searcher gets answers while typing, can narrow, share and retrace a question, and is never left without a way on. */
import { expect, test, type Page } from '@playwright/test';
import { samples, second } from './second.ts';
import { ask, resultsOf } from './support.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Wat zoekt u?' });
const facet = (page: Page, name: string) => page.getByRole('combobox', { name });
const kindsOf = (page: Page) => resultsOf(page).locator('[data-soort]').allInnerTexts();

async function expectWaysOn(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await expect(main.locator('a[href="/inhoud/"]')).toBeVisible();
  await expect(main.locator('a[href="/begrippen/"]')).toBeVisible();
}

test('Results appear while typing, each with a link, its kind and an excerpt in which the word is marked', async ({
  page,
}) => {
  await page.goto(samples.search);
  await field(page).pressSequentially('sedum');
  await expect(page.getByRole('status')).toContainText('“sedum”');
  const results = await resultsOf(page).all();
  expect(results.length).toBeGreaterThan(1);
  for (const result of results) {
    await expect(result.getByRole('link')).toHaveCount(1);
    await expect(result.getByRole('link')).toHaveAttribute('href', /^\/[^?]*/);
    await expect(result.getByRole('link')).not.toBeEmpty();
    await expect(result.locator('[data-soort]')).not.toBeEmpty();
    // What answers the question itself shows its meaning instead of the place where the word stands.
    const isAnswer = (await result.getAttribute('data-antwoord')) !== null;
    if (!isAnswer) await expect(result.locator('[data-fragment] mark').first()).toHaveText(/^sedum/i);
  }
  expect(await page.locator('[data-fragment] mark').count()).toBeGreaterThan(0);
});

test('All that is made up is marked as fictional among the results, and nothing else is', async ({ page }) => {
  await page.goto(samples.search);
  await ask(page, 'mosdijk');
  const more = page.getByRole('button', { name: 'Toon meer resultaten' });
  for (let shown = await resultsOf(page).count(); await more.isVisible(); shown = await resultsOf(page).count()) {
    await more.click();
    await expect(resultsOf(page).nth(shown)).toBeVisible();
  }
  const found = await resultsOf(page).evaluateAll((items) =>
    items.map((item) => ({
      address: item.querySelector('a')?.pathname ?? '',
      marked: /\bfictief\b/.test(item.querySelector('.meta')?.textContent ?? ''),
    })),
  );
  expect(found.filter(({ marked }) => marked).length).toBeGreaterThan(1);
  for (const { address, marked } of found) expect.soft(marked, address).toBe(second.fictional.includes(address));
});

test.describe('An address holds the whole question', () => {
  test('the words and the choices go into it', async ({ page }) => {
    await page.goto(samples.search);
    await ask(page, 'dak');
    await expect(page).toHaveURL('/zoeken/?q=dak');
    await facet(page, 'Soort').selectOption('Keynote');
    await expect(page).toHaveURL('/zoeken/?q=dak&soort=Keynote');
    await facet(page, 'Doelstelling').selectOption('water-bergen');
    await expect(page).toHaveURL('/zoeken/?q=dak&soort=Keynote&doelstelling=water-bergen');
    await facet(page, 'Doelstelling').selectOption('');
    await facet(page, 'Soort').selectOption('');
    await facet(page, 'Spreker').selectOption('noor-wilgenhout');
    await expect(page).toHaveURL('/zoeken/?q=dak&spreker=noor-wilgenhout');
  });

  test('and whoever opens it gets the same question and answer', async ({ page }) => {
    await page.goto('/zoeken/?q=dak&soort=Keynote&spreker=noor-wilgenhout');
    await expect(resultsOf(page)).toHaveCount(1);
    await expect(field(page)).toHaveValue('dak');
    await expect(facet(page, 'Soort')).toHaveValue('Keynote');
    await expect(facet(page, 'Spreker')).toHaveValue('noor-wilgenhout');
    await expect(resultsOf(page).getByRole('link')).toHaveAttribute('href', /^\/keynotes\/noor-wilgenhout\//);
    await expect(page).toHaveTitle(/^dak – Zoeken/);
  });

  test('a goal too', async ({ page }) => {
    await page.goto('/zoeken/?doelstelling=water-bergen');
    await expect(resultsOf(page).first()).toBeVisible();
    await expect(facet(page, 'Doelstelling')).toHaveValue('water-bergen');
    await expect(resultsOf(page).locator(`a[href^="${samples.goal}"]`)).toHaveCount(1);
    await expect(resultsOf(page).locator(`a[href^="${second.town}bijen-en-vlinders/"]`)).toHaveCount(0);
  });

  test('and words that look like HTML stay words', async ({ page }) => {
    await page.goto(`/zoeken/?q=${encodeURIComponent('<img src=x>')}`);
    await expect(page.getByRole('status')).toContainText('<img src=x>');
    await expect(page.locator('main img')).toHaveCount(0);
  });
});

test.describe('Choices narrow the results', () => {
  test('and say beforehand how many there will be', async ({ page }) => {
    await page.goto('/zoeken/?q=dak');
    const all = await page.getByRole('status').innerText();
    const option = facet(page, 'Soort').getByRole('option', { name: /^Begrip \(\d+\)$/ });
    const promised = /\((\d+)\)/.exec(await option.innerText())?.[1] ?? '';
    await facet(page, 'Soort').selectOption('Begrip');
    await expect(page.getByRole('status')).not.toHaveText(all);
    await expect(page.getByRole('status')).toHaveText(new RegExp(`^${promised} resulta`));
    expect(new Set(await kindsOf(page))).toEqual(new Set(['Begrip']));
  });

  test('without words too', async ({ page }) => {
    await page.goto(samples.search);
    await expect(facet(page, 'Soort').getByRole('option', { name: /^Keynote \(\d+\)$/ })).toBeAttached();
    await expect(resultsOf(page)).toHaveCount(0);
    await facet(page, 'Soort').selectOption('Keynote');
    await expect(resultsOf(page)).not.toHaveCount(0);
    expect(new Set(await kindsOf(page))).toEqual(new Set(['Keynote']));
  });
});

test.describe('The back button brings back', () => {
  test('the earlier question', async ({ page }) => {
    await page.goto(samples.search);
    await ask(page, 'sedum');
    await field(page).press('Enter');
    await ask(page, 'mosdijk');
    await field(page).press('Enter');
    await expect(page).toHaveURL('/zoeken/?q=mosdijk');
    await page.goBack();
    await expect(page).toHaveURL('/zoeken/?q=sedum');
    await expect(field(page)).toHaveValue('sedum');
    await expect(page.getByRole('status')).toContainText('“sedum”');
  });

  test('the earlier choice', async ({ page }) => {
    await page.goto('/zoeken/?q=dak');
    await expect(resultsOf(page).first()).toBeVisible();
    await facet(page, 'Soort').selectOption('Keynote');
    await expect(page).toHaveURL('/zoeken/?q=dak&soort=Keynote');
    await page.goBack();
    await expect(page).toHaveURL('/zoeken/?q=dak');
    await expect(facet(page, 'Soort')).toHaveValue('');
    await expect.poll(async () => new Set(await kindsOf(page)).size).toBeGreaterThan(1);
  });

  test('the results, from a page that was opened out of them', async ({ page }) => {
    await page.goto(samples.search);
    await ask(page, 'sedum');
    const before = await page.getByRole('status').innerText();
    await resultsOf(page).first().getByRole('link').click();
    await expect(page).not.toHaveURL(/zoeken/);
    await page.goBack();
    await expect(field(page)).toHaveValue('sedum');
    await expect(page.getByRole('status')).toHaveText(before);
    await expect(resultsOf(page).first()).toBeVisible();
  });
});

test('The number of results is announced, and is right', async ({ page }) => {
  await page.goto(samples.search);
  await ask(page, 'sedum');
  const count = await resultsOf(page).count();
  await expect(page.getByRole('status')).toHaveText(`${String(count)} resultaten voor “sedum”`);
});

test.describe('When the index does not come', () => {
  test('the reader is told in Dutch, and gets ways on', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(samples.search);
    await expect(page.getByRole('alert')).toHaveText(/Zoeken lukt nu niet/);
    await expectWaysOn(page);
  });

  test('also when only the pages behind the results stay away', async ({ page }) => {
    await page.route('**/pagefind/fragment/**', (route) => route.abort());
    await page.goto('/zoeken/?q=dak');
    await expect(page.getByRole('alert')).toHaveText(/Zoeken lukt nu niet/);
    await expectWaysOn(page);
  });

  test('and when the rest of the results stays away', async ({ page }) => {
    await page.goto('/zoeken/?q=dak');
    await expect(resultsOf(page)).toHaveCount(10);
    await page.route('**/pagefind/fragment/**', (route) => route.abort());
    await page.getByRole('button', { name: 'Toon meer resultaten' }).click();
    await expect(page.getByRole('alert')).toHaveText(/Zoeken lukt nu niet/);
  });

  test('also when only the part with these words stays away, instead of that they are nowhere', async ({ page }) => {
    await page.route('**/pagefind/index/**', (route) => route.abort());
    await page.goto('/zoeken/?q=dak');
    await expect(page.getByRole('alert')).toHaveText(/Zoeken lukt nu niet/);
    await expect(page.getByRole('status')).toHaveText('');
  });

  test('also when the choices stay away, instead of that they have no pages', async ({ page }) => {
    await page.route('**/pagefind/filter/**', (route) => route.abort());
    await page.goto('/zoeken/?q=dak');
    await expect(page.getByRole('alert')).toHaveText(/Zoeken lukt nu niet/);
    await page.unroute('**/pagefind/filter/**');
    await ask(page, 'mosdijk');
    await expect(facet(page, 'Soort').getByRole('option', { name: /^Begrip \([1-9]\d*\)$/ })).toBeAttached();
  });

  test('words offered for an earlier question go away', async ({ page }) => {
    await page.goto('/zoeken/?q=openingstijden');
    await expect(page.locator('[data-zoeknabij]')).toBeVisible();
    await page.route('**/pagefind/fragment/**', (route) => route.abort());
    await field(page).fill('schaduw');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.locator('[data-zoeknabij]')).toBeHidden();
  });

  test('the rest of the results still comes once it is back, without the old complaint', async ({ page }) => {
    await page.goto('/zoeken/?q=dak');
    await expect(resultsOf(page)).toHaveCount(10);
    await page.route('**/pagefind/fragment/**', (route) => route.abort());
    const more = page.getByRole('button', { name: 'Toon meer resultaten' });
    await more.click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.unroute('**/pagefind/fragment/**');
    await more.click();
    await expect(resultsOf(page).nth(10)).toBeVisible();
    await expect(page.getByRole('alert')).toBeHidden();
  });

  for (const missing of ['**/pagefind/**', '**/_astro/search-worker*']) {
    test(`trying again works once ${missing} is back`, async ({ page }) => {
      await page.route(missing, (route) => route.abort());
      await page.goto(samples.search);
      await expect(page.getByRole('alert')).toHaveText(/Zoeken lukt nu niet/);
      await expectWaysOn(page);
      await page.unroute(missing);
      await ask(page, 'mosdijk');
      await expect(resultsOf(page).first()).toBeVisible();
      await expect(page.getByRole('alert')).toBeHidden();
    });
  }
});

test('"Toon meer resultaten" adds results and brings focus to the first new one', async ({ page }) => {
  await page.goto(samples.search);
  await ask(page, 'dak');
  const before = await resultsOf(page).count();
  await page.getByRole('button', { name: 'Toon meer resultaten' }).click();
  await expect(resultsOf(page).nth(before)).toBeVisible();
  await expect(resultsOf(page).nth(before).getByRole('link')).toBeFocused();
  expect(await resultsOf(page).count()).toBeGreaterThan(before);
});

test('A double click on "Toon meer resultaten" shows no page twice', async ({ page }) => {
  await page.goto('/zoeken/?q=dak');
  await expect(resultsOf(page)).toHaveCount(10);
  await page.getByRole('button', { name: 'Toon meer resultaten' }).dblclick();
  await expect(resultsOf(page).nth(10)).toBeVisible();
  const paths = await resultsOf(page)
    .locator('[data-titel]')
    .evaluateAll((links: HTMLAnchorElement[]) => links.map(({ pathname }) => pathname));
  expect(new Set(paths).size).toBe(paths.length);
});

test('The title of the page follows the question, whatever is in it', async ({ page }) => {
  await page.goto(samples.search);
  for (const question of ['Zoeken in dak', 'mosdijk', '$& sedum']) {
    await ask(page, question);
    await expect(page).toHaveTitle(`${question} – Zoeken – ${second.identity.name}`);
  }
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page offers no field that does nothing, but every other way', async ({ page }) => {
    await page.goto(samples.search);
    await expect(page.locator('[data-zoekveld]')).toBeHidden();
    // Playwright's text search passes over <noscript>.
    const notice = page.locator('main noscript p');
    await expect(notice).toBeVisible();
    await expect(notice).toContainText('Zoeken werkt alleen met JavaScript');
    await expectWaysOn(page);
  });
});

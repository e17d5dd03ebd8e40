/** Proves that a searcher gets answers while typing, can narrow, share and retrace a question, and is never left without a way on. */
import { expect, test, type Page } from '@playwright/test';
import { samples, second } from './second.ts';
import { ask, resultsOf } from './support.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Wat zoekt u?' });
const facet = (page: Page, name: string) => page.locator(`select[name="${name.toLowerCase()}"]`);
const filters = (page: Page) => page.locator('summary', { hasText: 'Filters' });
/** Makes a choice, which stands behind a button. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  if (!(await facet(page, name).isVisible())) await filters(page).click();
  await facet(page, name).selectOption(value);
}
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
    await choose(page, 'Soort', 'Keynote');
    await expect(page).toHaveURL('/zoeken/?q=dak&soort=Keynote');
    await choose(page, 'Doelstelling', 'water-bergen');
    await expect(page).toHaveURL('/zoeken/?q=dak&soort=Keynote&doelstelling=water-bergen');
    await choose(page, 'Doelstelling', '');
    await choose(page, 'Soort', '');
    await choose(page, 'Spreker', 'noor-wilgenhout');
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
    const option = facet(page, 'Soort').locator('option', { hasText: /^Begrip \(\d+\)$/ });
    const promised = /\((\d+)\)/.exec((await option.textContent()) ?? '')?.[1] ?? '';
    await choose(page, 'Soort', 'Begrip');
    await expect(page.getByRole('status')).not.toHaveText(all);
    await expect(page.getByRole('status')).toHaveText(new RegExp(`^${promised} resulta`));
    expect(new Set(await kindsOf(page))).toEqual(new Set(['Begrip']));
  });

  test('without words too', async ({ page }) => {
    await page.goto(samples.search);
    await expect(facet(page, 'Soort').locator('option', { hasText: /^Keynote \(\d+\)$/ })).toBeAttached();
    await expect(resultsOf(page)).toHaveCount(0);
    await choose(page, 'Soort', 'Keynote');
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
    await choose(page, 'Soort', 'Keynote');
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

test('Choices fold behind one button, which says how many were made', async ({ page }) => {
  await page.goto('/zoeken/?q=dak&soort=Keynote&spreker=noor-wilgenhout');
  await expect(filters(page)).toHaveText(/Filters\s+\(2 gekozen\)/);
  await expect(facet(page, 'Soort')).toBeHidden();
  await choose(page, 'Soort', '');
  await expect(filters(page)).toHaveText(/Filters\s+\(1 gekozen\)/);
});

test('A choice without pages cannot be made', async ({ page }) => {
  await page.goto('/zoeken/?q=noor+wilgenhout&soort=Keynote');
  await expect(resultsOf(page).first()).toBeVisible();
  const empty = facet(page, 'Spreker').locator('option', { hasText: '(0)' });
  expect(await empty.count()).toBeGreaterThan(0);
  for (const option of await empty.all()) await expect(option).toHaveAttribute('disabled');
});

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]) {
  test(`An answer and two results stand on the first screen of ${String(viewport.width)} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto('/zoeken/?q=hoeveel+doelen');
    await expect(resultsOf(page).first()).toHaveAttribute('data-antwoord');
    await expect(resultsOf(page).first()).toContainText('5');
    for (const index of [0, 1, 2])
      await expect(resultsOf(page).nth(index).getByRole('link')).toBeInViewport({ ratio: 1 });
  });
}

test('The number of results is announced, and is right', async ({ page }) => {
  await page.goto(samples.search);
  await ask(page, 'sedum');
  const count = await resultsOf(page).count();
  await expect(page.getByRole('status')).toHaveText(`${String(count)} resultaten voor “sedum”`);
});

test('Letters that are still being put together are no question yet', async ({ page }) => {
  await page.goto(samples.search);
  await ask(page, 'sedum');
  await field(page).evaluate((input: HTMLInputElement) => {
    input.value = 'mosdijk';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  });
  await page.waitForTimeout(300);
  await expect(page.getByRole('status')).toContainText('“sedum”');
  await field(page).dispatchEvent('compositionend');
  await expect(page.getByRole('status')).toContainText('“mosdijk”');
});

test('A whole text is no question, and stays out of the address', async ({ page }) => {
  await page.goto(samples.search);
  await field(page).fill('dak '.repeat(2300));
  await expect(page.getByRole('status')).toHaveText(/vraag is te lang/);
  await expect(resultsOf(page)).toHaveCount(0);
  expect(page.url().length).toBeLessThan(2000);
});

test('Excerpts belong to the question, also for who types while the pages are slow', async ({ page }) => {
  await page.route('**/pagefind/fragment/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await route.continue();
  });
  await page.goto(samples.search);
  await field(page).pressSequentially('dak', { delay: 60 });
  await field(page).fill('schaduw');
  await expect(page.getByRole('status')).toContainText('“schaduw”');
  for (const mark of await page.locator('[data-fragment] mark').all()) await expect(mark).toHaveText(/schaduw/i);
});

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
    await expect(facet(page, 'Soort').locator('option', { hasText: /^Begrip \([1-9]\d*\)$/ })).toBeAttached();
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

test('Back brings back as many results as there were, at the same place', async ({ page }) => {
  await page.goto('/zoeken/?q=dak');
  await expect(resultsOf(page)).toHaveCount(10);
  await page.getByRole('button', { name: 'Toon meer resultaten' }).click();
  const late = resultsOf(page).nth(12).getByRole('link');
  await late.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(300);
  await late.click();
  await expect(page).not.toHaveURL(/zoeken/);
  await page.goBack();
  await expect(late).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 100);
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
    await expect(page.getByText('Zoeken werkt alleen met JavaScript')).toBeVisible();
    await expectWaysOn(page);
  });
});

/** Proves that a searcher gets answers while typing, and can narrow, share and retrace a question. */
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

test('Results appear while typing, with their number, each with a link, its kind and an excerpt in which the word is marked', async ({
  page,
}) => {
  await page.goto(samples.search);
  await field(page).pressSequentially('sedum');
  await expect(page.getByRole('status')).toContainText('“sedum”');
  const results = await resultsOf(page).all();
  expect(results.length).toBeGreaterThan(1);
  await expect(page.getByRole('status')).toHaveText(`${String(results.length)} resultaten voor “sedum”`);
  for (const result of results) {
    await expect(result.getByRole('link')).toHaveAttribute('href', /^\/[^?]*/);
    await expect(result.getByRole('link')).not.toBeEmpty();
    await expect(result.locator('[data-soort]')).not.toBeEmpty();
    // What answers the question itself shows its meaning instead of the place where the word stands.
    const isAnswer = (await result.getAttribute('data-antwoord')) !== null;
    if (!isAnswer) await expect(result.locator('[data-fragment] mark').first()).toHaveText(/^sedum/i);
  }
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

test('An address holds the whole question: the words, the choices, and nothing else', async ({ page }) => {
  await page.goto(samples.search);
  await ask(page, 'dak');
  await choose(page, 'Soort', 'Keynote');
  await choose(page, 'Doelstelling', 'water-bergen');
  await expect(page).toHaveURL('/zoeken/?q=dak&soort=Keynote&doelstelling=water-bergen');
  await choose(page, 'Doelstelling', '');
  await choose(page, 'Spreker', 'noor-wilgenhout');
  await expect(page).toHaveURL('/zoeken/?q=dak&soort=Keynote&spreker=noor-wilgenhout');
  await page.reload();
  await expect(resultsOf(page)).toHaveCount(1);
  await expect(field(page)).toHaveValue('dak');
  await expect(facet(page, 'Soort')).toHaveValue('Keynote');
  await expect(facet(page, 'Spreker')).toHaveValue('noor-wilgenhout');
  await expect(resultsOf(page).getByRole('link')).toHaveAttribute('href', /^\/keynotes\/noor-wilgenhout\//);
  await expect(filters(page)).toHaveText(/Filters\s+\(2 gekozen\)/);
  await expect(facet(page, 'Soort')).toBeHidden();
});

test('Words in an address that look like HTML stay words', async ({ page }) => {
  await page.goto(`/zoeken/?q=${encodeURIComponent('<img src=x>')}`);
  await expect(page.getByRole('status')).toContainText('<img src=x>');
  await expect(page.locator('main img')).toHaveCount(0);
});

test('Choices say beforehand how many pages there will be, and one without pages cannot be made', async ({ page }) => {
  await page.goto('/zoeken/?q=dak');
  const all = await page.getByRole('status').innerText();
  const option = facet(page, 'Soort').locator('option', { hasText: /^Begrip \(\d+\)$/ });
  const promised = /\((\d+)\)/.exec((await option.textContent()) ?? '')?.[1] ?? '';
  await choose(page, 'Soort', 'Begrip');
  await expect(page.getByRole('status')).not.toHaveText(all);
  await expect(page.getByRole('status')).toHaveText(new RegExp(`^${promised} resulta`));
  expect(new Set(await kindsOf(page))).toEqual(new Set(['Begrip']));
  const empty = facet(page, 'Spreker').locator('option', { hasText: '(0)' });
  expect(await empty.count()).toBeGreaterThan(0);
  for (const one of await empty.all()) await expect(one).toHaveAttribute('disabled');
});

test('A choice gives its pages without words too', async ({ page }) => {
  await page.goto(samples.search);
  await expect(facet(page, 'Soort').locator('option', { hasText: /^Keynote \(\d+\)$/ })).toBeAttached();
  await expect(resultsOf(page)).toHaveCount(0);
  await choose(page, 'Soort', 'Keynote');
  await expect(resultsOf(page)).not.toHaveCount(0);
  expect(new Set(await kindsOf(page))).toEqual(new Set(['Keynote']));
});

test('Back brings the earlier choice, then the earlier question, and the title follows', async ({ page }) => {
  await page.goto(samples.search);
  await ask(page, '$& sedum');
  await field(page).press('Enter');
  await ask(page, 'dak');
  await field(page).press('Enter');
  await choose(page, 'Soort', 'Keynote');
  await expect(page).toHaveURL('/zoeken/?q=dak&soort=Keynote');
  await page.goBack();
  await expect(page).toHaveURL('/zoeken/?q=dak');
  await expect(facet(page, 'Soort')).toHaveValue('');
  await expect.poll(async () => new Set(await kindsOf(page)).size).toBeGreaterThan(1);
  await page.goBack();
  await expect(field(page)).toHaveValue('$& sedum');
  await expect(page.getByRole('status')).toContainText('“$& sedum”');
  await expect(page).toHaveTitle(`$& sedum – Zoeken – ${second.identity.name}`);
});

test('Back from a result brings as many results as there were, at the same place', async ({ page }) => {
  await page.goto('/zoeken/?q=dak');
  await page.getByRole('button', { name: 'Toon meer resultaten' }).click();
  const late = resultsOf(page).nth(12).getByRole('link');
  await late.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(300);
  await late.click();
  await expect(page).not.toHaveURL(/zoeken/);
  await page.goBack();
  await expect(field(page)).toHaveValue('dak');
  await expect(late).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 100);
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

test('"Toon meer resultaten" adds each page once, also by a double click or after a failure, with focus on the first', async ({
  page,
}) => {
  await page.goto('/zoeken/?q=dak');
  await expect(resultsOf(page).first()).toBeVisible();
  const before = await resultsOf(page).count();
  const more = page.getByRole('button', { name: 'Toon meer resultaten' });
  await page.route('**/pagefind/fragment/**', (route) => route.abort());
  await more.click();
  await expect(page.getByRole('alert')).toHaveText(/Zoeken lukt nu niet/);
  await page.unroute('**/pagefind/fragment/**');
  await more.dblclick();
  await expect(resultsOf(page).nth(before).getByRole('link')).toBeFocused();
  await expect(page.getByRole('alert')).toBeHidden();
  const paths = await resultsOf(page)
    .locator('[data-titel]')
    .evaluateAll((links: HTMLAnchorElement[]) => links.map(({ pathname }) => pathname));
  expect(new Set(paths).size).toBe(paths.length);
});

test('The old results stay until the new ones are there', async ({ page }) => {
  await page.goto('/zoeken/?q=sedum');
  await expect(resultsOf(page).first()).toBeVisible();
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  await page.route('**/pagefind/fragment/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('searchbox').fill('schaduw');
  await expect(page).toHaveURL('/zoeken/?q=schaduw');
  await expect(page.getByRole('status')).toContainText('“sedum”');
  await expect(resultsOf(page).first()).toContainText(/sedum/i);
  release(undefined);
  await expect(page.getByRole('status')).toContainText('“schaduw”');
  await expect(resultsOf(page).first()).toContainText(/schaduw/i);
});

test('Escape brings back from a result to the question', async ({ page }) => {
  await page.goto('/zoeken/?q=sedum');
  await expect(resultsOf(page).first()).toBeVisible();
  await resultsOf(page).first().getByRole('link').focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

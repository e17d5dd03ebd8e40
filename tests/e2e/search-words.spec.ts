/** Proves that search understands how people type Dutch, says what it understood, and is honest about what is not there. */
import { expect, test, type Page } from '@playwright/test';
import { samples, second } from './second.ts';
import { ask, resultsOf } from './support.ts';

const corrected = (page: Page) => page.locator('[data-bedoelde-u]');
const answer = (page: Page) => resultsOf(page).first().and(page.locator('[data-antwoord]'));
const suggestions = (page: Page) => page.locator('[data-zoeksuggestie]:visible');
const firstPath = (page: Page) =>
  resultsOf(page)
    .first()
    .locator('[data-titel]')
    .evaluate((link: HTMLAnchorElement) => link.pathname);

test('The right page comes first, however a reader types', async ({ page }) => {
  await page.goto(samples.search);
  for (const [what, question, path] of [
    ['a slip of the keyboard', 'dkatuin', '/begrippen/daktuin/'],
    ['a word written as it sounds', 'seedum', '/begrippen/sedum/'],
    ['half a word', 'dakt', '/begrippen/daktuin/'],
    ['a compound written apart', 'dak tuin', '/begrippen/daktuin/'],
    ['an everyday word', 'plantendak', '/begrippen/daktuin/'],
    ['an abbreviation', 'WDO', '/begrippen/wdo/'],
    ['a sign in a name, left out', '3d kaart', '/begrippen/3d-kaart/'],
    ['a whole question', 'Wat is een daktuin?', '/begrippen/daktuin/'],
    ['a plural that stands nowhere', 'sedums', '/begrippen/sedum/'],
    ['capitals and an accent too many', 'SÉDUM', '/begrippen/sedum/'],
    ['a last name', 'kleiweg', '/keynotes/sam-kleiweg/'],
    ['a name with an initial', 'S. Kleiweg', '/keynotes/sam-kleiweg/'],
    ['a name with a title', 'mevr. Wilgenhout e.a.', '/keynotes/noor-wilgenhout/'],
    ['a list with numbers', '1. sedum 2. sedum', '/begrippen/sedum/'],
    ['a kind of page with a name', 'keynote Kleiweg', '/keynotes/sam-kleiweg/'],
    ['a kind of page alone', 'begrippen', '/begrippen/'],
    ['a doer', 'daktuinier', '/begrippen/daktuin/'],
  ] as const) {
    await ask(page, question);
    await expect(resultsOf(page).first()).toBeVisible();
    expect.soft(await firstPath(page), what).toBe(path);
  }
});

test.describe('What someone asks for is answered on top', () => {
  test('a term with its meaning', async ({ page }) => {
    await page.goto(samples.search);
    for (const question of ['wdo', 'Werkgroep Daktuinen en Omstreken', 'wat is de wdo']) {
      await ask(page, question);
      await expect(answer(page).getByRole('link')).toHaveText(/^WDO/);
      await expect(answer(page).locator('[data-fragment]')).toHaveText(/^[A-Z].{20,}\.$/);
    }
  });

  test('a person with name and function', async ({ page }) => {
    await page.goto(samples.search);
    await ask(page, 'wilgenhout');
    await expect(answer(page).getByRole('link')).toHaveText('Noor Wilgenhout');
    await expect(answer(page)).toContainText('Dakmeester');
    expect(await firstPath(page)).toBe(samples.keynote);
  });

  test('a fact with its certainty and its page, and that it is not known', async ({ page }) => {
    await page.goto(samples.search);
    for (const [question, text] of [
      ['hoeveel bezoekers waren er', /Ruim 420 \(alleen volgens de organisator\)/],
      ['Hoeveel dorpen?', /37/],
      ['scheen die dag de zon', /Niet bekend/],
    ] as const) {
      await ask(page, question);
      await expect(answer(page)).toContainText(text);
      await expect(answer(page).getByRole('link')).toHaveAttribute('href', /^\//);
    }
  });

  test('but not when the question is about more', async ({ page }) => {
    await page.goto(samples.search);
    await ask(page, 'sedum en mosdijk');
    await expect(resultsOf(page).first()).toBeVisible();
    await expect(page.locator('[data-zoekresultaat][data-antwoord]')).toHaveCount(0);
  });
});

test.describe('A misspelt word', () => {
  test('is corrected, the reader sees into what, and can insist', async ({ page }) => {
    await page.goto(samples.search);
    await ask(page, 'groene daktiun');
    await expect(corrected(page)).toContainText('Bedoelt u groene daktuin?');
    await expect(resultsOf(page).filter({ hasText: 'daktuin' })).not.toHaveCount(0);
    await ask(page, 'daktuin');
    await expect(corrected(page)).toBeHidden();
    await ask(page, 'daktiun');
    await corrected(page).getByRole('link').click();
    await expect(page).toHaveURL('/zoeken/?q=%22daktiun%22');
    await expect(page.getByRole('status')).toHaveText(/^Niets gevonden/);
    await expect(corrected(page)).toBeHidden();
  });

  test('is understood with a hyphen beside it', async ({ page }) => {
    await page.goto('/zoeken/?q=sedun-dak');
    await expect(corrected(page).locator('strong')).toHaveText('sedum-dak');
  });
});

test('A phrase in quotes is found only as it stands', async ({ page }) => {
  await page.goto('/zoeken/?q=%22groen+dak%22');
  await expect(resultsOf(page).first()).toBeVisible();
  for (const result of await resultsOf(page).all()) await expect(result).toContainText(/groen dak/i);
  await page.goto('/zoeken/?q=%22dak+groen%22');
  await expect(page.getByRole('status')).toHaveText(/^Niets gevonden/);
});

test.describe('Who asks for what is not here', () => {
  test('gets no junk but ways on', async ({ page }) => {
    await page.goto(samples.search);
    for (const question of ['zwembad openingstijden', 'bitcoin', 'kapvergunning boomkap', 'qqqq']) {
      await ask(page, question);
      await expect(page.getByRole('status')).toHaveText(`Niets gevonden voor “${question}”`);
      await expect(resultsOf(page)).toHaveCount(0);
    }
    const targets = await suggestions(page).evaluateAll((links: HTMLAnchorElement[]) =>
      links.map(({ pathname }) => pathname),
    );
    expect(targets).toEqual(expect.arrayContaining(['/inhoud/', '/begrippen/', '/contact/', '/keynotes/']));
    for (const target of targets) expect(second.pages).toContain(target);
  });

  test('is offered words that look like it', async ({ page }) => {
    await page.goto(samples.search);
    await ask(page, 'openingstijden');
    const near = page.getByText('Lijkt op wat u typte').getByRole('link', { name: 'open', exact: true });
    await near.click();
    await expect(page).toHaveURL('/zoeken/?q=open');
    await expect(resultsOf(page).first()).toBeVisible();
  });

  test('with words that say nothing reads what to do', async ({ page }) => {
    await page.goto(samples.search);
    await ask(page, 'wat is de');
    await expect(page.getByRole('status')).toHaveText(/zegt nog te weinig/);
    await expect(resultsOf(page)).toHaveCount(0);
    await expect(suggestions(page).first()).toBeVisible();
  });
});

test('An excerpt holds only text that a reader can see on the page, and marks', async ({ page, context }) => {
  await page.goto('/zoeken/?q=dak');
  await expect(resultsOf(page).nth(4)).toBeVisible();
  const excerpts = await resultsOf(page).evaluateAll((items) =>
    items.map((item) => ({
      path: item.querySelector('a')?.pathname ?? '',
      text: item.querySelector('[data-fragment]')?.textContent ?? '',
      tags: [...(item.querySelector('[data-fragment]')?.querySelectorAll('*') ?? [])].map(({ localName }) => localName),
    })),
  );
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const other = await context.newPage();
  for (const { path, text, tags } of excerpts) {
    expect(new Set(tags).size).toBeLessThanOrEqual(1);
    expect(tags.every((tag) => tag === 'mark')).toBe(true);
    await other.goto(path);
    const visible = new Set(words(await other.locator('main').innerText()));
    for (const word of words(text)) expect(visible, `${path}: ${word}`).toContain(word);
  }
});

/** Proves that search understands how people type Dutch, says what it understood, and is honest about what is not there. */
import { expect, test, type Page } from '@playwright/test';
import { ask, pages, resultsOf, samples } from './support.ts';

const corrected = (page: Page) => page.locator('[data-bedoelde-u]');
const answer = (page: Page) => resultsOf(page).first().and(page.locator('[data-antwoord]'));
const suggestions = (page: Page) => page.locator('[data-zoeksuggestie]:visible');
const firstPath = (page: Page) =>
  resultsOf(page)
    .first()
    .locator('[data-titel]')
    .evaluate((link: HTMLAnchorElement) => link.pathname);

test.describe('The right page comes first', () => {
  for (const [what, question, path] of [
    ['a slip of the keyboard', 'ransomwrae', '/begrippen/ransomware/'],
    ['a word written as it sounds', 'privasie', '/begrippen/privacy/'],
    ['half a word', 'datag', '/begrippen/datagedreven-werken/'],
    ['a compound written apart', 'dienst verlening', '/begrippen/dienstverlening/'],
    ['an everyday word', 'gehackt', '/begrippen/ransomware/'],
    ['an abbreviation', 'AVG', '/begrippen/privacy/'],
    ['an abbreviation with a sign in it', 'D&I', '/begrippen/commissie-di/'],
    ['a whole question', 'Wat is een datalek?', '/begrippen/datalek/'],
    ['a plural that stands nowhere', 'berichtenboxen', '/begrippen/berichtenbox/'],
    ['capitals and an accent too many', 'GÉMEENTESECRETARIS', '/begrippen/gemeentesecretaris/'],
    ['a last name', 'weerwind', '/keynotes/franc-weerwind/'],
    ['a page of the site by another name', 'woordenboek', '/begrippen/'],
  ] as const) {
    test(`for ${what}: ${question}`, async ({ page }) => {
      await page.goto(samples.search);
      await ask(page, question);
      await expect(resultsOf(page).first()).toBeVisible();
      expect(await firstPath(page)).toBe(path);
    });
  }
});

test.describe('What someone asks for is answered on top', () => {
  for (const question of ['gdi', 'Generieke Digitale Infrastructuur', 'wat is de gdi', 'gdii']) {
    test(`a term with its meaning: ${question}`, async ({ page }) => {
      await page.goto(samples.search);
      await ask(page, question);
      await expect(answer(page).getByRole('link')).toHaveText(/^GDI/);
      await expect(answer(page).locator('[data-fragment]')).toHaveText(/^[A-Z].{20,}\.$/);
    });
  }

  test('a person with name and function', async ({ page }) => {
    await page.goto(samples.search);
    await ask(page, 'van ginkel');
    await expect(answer(page).getByRole('link')).toHaveText('Jan van Ginkel');
    await expect(answer(page)).toContainText('gemeentesecretaris van Zaanstad');
    expect(await firstPath(page)).toBe('/keynotes/jan-van-ginkel/');
  });

  test('but not when the question is about more', async ({ page }) => {
    await page.goto(samples.search);
    await ask(page, 'privacy en ransomware');
    await expect(resultsOf(page).first()).toBeVisible();
    await expect(page.locator('[data-zoekresultaat][data-antwoord]')).toHaveCount(0);
  });
});

test.describe('A misspelt word', () => {
  test('is corrected, and the reader sees into what', async ({ page }) => {
    await page.goto(samples.search);
    await ask(page, 'gemeentelijke infrastuctuur');
    await expect(corrected(page)).toContainText('Bedoelt u gemeentelijke infrastructuur?');
    await expect(resultsOf(page).first()).toContainText('infrastructuur');
  });

  test('is searched for as it stands by a reader who insists', async ({ page }) => {
    await page.goto('/zoeken/?q=infrastuctuur');
    await corrected(page).getByRole('link').click();
    await expect(page).toHaveURL('/zoeken/?q=%22infrastuctuur%22');
    await expect(page.getByRole('status')).toHaveText(/^Niets gevonden/);
    await expect(corrected(page)).toBeHidden();
    await expect(resultsOf(page)).toHaveCount(0);
  });

  test('is understood with a hyphen beside it', async ({ page }) => {
    await page.goto('/zoeken/?q=privcay-data');
    await expect(corrected(page).locator('strong')).toHaveText('privacy-data');
  });

  test('leaves no trace once it is typed right', async ({ page }) => {
    await page.goto(samples.search);
    await ask(page, 'infrastuctuur');
    await expect(corrected(page)).toBeVisible();
    await ask(page, 'infrastructuur');
    await expect(corrected(page)).toBeHidden();
  });
});

test('A phrase in quotes is found only as it stands', async ({ page }) => {
  await page.goto('/zoeken/?q=%22samen+organiseren%22');
  await expect(resultsOf(page).first()).toBeVisible();
  for (const result of await resultsOf(page).all()) await expect(result).toContainText(/samen organiseren/i);
  await page.goto('/zoeken/?q=%22agenda+digitale%22');
  await expect(page.getByRole('status')).toHaveText(/^Niets gevonden/);
});

test.describe('Who asks for what is not here', () => {
  for (const question of ['zwembad openingstijden', 'bitcoin', 'congres 1923', 'kapvergunning boom', 'qqqq']) {
    test(`gets no junk but ways on: ${question}`, async ({ page }) => {
      await page.goto(samples.search);
      await ask(page, question);
      await expect(page.getByRole('status')).toHaveText(`Niets gevonden voor “${question}”`);
      await expect(resultsOf(page)).toHaveCount(0);
      const targets = await suggestions(page).evaluateAll((links: HTMLAnchorElement[]) =>
        links.map(({ pathname }) => pathname),
      );
      expect(targets).toEqual(expect.arrayContaining(['/inhoud/', '/begrippen/', '/contact/', '/keynotes/']));
      for (const target of targets) expect(pages).toContain(target);
    });
  }

  test('is offered words that look like it', async ({ page }) => {
    await page.goto(samples.search);
    await ask(page, 'ransomspul');
    const near = page.getByText('Lijkt op wat u typte').getByRole('link', { name: 'ransomware', exact: true });
    await near.click();
    await expect(page).toHaveURL('/zoeken/?q=ransomware');
    await expect(answer(page)).toBeVisible();
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
  await page.goto('/zoeken/?q=dienstverlening');
  await expect(resultsOf(page).nth(5)).toBeVisible();
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

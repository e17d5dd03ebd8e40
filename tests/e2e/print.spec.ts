/** Proves that a printed page holds what paper needs, and nothing that only works on a screen. */
import { expect, test, type Page } from '@playwright/test';
import { samples } from './second.ts';
import { openSearch } from './support.ts';

/** What print puts behind an element. */
const addedTo = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element, '::after').content.replace(/"/g, ''));

test('A link in the text prints its whole address, and an abbreviation is written out', async ({ page }) => {
  await page.goto(samples.recap);
  const link = '.tekst a[href^="/terugblik/"]';
  const term = `.tekst a[href="${samples.term}"]`;
  expect([await addedTo(page, link), await addedTo(page, term)]).toEqual(['none', 'none']);
  await page.emulateMedia({ media: 'print' });
  expect(await addedTo(page, link)).toMatch(/^ \(https:\/\/\S+\/terugblik\/\S+\)$/);
  expect(await addedTo(page, term)).toBe(' (Werkgroep Daktuinen en Omstreken)');
});

test('A reader who chose dark prints dark on light', async ({ page }) => {
  await page.goto(samples.keynote);
  await page.getByRole('button', { name: 'Donkere weergave' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(30, 26, 22)');
});

test('What lies over the page is not printed over it', async ({ page }) => {
  await page.goto(samples.keynote);
  await page.locator('main a[data-begrip]').first().press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Escape');
  await openSearch(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toBeVisible();
});

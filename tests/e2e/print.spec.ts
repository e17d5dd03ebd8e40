/** Proves that a printed page holds what paper needs, and nothing that only works on a screen. */
import { expect, test, type Page } from '@playwright/test';
import { samples } from './support.ts';

/** What print puts behind an element. */
const addedTo = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element, '::after').content.replace(/"/g, ''));

for (const address of [samples.home, samples.keynote, samples.goal, samples.term, samples.glossary]) {
  test(`${address} prints without menus, buttons and footer`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('navigation').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('contentinfo')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('A link in the text prints its whole address', async ({ page }) => {
  await page.goto(samples.keynote);
  const link = '.tekst a[href="/terugblik/plus-1-gemeente/"]';
  expect(await addedTo(page, link)).toBe('none');
  await page.emulateMedia({ media: 'print' });
  expect(await addedTo(page, link)).toMatch(/^ \(https:\/\/\S+\/terugblik\/plus-1-gemeente\/\)$/);
});

test('An abbreviation prints written out', async ({ page }) => {
  await page.goto('/begrippen/turfbrug/');
  const term = '.tekst a[href="/begrippen/vng/"]';
  expect(await addedTo(page, term)).toBe('none');
  await page.emulateMedia({ media: 'print' });
  expect(await addedTo(page, term)).toBe(' (Vereniging van Nederlandse Gemeenten)');
});

test('Turfbrug prints with its mark', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(samples.goal);
  await expect(page.getByRole('main').getByText('Fictieve gemeente', { exact: true })).toBeVisible();
});

test('A reader who chose dark prints dark on light', async ({ page }) => {
  await page.goto(samples.keynote);
  await page.getByRole('button', { name: 'Donkere weergave' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(30, 26, 22)');
});

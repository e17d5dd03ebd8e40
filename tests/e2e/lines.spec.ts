/** Proves that lines begin, break and end where a reader expects it, and that no component puts a space where a text has none. */
import { expect, test } from '@playwright/test';
import { Parser } from 'htmlparser2';
import { samples, second } from './second.ts';
import { setTextSize } from './support.ts';

test('A table that does not fit scrolls in a box of its own, with the keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/opmaak/');
  await setTextSize(page, 200);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const box = page.getByRole('group', { name: 'Tabel' });
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
});

test('In the figure no name is hyphenated by the browser, and on paper no row of the table is broken', async ({
  page,
}) => {
  await page.goto('/samenhang/');
  const names = page.getByRole('list', { name: 'Sprekers' }).getByRole('link');
  expect(await names.count()).toBeGreaterThan(0);
  for (const name of await names.all()) await expect(name).toHaveCSS('hyphens', 'manual');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('main').locator('tbody tr').first()).toHaveCSS('break-inside', 'avoid');
});

test('A bullet stands beside the first line of a long title', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/inhoud/');
  // A box of its own would take its mark to its last line.
  const displays = await page
    .getByRole('main')
    .locator('li > a')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link).display));
  expect(new Set(displays)).toEqual(new Set(['inline']));
});

test('The name of a quotation is who said it, without the link to share it', async ({ page }) => {
  await page.goto(samples.keynote);
  const share = page.getByRole('link', { name: /^Deel dit citaat/ });
  expect(await share.count()).toBeGreaterThan(1);
  await expect(page.getByRole('figure', { name: /Deel dit citaat/ })).toHaveCount(0);
  await expect(page.getByRole('figure', { name: /^Noor Wilgenhout/ })).not.toHaveCount(0);
});

test('No text has a space before a comma or a full stop, as a component that ends on a line of its own leaves behind', () => {
  const found = second.pages.flatMap((address) => {
    let text = '';
    const parser = new Parser({
      ontext(part) {
        text += part;
      },
    });
    parser.end(/<main.*<\/main>/s.exec(second.htmlOf(address))?.[0]);
    expect(text.length, address).toBeGreaterThan(50);
    return [...text.matchAll(/\S*\s[.,;:!?](?=\s|$)/g)].map(([place]) => `${address}: ${place}`);
  });
  expect(found).toEqual([]);
});

/** Proves that whatever Markdown can make is shown as an editor means it, with an address for each heading. */
import { expect, test } from '@playwright/test';

const page = '/opmaak/';

test.beforeEach(({ page: tab }) => tab.goto(page));

test('A column of a table leans the way its editor chose', async ({ page: tab }) => {
  const cells = tab.locator('.tekst tbody tr').first().locator('td');
  const ways = await cells.evaluateAll((all) => all.map((cell) => getComputedStyle(cell).textAlign));
  expect(ways).toEqual(['start', 'center', 'end', 'start']);
});

test('A line of code that is longer than the window breaks', async ({ page: tab }) => {
  await tab.setViewportSize({ width: 320, height: 640 });
  const over = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
});

test('Of a task the box is the only mark', async ({ page: tab }) => {
  const tasks = tab.getByRole('listitem').filter({ has: tab.getByRole('checkbox') });
  expect(await tasks.count()).toBeGreaterThan(1);
  for (const task of await tasks.all()) await expect(task).toHaveCSS('list-style-type', '""');
});

test('Every heading has an address, and "Op deze pagina" a name for each link', async ({ page: tab }) => {
  const ids = await tab.locator('.tekst :is(h2, h3, h4)').evaluateAll((headings) => headings.map(({ id }) => id));
  expect(ids.filter((id) => !/[a-z]/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  const names = await tab.getByRole('navigation', { name: 'Op deze pagina' }).getByRole('link').allInnerTexts();
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter((name) => name.trim() === '')).toEqual([]);
});

test('A note that is referred to twice leads back to both places', async ({ page: tab }) => {
  const back = tab.locator('[data-footnotes] li').first().getByRole('link');
  await expect(back).toHaveCount(2);
  for (const link of await back.all()) {
    await link.click();
    await expect(tab.locator(':target')).toHaveText('1');
  }
});

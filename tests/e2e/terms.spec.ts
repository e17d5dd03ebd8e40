/** Proves that a glossary term explains itself where it stands, and stays a link that leads to its entry. */
import { expect, test, type Page } from '@playwright/test';
import { samples } from './second.ts';

const termOn = (page: Page) => page.locator('.tekst a[href="/begrippen/daktuin/"]').first();

test('A term shows its definition on a click and on Enter, read out with the link that leads to its entry', async ({
  page,
}) => {
  await page.goto('/begrippen/daktuin/');
  const definition = await page.locator('main [data-pagefind-meta="definitie"]').innerText();
  await page.goto(samples.keynote);
  const dialog = page.getByRole('dialog');
  await termOn(page).click();
  await expect(dialog).toContainText(definition);
  await page.mouse.click(2, 2);
  await expect(dialog).toBeHidden();
  await termOn(page).press('Enter');
  const link = dialog.getByRole('link');
  await expect(link).toBeFocused();
  await expect(link).toHaveAccessibleDescription(definition);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(termOn(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await link.click();
  await expect(page).toHaveURL('/begrippen/daktuin/');
});

test.describe(() => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('A term shows its definition on a tap', { tag: '@chromium' }, async ({ page }) => {
    await page.goto(samples.keynote);
    await termOn(page).tap();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});

/** Where the definition stands, seen from its term. */
const distance = (page: Page) =>
  page.evaluate(() => {
    const term = document.querySelector('main a[aria-haspopup][data-opener]')?.getBoundingClientRect();
    const box = document.querySelector('[data-uitleg-venster]')?.getBoundingClientRect();
    return term && box && Math.min(Math.abs(box.top - term.bottom), Math.abs(term.top - box.bottom));
  });

test('A definition moves with its term when the page scrolls, and stays inside a window that narrows', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(samples.keynote);
  await termOn(page).evaluate((link) => {
    link.setAttribute('data-opener', '');
  });
  await termOn(page).click();
  const before = await distance(page);
  expect(before).toBeLessThan(16);
  await page.mouse.wheel(0, 90);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await distance(page)).toBe(before);
  for (const width of [600, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => distance(page)).toBeLessThan(16);
    const box = await page.getByRole('dialog').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= width, `at ${String(width)} px`).toBe(true);
  }
});

test('A term opens its entry in a new tab with Ctrl, as any link does', async ({ page, context }) => {
  await page.goto(samples.keynote);
  const [tab] = await Promise.all([context.waitForEvent('page'), termOn(page).click({ modifiers: ['ControlOrMeta'] })]);
  await expect(tab).toHaveURL('/begrippen/daktuin/');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('Every definition stays inside the window, on a small phone and on a desktop at 400 % too', async ({ page }) => {
  await page.goto(samples.recap);
  const terms = await page.locator('main a[data-begrip]').all();
  expect(terms.length).toBeGreaterThan(1);
  for (const [width, height] of [
    [320, 568],
    [320, 256],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const term of terms) {
      await term.press('Enter');
      const box = await page.getByRole('dialog').boundingBox();
      const isInside = box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
      expect.soft(isInside, `${await term.innerText()} at ${String(width)} x ${String(height)}`).toBe(true);
      await page.keyboard.press('Escape');
    }
  }
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a term is a link that leads to its entry', async ({ page }) => {
    await page.goto(samples.keynote);
    await expect(page.getByRole('dialog')).toBeHidden();
    await termOn(page).click();
    await expect(page).toHaveURL('/begrippen/daktuin/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Daktuin');
  });
});

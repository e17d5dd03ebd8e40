/** Proves that a glossary term explains itself where it stands, and stays a link that leads to its entry. */
import { expect, test, type Page } from '@playwright/test';
import { samples } from './second.ts';

const termOn = (page: Page) => page.locator('.tekst a[href="/begrippen/daktuin/"]').first();

/** The definition as the glossary gives it, read from the term's own page. */
async function definitionOf(page: Page): Promise<string> {
  await page.goto('/begrippen/daktuin/');
  return page.locator('main [data-pagefind-meta="definitie"]').innerText();
}

async function expectDefinition(page: Page, definition: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toHaveCount(1);
  await expect(dialog).toContainText(definition);
  await dialog.getByRole('link').click();
  await expect(page).toHaveURL('/begrippen/daktuin/');
}

test.describe('A term shows its definition with a link to its entry', () => {
  test('on a click', async ({ page }) => {
    const definition = await definitionOf(page);
    await page.goto(samples.keynote);
    await termOn(page).click();
    await expectDefinition(page, definition);
  });

  test('on Enter', async ({ page }) => {
    const definition = await definitionOf(page);
    await page.goto(samples.keynote);
    await termOn(page).press('Enter');
    await expectDefinition(page, definition);
  });

  test.describe(() => {
    test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

    test('on a tap', { tag: '@chromium' }, async ({ page }) => {
      const definition = await definitionOf(page);
      await page.goto(samples.keynote);
      await termOn(page).tap();
      await expectDefinition(page, definition);
    });
  });
});

test('A click beside the definition closes it', async ({ page }) => {
  await page.goto(samples.keynote);
  await termOn(page).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.mouse.click(2, 2);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(samples.keynote);
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

test('A definition is read out when it opens, with its link', async ({ page }) => {
  await page.goto(samples.keynote);
  await termOn(page).press('Enter');
  const link = page.getByRole('dialog').getByRole('link');
  await expect(link).toBeFocused();
  await expect(link).toHaveAccessibleDescription(await page.getByRole('dialog').locator('p').nth(1).innerText());
});

test('A term opens its entry in a new tab with Ctrl, as any link does', async ({ page, context }) => {
  await page.goto(samples.keynote);
  const [tab] = await Promise.all([context.waitForEvent('page'), termOn(page).click({ modifiers: ['ControlOrMeta'] })]);
  await expect(tab).toHaveURL('/begrippen/daktuin/');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test.describe('Every definition stays inside the window', () => {
  for (const { what, width, height } of [
    { what: 'on a small phone', width: 320, height: 568 },
    { what: 'on a desktop at 400 %', width: 320, height: 256 },
    { what: 'on a desktop', width: 1280, height: 800 },
  ]) {
    test(what, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(samples.recap);
      const terms = await page.locator('main a[data-begrip]').all();
      expect(terms.length).toBeGreaterThan(1);
      for (const term of terms) {
        await term.press('Enter');
        const dialog = page.getByRole('dialog');
        await expect(dialog).toHaveCount(1);
        const name = await dialog.getAttribute('aria-label');
        const box = await dialog.boundingBox();
        if (!box) throw new Error(`${name ?? ''} has no box`);
        const edges = {
          left: box.x >= 0,
          top: box.y >= 0,
          right: box.x + box.width <= width,
          bottom: box.y + box.height <= height,
        };
        expect.soft(edges, name ?? '').toEqual({ left: true, top: true, right: true, bottom: true });
        await page.keyboard.press('Escape');
      }
    });
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

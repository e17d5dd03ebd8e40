/** Proves that search opens over any page, costs nothing until then, and that its results open at the words that were found. */
import { expect, test, type Page } from '@playwright/test';
import { samples } from './second.ts';
import { ask, openSearch, resultsOf } from './support.ts';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Zoeken' });
const link = (page: Page) => page.locator('[data-zoeklink]');
const SEARCH_FILES = /\/pagefind\/|search-worker|dialog|panel/;

/** What Chromium says of a page that it drew before the transition to it could begin, on a busy machine. */
const SKIPPED_TRANSITION = 'Transition was aborted because of invalid state';

/** Gathers what the browser refuses or complains about. */
function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', ({ message }) => {
    if (!message.startsWith(SKIPPED_TRANSITION)) troubles.push(message);
  });
  return troubles;
}

test.describe('The dialog', () => {
  test('opens by a click, closes with Escape or its button, gives focus back, and opens again with what was asked', async ({
    page,
  }) => {
    await page.goto(samples.keynote);
    await link(page).click();
    await expect(dialogOf(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('en/of');
    await expect(dialogOf(page).getByRole('searchbox')).toHaveValue('en/of');
    await ask(page, 'sedum');
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toBeHidden();
    await expect(link(page)).toBeFocused();
    await openSearch(page);
    await expect(dialogOf(page).getByRole('searchbox')).toHaveValue('sedum');
    await expect(resultsOf(page).first()).toBeVisible();
    await dialogOf(page).getByRole('button', { name: 'Sluiten' }).click();
    await expect(dialogOf(page)).toBeHidden();
    await expect(page).toHaveURL(samples.keynote);
  });

  test('closes by a click beside it, not by one on its edge or by a selection that ends beside it', async ({
    page,
  }) => {
    await page.goto(samples.keynote);
    await openSearch(page);
    await ask(page, 'sedum');
    await dialogOf(page).click({ position: { x: 8, y: 60 } });
    await expect(dialogOf(page)).toBeVisible();
    await page.getByRole('searchbox').hover();
    await page.mouse.down();
    await page.mouse.move(5, 5);
    await page.mouse.up();
    await expect(dialogOf(page)).toBeVisible();
    await page.mouse.click(5, 5);
    await expect(dialogOf(page)).toBeHidden();
  });

  test('keeps the Tab key inside', async ({ page }) => {
    await page.goto(samples.keynote);
    await openSearch(page);
    await ask(page, 'sedum');
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('Tab');
      // The browser's own bar may come in between; the page behind the dialog may not.
      const place = await page.evaluate(() =>
        document.activeElement === document.body ? 'browser' : document.activeElement?.shadowRoot ? 'dialog' : 'page',
      );
      expect(place).not.toBe('page');
    }
  });

  test('brings to the search page with Enter, with the same question and the same looks', async ({ page }) => {
    const look = () =>
      page.getByRole('searchbox').evaluate((field) => {
        const { fontFamily, fontSize, color, backgroundColor, borderColor } = getComputedStyle(field);
        return { fontFamily, fontSize, color, backgroundColor, borderColor };
      });
    await page.goto(samples.keynote);
    await openSearch(page);
    await ask(page, 'sedum');
    const looks = await look();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/zoeken/?q=sedum');
    await expect(resultsOf(page).first()).toBeVisible();
    await page.getByRole('searchbox').focus();
    expect(await look()).toEqual(looks);
  });

  test('brings to a result with the arrows and Enter', async ({ page }) => {
    await page.goto(samples.keynote);
    await openSearch(page);
    await ask(page, 'sedum');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect(resultsOf(page).first().getByRole('link')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(dialogOf(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/begrippen/sedum/');
  });

  test('makes way for a result on the page that is open', async ({ page }) => {
    await page.goto(samples.keynote);
    await openSearch(page);
    await ask(page, 'noor wilgenhout');
    await resultsOf(page).first().getByRole('link').click();
    await expect(dialogOf(page)).toBeHidden();
  });

  test('has the colours that the reader chose', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(samples.keynote);
    await page.getByRole('button', { name: 'Donkere weergave' }).click();
    await openSearch(page);
    const [inside, outside] = await Promise.all([
      dialogOf(page).evaluate((dialog) => getComputedStyle(dialog).backgroundColor),
      page.evaluate(() => getComputedStyle(document.body).backgroundColor),
    ]);
    expect(inside).toBe(outside);
  });

  test('costs nothing until it is opened', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(samples.keynote, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => SEARCH_FILES.test(path) || path.includes('highlight'))).toEqual([]);
    await openSearch(page);
    await ask(page, 'wdo');
    expect(asked.filter((path) => SEARCH_FILES.test(path)).length).toBeGreaterThan(5);
  });

  test('keeps the letters that were typed while it was on its way', async ({ page }) => {
    const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
    await page.route('**/zoeken/', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(samples.keynote);
    await link(page).click();
    await page.keyboard.type('sedumm');
    await page.keyboard.press('Backspace');
    release(undefined);
    await expect(dialogOf(page).getByRole('searchbox')).toHaveValue('sedum');
    await page.keyboard.type('s');
    await expect(dialogOf(page).getByRole('searchbox')).toHaveValue('sedums');
    await expect(resultsOf(page).first()).toBeVisible();
  });

  test('gives way to the search page when it cannot be made', async ({ page }) => {
    await page.goto(samples.keynote);
    await page.route('**/_astro/dialog*', (route) => route.abort());
    await link(page).click();
    await expect(page).toHaveURL('/zoeken/');
    await expect(page.getByRole('searchbox')).toBeVisible();
  });

  test('leaves a click with Ctrl to the browser', async ({ page, context }) => {
    await page.goto(samples.keynote);
    const opened = context.waitForEvent('page');
    await link(page).click({ modifiers: ['ControlOrMeta'] });
    await expect(await opened).toHaveURL(/\/zoeken\/$/);
    await expect(dialogOf(page)).toHaveCount(0);
  });
});

test.describe('On the page that was found', () => {
  test('the words are marked, the address is the page’s own, and it opens at the heading above them', async ({
    page,
  }) => {
    await page.goto('/zoeken/?q=vlek');
    const result = resultsOf(page).filter({ has: page.locator('a[href^="/keynotes/sam-kleiweg/"]') });
    await expect(result.locator('[data-plaats]')).toHaveText(/Onder “Een hete straat”/);
    await result.getByRole('link').click();
    await expect(page.locator('main mark.gevonden').first()).toHaveText(/^vlek/i);
    await expect(page).toHaveURL('/keynotes/sam-kleiweg/#een-hete-straat');
    await expect(page.getByRole('heading', { name: 'Een hete straat' })).toBeInViewport();
  });

  test('everything stands there when the marks cannot be made', async ({ page }) => {
    await page.route('**/pagefind-highlight.js', (route) => route.abort());
    await page.goto(`${samples.term}?zoek=gemeente`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('WDO');
    await expect(page.locator('mark')).toHaveCount(0);
  });

  test('words that look like HTML stay words', async ({ page }) => {
    await page.goto(`${samples.term}?zoek=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('WDO');
    await expect(page.locator('main img')).toHaveCount(0);
  });
});

test('From page to dialog to result nothing is refused, nothing fails, nothing is kept, and WebAssembly runs in the worker only', async ({
  page,
  context,
}) => {
  const troubles = troublesOf(page);
  const allowed = new Set<string>();
  page.on('response', (response) => {
    const policy = response.headers()['content-security-policy'] ?? '';
    if (policy.includes('wasm-unsafe-eval')) allowed.add(new URL(response.url()).pathname);
    expect.soft(policy).not.toMatch(/'unsafe-(inline|eval)'/);
  });
  await page.goto(samples.goal);
  await openSearch(page);
  await ask(page, 'daktiun');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/zoeken/?q=daktiun');
  await resultsOf(page).first().getByRole('link').click();
  await expect(page.locator('mark.gevonden').first()).toBeVisible();
  expect([...allowed]).toEqual([expect.stringMatching(/^\/_astro\/search-worker/)]);
  expect(troubles).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(
    await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]),
  ).toEqual([0, 0, 0]);
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the link in the header leads to the search page', async ({ page }) => {
    await page.goto(samples.keynote);
    await link(page).click();
    await expect(page).toHaveURL('/zoeken/');
  });
});

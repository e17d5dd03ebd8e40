/** Proves that light and dark follow the reader's system, and that a choice is kept without a cookie or a flash. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { samples } from './second.ts';
import { setTextSize } from './support.ts';

const paper = { light: 'rgb(251, 248, 242)', dark: 'rgb(21, 18, 15)' } as const;
const pageBody = (page: Page) => page.locator('body');
const switchOn = (page: Page) => page.getByRole('button', { name: 'Donkere weergave' });

for (const system of ['light', 'dark'] as const) {
  const other = system === 'light' ? 'dark' : 'light';

  test.describe(`With a ${system} system`, () => {
    test.use({ colorScheme: system });

    test(`a reader switches to ${other}, on every page and without a cookie, and by switching back to the system`, async ({
      page,
      context,
      browserName,
    }) => {
      const expectTheme = async (theme: 'light' | 'dark') => {
        await expect(pageBody(page)).toHaveCSS('background-color', paper[theme]);
        await expect(switchOn(page)).toHaveAttribute('aria-pressed', String(theme === 'dark'));
      };
      await page.goto(samples.home);
      await expectTheme(system);
      await switchOn(page).click();
      await expectTheme(other);
      await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Sprekers' }).click();
      await expect(page).toHaveURL('/keynotes/');
      await expectTheme(other);
      await switchOn(page).click();
      await expectTheme(system);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      expect(await context.cookies()).toEqual([]);
      // Only Chromium can be told that the system has changed.
      if (browserName === 'chromium') {
        await page.emulateMedia({ colorScheme: other });
        await expectTheme(other);
      }
    });
  });
}

test('A remembered choice is there before anything is drawn', async ({ page }) => {
  await page.goto(samples.home);
  await switchOn(page).click();
  // Nothing of the body can be drawn while there is no body.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.documentElement.dataset['thema']) return;
      observer.disconnect();
      sessionStorage.setItem('set-before-body', String(document.querySelector('body') === null));
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(samples.keynote, { waitUntil: 'domcontentloaded' });
  expect(await page.evaluate(() => sessionStorage.getItem('set-before-body'))).toBe('true');
});

test('A choice in another tab is followed', async ({ page, context }) => {
  await page.goto(samples.home);
  const other = await context.newPage();
  await other.goto(samples.keynote);
  await switchOn(other).click();
  await expect(pageBody(page)).toHaveCSS('background-color', paper.dark);
  await expect(switchOn(page)).toHaveAttribute('aria-pressed', 'true');
  await switchOn(other).click();
  await expect(pageBody(page)).toHaveCSS('background-color', paper.light);
});

test('A page that the browser kept as it was left takes the colours that were chosen since', async ({ page }) => {
  await page.goto(samples.home);
  // Playwright keeps Chromium from keeping pages; tests/webkit goes back for real.
  await page.evaluate(() => {
    localStorage.setItem('thema', 'donker');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(pageBody(page)).toHaveCSS('background-color', paper.dark);
  await expect(switchOn(page)).toHaveAttribute('aria-pressed', 'true');
});

test('The bars of the browser take the colour of the page, after a switch and on the next page', async ({ page }) => {
  const bars = page.locator('meta[name="theme-color"]');
  const colours = () => bars.evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content')));
  await page.goto(samples.home);
  await expect(bars).toHaveCount(2);
  expect(await colours()).toEqual([paper.light, paper.light]);
  await switchOn(page).click();
  expect(await colours()).toEqual([paper.dark, paper.dark]);
  await page.goto(samples.keynote);
  expect(await colours()).toEqual([paper.dark, paper.dark]);
});

test('A reader who blocks storage can still switch', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(samples.home);
  await switchOn(page).click();
  await expect(pageBody(page)).toHaveCSS('background-color', paper.dark);
});

test('Forced colours reach what a drawing tells, and leave what decorates', { tag: '@chromium' }, async ({ page }) => {
  const marker = page.getByRole('figure').getByRole('link').first().locator('circle').last();
  const reeds = page.getByRole('contentinfo').locator('svg path').last();
  const fill = (shape: Locator) => shape.evaluate((element) => getComputedStyle(element).fill);
  await page.goto(samples.map);
  const plain = { marker: await fill(marker), reeds: await fill(reeds) };
  await page.emulateMedia({ forcedColors: 'active' });
  await page.reload();
  const linkColour = await page
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('link')
    .first()
    .evaluate((link) => getComputedStyle(link).color);
  expect(linkColour).not.toBe(plain.marker);
  expect(await fill(marker)).toBe(linkColour);
  expect(await fill(reeds)).toBe(plain.reeds);
});

test(
  'Forced colours leave the menu item of the page that is open to be told from the others',
  { tag: '@chromium' },
  async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(samples.glossary);
    const items = page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link');
    const lines = await items.evaluateAll((links) =>
      links.map((link) => [link.hasAttribute('aria-current'), getComputedStyle(link).borderBottomWidth !== '0px']),
    );
    expect(lines.filter(([isCurrent]) => isCurrent)).toHaveLength(1);
    for (const [isCurrent, hasLine] of lines) expect(hasLine).toBe(isCurrent);
  },
);

test.describe('A browser that does not know light-dark()', () => {
  test.use({ bypassCSP: true, colorScheme: 'dark' });

  test('has every colour all the same, of drawings too', { tag: '@chromium' }, async ({ page }) => {
    const fills = () =>
      page.locator('svg *').evaluateAll((shapes) => shapes.map((shape) => getComputedStyle(shape).fill));
    await page.goto(samples.home);
    const before = await fills();
    // No browser at hand is that old: to this one the function goes by another name.
    await page.route(/\.css$|\/$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll('light-dark(', 'licht-donker(') });
    });
    await page.reload();
    await expect(pageBody(page)).toHaveCSS('background-color', paper.dark);
    await expect(pageBody(page)).toHaveCSS('color', 'rgb(239, 232, 220)');
    expect(await fills()).toEqual(before);
  });
});

test('The icons of the header grow with the text', async ({ page }) => {
  await page.goto(samples.keynote);
  const widths = () =>
    page
      .locator(':is([data-zoeklink], [data-thema-knop]) svg')
      .evaluateAll((icons) => icons.map((icon) => Math.round(icon.getBoundingClientRect().width * 10) / 10));
  const before = await widths();
  await setTextSize(page, 200);
  expect(await widths()).toEqual(before.map((width) => 2 * width));
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false, colorScheme: 'dark' });

  test('the page follows the system and shows no switch that does nothing', async ({ page }) => {
    await page.goto(samples.home);
    await expect(pageBody(page)).toHaveCSS('background-color', paper.dark);
    await expect(page.getByRole('banner').getByRole('button')).toHaveCount(0);
  });
});

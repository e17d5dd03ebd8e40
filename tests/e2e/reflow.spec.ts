/** Proves that no text is lost and nothing scrolls sideways: small windows, large text, wide spacing. */
import { expect, test, type Page } from '@playwright/test';
import { ask, openSearch, pages, resultsOf, samples, setTextSize, setTextSpacing } from './support.ts';

/** Text that a reader can't see whole: outside the window, or outside a box that hides what sticks out. */
function cutOffText(): string[] {
  const found = new Set<string>();
  // The search dialog stands in a shadow root.
  const roots = [document.body, ...[...document.body.children].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  for (const node of roots.flatMap((root) => [...textsIn(root)])) {
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (
      !text ||
      !parent?.checkVisibility({ visibilityProperty: true }) ||
      parent.closest('.verborgen, .naar-inhoud, svg[aria-hidden], script, style')
    )
      continue;
    // Moved out of sight on purpose, for screen readers.
    if ([...ancestors(parent)].some((element) => getComputedStyle(element).clipPath !== 'none')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width === 0) continue;
      if (box.left < -1 || box.right > document.documentElement.clientWidth + 1)
        found.add(`outside the window: ${text}`);
      for (const element of ancestors(parent)) {
        const { overflowX, overflowY } = getComputedStyle(element);
        const edge = element.getBoundingClientRect();
        if (/hidden|clip/.test(overflowX) && (box.left < edge.left - 1 || box.right > edge.right + 1))
          found.add(`beside its <${element.localName}>: ${text}`);
        if (/hidden|clip/.test(overflowY) && (box.top < edge.top - 1 || box.bottom > edge.bottom + 1))
          found.add(`below its <${element.localName}>: ${text}`);
      }
    }
  }
  return [...found];

  function* textsIn(root: Node): Generator<Node> {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node;
  }
  function* ancestors(element: Element): Generator<Element> {
    for (let current: Element | null = element; current && current !== document.body; current = current.parentElement)
      yield current;
  }
}

async function expectWhole(page: Page, circumstance: string): Promise<void> {
  const { width, room } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    room: innerWidth,
  }));
  expect.soft(width, `width of the page ${circumstance}`).toBeLessThanOrEqual(room);
  expect.soft(await page.evaluate(cutOffText), `text cut off ${circumstance}`).toEqual([]);
}

test.describe('A reader sees all text without scrolling sideways: 320 px, text at 200 %, wide spacing', () => {
  for (const address of pages) {
    test(`on ${address}`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(address);
      await expectWhole(page, 'at 320 px');
      await page.setViewportSize({ width: 1280, height: 800 });
      await expectWhole(page, 'at 1280 px');
      await setTextSize(page, 200);
      await expectWhole(page, 'with text at 200 %');
      await setTextSize(page, 100);
      await setTextSpacing(page);
      await expectWhole(page, 'with wide spacing at 1280 px');
      await page.setViewportSize({ width: 390, height: 844 });
      await expectWhole(page, 'with wide spacing at 390 px');
    });
  }

  test('on every page when the fonts stay away, at 320 px', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.route('**/fonts/**', (route) => route.abort());
    for (const address of pages) {
      await page.goto(address);
      await expectWhole(page, `of ${address}`);
    }
  });

  test('among search results', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(samples.search);
    await ask(page, 'gemeente');
    await expect(resultsOf(page).first()).toBeVisible();
    await expectWhole(page, 'at 320 px');
    await page.setViewportSize({ width: 1280, height: 800 });
    await setTextSize(page, 200);
    await expectWhole(page, 'with text at 200 %');
    await setTextSize(page, 100);
    await setTextSpacing(page);
    await expectWhole(page, 'with wide spacing at 1280 px');
  });

  for (const question of ['', 'infrastuctuur', 'eenhoorn', 'ransomspul']) {
    test(`in the search dialog, with ${question ? `“${question}”` : 'nothing'} asked`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(samples.goal);
      const dialog = await openSearch(page);
      if (question) await ask(page, question);
      const expectDialogWhole = async (circumstance: string) => {
        await expectWhole(page, circumstance);
        const { wide, room } = await dialog.evaluate((element) => ({
          wide: element.scrollWidth,
          room: element.clientWidth,
        }));
        expect.soft(wide, `width of what is in the dialog ${circumstance}`).toBeLessThanOrEqual(room);
      };
      await expectDialogWhole('at 320 px');
      await page.setViewportSize({ width: 390, height: 844 });
      await setTextSpacing(page);
      await expectDialogWhole('with wide spacing at 390 px');
      await page.setViewportSize({ width: 1280, height: 800 });
      await setTextSize(page, 200);
      await expectDialogWhole('with text at 200 %');
    });
  }
});

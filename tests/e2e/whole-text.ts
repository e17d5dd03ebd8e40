/** Looks whether a reader sees all text of an open page, without scrolling sideways. */
import { expect, type Page } from '@playwright/test';

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
      parent.closest('svg[aria-hidden], script, style')
    )
      continue;
    if ([...ancestors(parent)].some(isForSpeechOnly)) continue;
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

  /** Moved out of sight on purpose, for screen readers. */
  function isForSpeechOnly(element: Element) {
    const style = getComputedStyle(element);
    return style.clipPath !== 'none' || style.getPropertyValue('clip') !== 'auto';
  }
  function* textsIn(root: Node): Generator<Node> {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node;
  }
  function* ancestors(element: Element): Generator<Element> {
    for (let current: Element | null = element; current && current !== document.body; current = current.parentElement)
      yield current;
  }
}

/** Expects a page to show all of its text, and no wider than the window. */
export async function expectWhole(page: Page, circumstance: string): Promise<void> {
  const { width, room } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    room: innerWidth,
  }));
  expect.soft(width, `width of the page ${circumstance}`).toBeLessThanOrEqual(room);
  expect.soft(await page.evaluate(cutOffText), `text cut off ${circumstance}`).toEqual([]);
}

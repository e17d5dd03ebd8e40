/** Walks through an open page with the Tab key, as somebody without a mouse does. */
import { expect, type Page } from '@playwright/test';

/** What stands under focus now, and how it shows that. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;

  /** The colour as the screen shows it, whatever notation it has. */
  const rgb = (colour: string) => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data] as [number, number, number, number];
  };
  const luminance = (colour: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = colour.map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: readonly number[], other: readonly number[]) => {
    const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const backgroundBehind = (start: Element | null) => {
    for (let current = start; current; current = current.parentElement) {
      const colour = rgb(getComputedStyle(current).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return rgb('Canvas');
  };

  const style = getComputedStyle(element);
  // A place on the drawn map shows focus with a frame of its own; an outline has no shape that fits there.
  const frame = element.querySelector('rect');
  const frameStyle = frame && getComputedStyle(frame);
  const ring = frameStyle
    ? {
        width: frameStyle.stroke === 'none' ? 0 : parseFloat(frameStyle.strokeWidth),
        colour: rgb(frameStyle.stroke),
        behind: rgb(frameStyle.fill),
      }
    : {
        width: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
        colour: rgb(style.outlineColor),
        behind: backgroundBehind(element.parentElement),
      };
  const boxes = [...element.getClientRects()];
  // Something else may lie over it, such as a row that sticks to the top.
  const seen = boxes.some((box) => {
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  });
  return {
    name:
      element.getAttribute('aria-label') ??
      (element.textContent.trim() || (element.getAttribute('name') ?? element.localName)),
    place: element.getAttribute('data-test-place'),
    ringWidth: ring.width,
    ringContrast: contrast(ring.colour, ring.behind),
    seen,
  };
}

/** Numbers everything that a mouse can use and that is on screen, in the order of the text. Gives their number. */
function numberControls(): number {
  const controls = [
    ...document.querySelectorAll('a[href], summary, [tabindex="0"], :is(button, input, select, textarea):enabled'),
  ].filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[popover]'));
  controls.forEach((element, place) => {
    element.setAttribute('data-test-place', String(place));
  });
  return controls.length;
}

/** Walks through the page with one key, and expects every control to be met once, visibly, in the order of the text. */
export async function expectWalk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  const count = await page.evaluate(numberControls);
  expect(count).toBeGreaterThan(10);
  const met: (string | null)[] = [];
  for (let step = 0; step < count; step++) {
    await page.keyboard.press(key);
    const now = await page.evaluate(focused);
    if (!now) break;
    met.push(now.place);
    expect.soft(now.ringWidth, `width of the ring around "${now.name}"`).toBeGreaterThanOrEqual(2);
    expect.soft(now.ringContrast, `contrast of the ring around "${now.name}"`).toBeGreaterThanOrEqual(3);
    expect.soft(now.seen, `"${now.name}" can be seen`).toBe(true);
  }
  const order = Array.from({ length: count }, (_, place) => String(place));
  expect(met).toEqual(key === 'Tab' ? order : order.reverse());
  if (key === 'Shift+Tab') return;
  // No trap: the next press leaves the page.
  await page.keyboard.press(key);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
}

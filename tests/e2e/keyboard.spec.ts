/** Proves that the site can be used with a keyboard alone, and that its user always sees where they are. */
import { expect, test, type Page } from '@playwright/test';
import { ask, errorPage, resultsOf, samples } from './support.ts';

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
  const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[popover]'),
  );
  controls.forEach((element, place) => {
    element.setAttribute('data-test-place', String(place));
  });
  return controls.length;
}

/** Walks through the page with one key, and expects every control to be met once, visibly, in the order of the text. */
async function expectWalk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<void> {
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

test.describe('Everything can be reached with Tab, in the order of the text, with a ring that shows where', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(() => {
      test.use({ colorScheme });

      for (const address of [samples.home, samples.keynote, samples.map]) {
        test(`on ${address} in ${colorScheme}`, async ({ page }) => {
          await page.goto(address);
          await expectWalk(page, 'Tab');
        });
      }

      test(`among search results in ${colorScheme}`, async ({ page }) => {
        // With a question in the address, the field doesn't take focus by itself.
        await page.goto('/zoeken/?q=data');
        await expect(resultsOf(page).first()).toBeVisible();
        await expectWalk(page, 'Tab');
      });
    });
  }

  test('also backwards through the glossary, below the letters that stay on top', async ({ page }) => {
    await page.goto(samples.glossary);
    await page.getByRole('contentinfo').getByRole('link').last().focus();
    await page.keyboard.press('Tab');
    await expectWalk(page, 'Shift+Tab');
  });
});

test.describe('The skip link is the first stop and leads past the menu', () => {
  // On the search page the field has focus already.
  for (const address of [...Object.values(samples), errorPage].filter((page) => page !== samples.search)) {
    test(`on ${address}`, async ({ page }) => {
      await page.goto(address);
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: 'Naar de inhoud' });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport({ ratio: 1 });
      await expect(skip).toHaveCSS('clip-path', 'none');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
      await page.keyboard.press('Tab');
      const past = await page.evaluate(
        () => document.activeElement?.closest('header.niet-afdrukken, nav[aria-label=Kruimelpad]') === null,
      );
      expect(past, 'the next stop is past the menu').toBe(true);
    });
  }
});

test.describe('The slash goes to search', () => {
  test('from any page', async ({ page }) => {
    await page.goto(samples.keynote);
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
    await expect(page).toHaveURL(samples.keynote);
  });

  test('on the search page itself: into the field', async ({ page }) => {
    await page.goto('/zoeken/?q=data');
    await expect(resultsOf(page).first()).toBeVisible();
    await expect(page.getByRole('searchbox')).not.toBeFocused();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await expect(page.getByRole('searchbox')).toHaveValue('data');
  });

  test('but not for someone who is typing', async ({ page }) => {
    await page.goto(samples.search);
    await page.getByRole('searchbox').pressSequentially('en/of');
    await expect(page.getByRole('searchbox')).toHaveValue('en/of');
    await expect(page).toHaveURL('/zoeken/?q=en%2Fof');
  });

  test('and not together with a key that belongs to the browser', async ({ page }) => {
    await page.goto(samples.keynote);
    await page.keyboard.press('Control+/');
    await page.keyboard.press('Tab');
    await expect(page).toHaveURL(samples.keynote);
  });
});

test('Escape closes the definition of a term and brings focus back to the term', async ({ page }) => {
  await page.goto(samples.keynote);
  const term = page.locator('main a[data-begrip]').first();
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('link')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(term).toBeFocused();
});

test('Enter in the search field keeps the reader on the results', async ({ page }) => {
  await page.goto(samples.search);
  await ask(page, 'privacy');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/zoeken/?q=privacy');
  await expect(resultsOf(page).first()).toBeVisible();
});

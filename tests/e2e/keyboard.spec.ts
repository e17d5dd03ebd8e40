/** Proves that the site can be used with a keyboard alone, and that its user always sees where they are. */
import { expect, test } from '@playwright/test';
import { errorPage } from '../built-sites/read.ts';
import { expectWalk } from './focus.ts';
import { samples } from './second.ts';
import { resultsOf } from './support.ts';

test.describe('Everything can be reached with Tab, in the order of the text, with a ring that shows where', () => {
  test('among search results', async ({ page }) => {
    // With a question in the address, the field doesn't take focus by itself.
    await page.goto('/zoeken/?q=dak');
    await expect(resultsOf(page).first()).toBeVisible();
    await expectWalk(page, 'Tab');
  });

  // Behind the last link of a page Firefox has its own buttons, of which Playwright knows nothing.
  test(
    'also backwards through the glossary, below the letters that stay on top',
    { tag: '@chromium' },
    async ({ page }) => {
      await page.goto(samples.glossary);
      await page.getByRole('contentinfo').getByRole('link').last().focus();
      await page.keyboard.press('Tab');
      await expectWalk(page, 'Shift+Tab');
    },
  );
});

test.describe('The skip link is the first stop and leads past the menu', () => {
  // On the search page the field has focus already.
  for (const address of [samples.keynote, errorPage]) {
    test(`on ${address}`, async ({ page }) => {
      await page.goto(address);
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: 'Naar de inhoud' });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport({ ratio: 1 });
      await expect(skip).toHaveCSS('clip', 'auto');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
      await page.keyboard.press('Tab');
      const past = await page.evaluate(
        () => document.activeElement?.closest('body > header, nav[aria-label=Kruimelpad]') === null,
      );
      expect(past, 'the next stop is past the menu').toBe(true);
    });
  }
});

test.describe('Ctrl+K goes to search', () => {
  test('from any page', async ({ page }) => {
    await page.goto(samples.keynote);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
    await expect(page).toHaveURL(samples.keynote);
  });

  test('on the search page itself: into the field', async ({ page }) => {
    await page.goto('/zoeken/?q=water');
    await expect(resultsOf(page).first()).toBeVisible();
    await expect(page.getByRole('searchbox')).not.toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await expect(page.getByRole('searchbox')).toHaveValue('water');
  });
});

test('No key does anything by itself, so that who dictates opens nothing', async ({ page }) => {
  await page.goto(samples.keynote);
  await page.keyboard.type('zij/haar, k of K? [Ja!]');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(samples.keynote);
  await expect(page.locator('body')).toBeFocused();
});

/** Proves that axe finds nothing wrong on any page, in any state, in light, dark and forced colours. */
import { expect, test } from '@playwright/test';
import { ask, expectAccessible, openSearch, pages, resultsOf, samples } from './support.ts';

test.describe('A reader with assistive technology meets no obstacle in light, dark and forced colours', () => {
  for (const address of pages) {
    test(`on ${address}`, async ({ page }) => {
      await expectAccessible(page, () => page.goto(address));
    });
  }

  test('when the definition of a term is open', async ({ page }) => {
    await expectAccessible(page, async () => {
      await page.goto(samples.keynote);
      await page.locator('main a[data-begrip]').first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
    });
  });

  test('when the search page shows results', async ({ page }) => {
    await expectAccessible(page, async () => {
      await page.goto(samples.search);
      await ask(page, 'turfbrug');
      await expect(resultsOf(page).first()).toBeVisible();
    });
  });

  test('when the search page has found nothing', async ({ page }) => {
    await expectAccessible(page, async () => {
      await page.goto(samples.search);
      await ask(page, 'xqzwvbn');
      await expect(resultsOf(page)).toHaveCount(0);
    });
  });

  test('when the search page has no index', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await expectAccessible(page, async () => {
      await page.goto(samples.search);
      await expect(page.getByRole('alert')).toBeVisible();
    });
  });

  for (const [state, question] of [
    ['has corrected a word', 'infrastuctuur'],
    ['answers with a person', 'eenhoorn'],
    ['offers words that look like the question', 'ransomspul'],
    ['asks for a word that says more', 'wat is de'],
  ] as const) {
    test(`when the search page ${state}`, async ({ page }) => {
      await expectAccessible(page, async () => {
        await page.goto(samples.search);
        await ask(page, question);
      });
    });
  }

  for (const [state, question] of [
    ['is open', ''],
    ['shows results', 'privasie'],
    ['has found nothing', 'zwembad'],
  ] as const) {
    test(`when the search dialog ${state}`, async ({ page }) => {
      await expectAccessible(page, async () => {
        await page.goto(samples.keynote);
        await openSearch(page);
        if (question) await ask(page, question);
      });
    });
  }
});

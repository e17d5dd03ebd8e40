/** Proves that axe finds nothing wrong, and that all text is whole, in each state that a page can be brought into. */
import { expect, test, type Page } from '@playwright/test';
import { samples } from './second.ts';
import { ask, expectAccessible, openSearch, setTextSize, setTextSpacing } from './support.ts';
import { expectWhole } from './whole-text.ts';

// Each brings its page into the state six times.
test.describe.configure({ timeout: 60_000 });

/** States of a page, and how a reader brings it there. */
const states: Record<string, (page: Page) => Promise<unknown>> = {
  'the definition of a term is open': async (page) => {
    await page.goto(samples.keynote);
    await page.locator('main a[data-begrip]').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'the reference to a page is open': async (page) => {
    await page.goto(samples.goal);
    await page.getByText('Citeer deze pagina').click();
    await expect(page.getByRole('group').locator('cite')).toBeVisible();
  },
  'the search page shows its filters': async (page) => {
    await page.goto('/zoeken/?q=dak&soort=Keynote');
    await page.getByText('Filters').click();
    await expect(page.getByRole('combobox')).not.toHaveCount(0);
  },
  'the search page has no index': async (page) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(samples.search);
    await expect(page.getByRole('alert')).toBeVisible();
  },
};
for (const [state, question] of [
  ['has corrected a word', 'daktiun'],
  ['answers with a fact', 'hoeveel bezoekers waren er'],
  ['offers words that look like the question', 'openingstijden'],
] as const) {
  states[`the search dialog ${state}`] = async (page) => {
    await page.goto(samples.goal);
    await openSearch(page);
    await ask(page, question);
  };
}

for (const [state, open] of Object.entries(states)) {
  test(`A reader meets no obstacle, in any colours or size, when ${state}`, async ({ page }) => {
    // Playwright's own route for a state would be added once more each time.
    const openAgain = async () => {
      await page.unrouteAll();
      await open(page);
    };
    await test.step('rules', () => expectAccessible(page, openAgain, ['forced colours', 'dark', 'light']));
    await test.step('sizes', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      await openAgain();
      await expectWhole(page, 'at 320 px');
      await page.setViewportSize({ width: 390, height: 844 });
      await openAgain();
      await setTextSpacing(page);
      await expectWhole(page, 'with wide spacing at 390 px');
      await page.setViewportSize({ width: 1280, height: 800 });
      await setTextSize(page, 200);
      await expectWhole(page, 'with text at 200 %');
      for (const dialog of await page.getByRole('dialog', { name: 'Zoeken' }).all()) {
        const { wide, room } = await dialog.evaluate((element) => ({
          wide: element.scrollWidth,
          room: element.clientWidth,
        }));
        expect(wide, 'width of what is in the dialog').toBeLessThanOrEqual(room);
      }
    });
  });
}

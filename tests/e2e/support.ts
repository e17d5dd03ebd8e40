/** What the browser tests share: how to judge a page, to set a reader's circumstances, and to search. */
import { expect, type Locator, type Page } from '@playwright/test';
import axe, { type ContextObject, type RunOptions } from 'axe-core';

/** The ways in which a page can be coloured. */
const colourModes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

export type ColourMode = keyof typeof colourModes;

/** The tags of WCAG 2.2 level A and AA, and axe's own good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours: all that can differ between the colour modes. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds on an open page, or in a part of it. */
export async function findViolations(
  page: Page,
  options: RunOptions = {},
  part: { include?: string; exclude?: string } = { include: 'html' },
) {
  await page.evaluate(axe.source);
  return page.evaluate(
    async (how) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
        how.part as ContextObject,
        how.options,
      );
      return violations.map(({ id, help, impact, nodes }) => ({
        id,
        help,
        impact,
        where: nodes.map(({ html }) => html),
      }));
    },
    // Of what is right axe need not say where it stands, which takes a third of its time.
    { part, options: { resultTypes: ['violations'], reporter: 'no-passes', ...options } satisfies RunOptions },
  );
}

/** What axe finds by every rule in light, by the rules about colour in the other modes. */
export const findBarriers = (page: Page, mode: ColourMode) =>
  findViolations(page, { runOnly: mode === 'light' ? tags : colourRules });

/**
 * Expects axe to find nothing: every rule in light, the rules about colour in dark and forced colours too.
 * @param open brings the page into the state to judge. It runs again for each mode, because Chromium
 *   keeps some of the old colours when forced colours are switched on in an open page.
 */
export async function expectAccessible(
  page: Page,
  open: () => Promise<unknown>,
  modes: readonly ColourMode[] = ['light', 'dark', 'forced colours'],
): Promise<void> {
  for (const mode of modes) {
    await page.emulateMedia(colourModes[mode]);
    await open();
    expect.soft(await findBarriers(page, mode), `axe in ${mode}`).toEqual([]);
  }
}

/** Sets the text size of the whole page, as a reader does in the browser's settings. */
export async function setTextSize(page: Page, percentage: number): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = `${String(size)}%`;
  }, percentage);
}

/** Sets the spacing of WCAG 1.4.12. A constructed stylesheet, because a Content-Security-Policy may forbid a style element. */
export async function setTextSpacing(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-bottom: 2em !important }`,
    );
    document.adoptedStyleSheets.push(sheet);
    // The search dialog stands in a shadow root, with style sheets of its own.
    for (const { shadowRoot } of document.body.children) shadowRoot?.adoptedStyleSheets.push(sheet);
  });
}

/** Opens the search dialog by its key. Playwright's locators see into its shadow root. */
export async function openSearch(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Zoeken' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  return dialog;
}

/** The results of a search, on its page or in its dialog. */
export const resultsOf = (page: Page): Locator => page.locator('[data-zoekresultaat]');

/** Types a question, and waits until it is answered. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole('searchbox').fill(question);
  await expect(page.getByRole('status')).toContainText(question);
}

/** What the browser tests share: the pages of the built site, how to read them, how to set a reader's circumstances. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { isRedirectPage } from '../../src/permalinks/redirects.ts';

/** Folder of the built site, and of what editors wrote. */
export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const content = fileURLToPath(new URL('../../src/content/', import.meta.url));

if (!existsSync(dist)) throw new Error('There is no dist/ to test. Run "npm run build" first.');

const toAddress = (file: string) => `/${file.split(sep).join('/')}`.replace(/index\.html$/, '');

/** The address of every page of the built site. An old address is no page. */
const allPages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !isRedirectPage(readFileSync(join(dist, file), 'utf8')))
  .map(toAddress)
  .sort();

const isSheet = (address: string) => address.endsWith('/gespreksblad/');

/** The sheets to print: they repeat a page for paper, and tell nothing to machines. */
export const sheets = allPages.filter(isSheet);

/** The address of every other page, such as `/keynotes/`. The error page is `/404.html`. */
export const pages = allPages.filter((address) => !isSheet(address));

export const errorPage = '/404.html';

/** Glossary entries that are made up, by what their files say. */
export const fictionalTerms = readdirSync(join(content, 'begrippen'))
  .filter((file) => /^fictief: true$/m.test(readFileSync(join(content, 'begrippen', file), 'utf8')))
  .map((file) => `/begrippen/${file.replace(/\.mdx$/, '')}/`);

/** A page as it stands on disk. */
export const htmlOf = (address: string) =>
  readFileSync(join(dist, address.endsWith('/') ? `${address}index.html` : address), 'utf8');

/** One page of each kind that has running text. */
export const samples = {
  home: '/',
  recap: '/terugblik/',
  keynote: '/keynotes/jan-van-ginkel/',
  map: '/turfbrug/',
  goal: '/turfbrug/dienstverlening/',
  term: '/begrippen/vng/',
  glossary: '/begrippen/',
  coherence: '/samenhang/',
  search: '/zoeken/',
} as const;

/** The ways in which a page can be coloured. */
const colourModes = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const;

/** The tags of WCAG 2.2 level A and AA, and axe's own good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours: all that can differ between the colour modes. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Expects axe to find nothing: every rule in light, the rules about colour in dark and forced colours too.
 * @param open brings the page into the state to judge. It runs again for each mode, because Chromium
 *   keeps some of the old colours when forced colours are switched on in an open page.
 */
export async function expectAccessible(page: Page, open: () => Promise<unknown>): Promise<void> {
  for (const { name, media } of colourModes) {
    await page.emulateMedia(media);
    await open();
    // Legacy mode judges in the page itself, and spares a second page per run. It differs only for frames, which the site has none of.
    // Of what is right axe need not say where it stands, which takes a third of its time.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await (name === 'light' ? axe.withTags(tags) : axe.withRules(colourRules)).analyze();
    const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html) }));
    expect.soft(found, `axe in ${name}`).toEqual([]);
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
  await page.keyboard.press('/');
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

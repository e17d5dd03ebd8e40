/** A sweep goes over every page of every site that has been built, and knows only rules that hold for any content. */
import {
  expect,
  test as base,
  type Browser,
  type BrowserContextOptions,
  type Page,
  type WorkerFixture,
} from '@playwright/test';
import { sites, type BuiltSite } from '../built-sites/read.ts';

export { expect };

/** A tab in which one page after another is opened, as a reader does; pages that keep something would be noticed. */
const tab =
  (options: BrowserContextOptions = {}): WorkerFixture<Page, { browser: Browser }> =>
  async ({ browser }, use) => {
    const page = await browser.newPage(options);
    await use(page);
    await page.close();
  };

/** `plain` is a tab without JavaScript. */
export const test = base.extend<object, { reader: Page; plain: Page }>({
  reader: [tab(), { scope: 'worker' }],
  plain: [tab({ javaScriptEnabled: false }), { scope: 'worker' }],
});

/** Defines the same tests for each site. */
export function sweep(define: (site: BuiltSite) => void): void {
  for (const site of sites) {
    test.describe(site.name, () => {
      test.use({ baseURL: site.origin });
      define(site);
    });
  }
}

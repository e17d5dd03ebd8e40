/** A sweep goes over every page of every site that has been built, and knows only rules that hold for any content. */
import { expect, test as base, type Page } from '@playwright/test';
import { sites, type BuiltSite } from '../built-sites/read.ts';

export { expect };

/** A tab in which one page after another is opened, as a reader does; pages that keep something would be noticed. */
export const test = base.extend<object, { reader: Page }>({
  reader: [
    async ({ browser }, use) => {
      const context = await browser.newContext();
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
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

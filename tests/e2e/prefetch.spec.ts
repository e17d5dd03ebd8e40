/** Proves that a page comes ahead when a reader points at a link to it, and that nothing else does. */
import { expect, test, type Page } from '@playwright/test';
import { samples } from './second.ts';

/** Longer than a browser waits before it believes that the reader means a link. */
const LONG = 500;

/** Paths that the browser fetches ahead from now on. */
async function watchPrefetches(page: Page): Promise<Set<string>> {
  const fetched = new Set<string>();
  const session = await page.context().newCDPSession(page);
  session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl }) => fetched.add(new URL(prefetchUrl).pathname));
  await session.send('Preload.enable');
  return fetched;
}

test('Pointing at a link fetches that page ahead, and following it uses what came', async ({ page }) => {
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  const fetched = await watchPrefetches(page);
  await page.goto(samples.keynote, { waitUntil: 'networkidle' });
  expect([...fetched]).toEqual([]);

  const link = page.getByRole('contentinfo').getByRole('link', { name: 'Contact' });
  await link.hover();
  await expect.poll(() => [...fetched]).toEqual(['/contact/']);
  await link.click();
  await expect(page).toHaveURL('/contact/');
  expect(
    await page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation');
      return entry && 'deliveryType' in entry ? entry.deliveryType : undefined;
    }),
  ).toBe('navigational-prefetch');
  expect(troubles).toEqual([]);
});

test('Search, places on the page, files and other sites are not fetched ahead', async ({ page }) => {
  const fetched = await watchPrefetches(page);
  await page.goto(samples.keynote, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    const links = ['/sitemap.xml', '/contact/index.md', '/zoeken/?q=data', '#inhoud', 'https://example.org/over/'];
    const list = links.map((href) =>
      Object.assign(document.createElement('a'), { href, className: 'proef', textContent: href }),
    );
    document.querySelector('main')?.prepend(...list.flatMap((link) => [link, document.createElement('br')]));
  });
  for (const link of await page.locator('.proef').all()) {
    await link.hover();
    await page.waitForTimeout(LONG);
  }
  expect([...fetched]).toEqual([]);
});

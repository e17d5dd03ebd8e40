/** Looks at one page of each kind, in a browser of its own, in every circumstance that a reader may be in. */
import type { Page } from '@playwright/test';
import { expectWalk } from '../e2e/focus.ts';
import { expectAccessible, setTextSize, setTextSpacing } from '../e2e/support.ts';
import { expectWhole } from '../e2e/whole-text.ts';
import { searchPage } from '../built-sites/read.ts';
import { expect, sweep, test } from './sweep.ts';

const KIB = 1024;

/** What a page and all that it loads cost, in bytes over the line. */
async function weigh(page: Page, address: string): Promise<{ requests: string[]; bytes: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const requests = new Set<string>();
  const pictures = new Set<string>();
  let bytes = 0;
  session.on('Network.requestWillBeSent', ({ request, requestId, type }) => {
    if (type === 'Image') pictures.add(requestId);
    else requests.add(new URL(request.url).pathname);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    // What an editor puts on a page is the editor's choice; the build makes it as small as it can.
    if (!pictures.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await session.detach();
  return { requests: [...requests], bytes };
}

/** Files that the browser waited for before it drew the page. */
const blocking = () =>
  performance
    .getEntriesByType('resource')
    .filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking')
    .map(({ name }) => name);

sweep((site) => {
  // The second congress has every kind of page, and they are short. `npm run toegankelijkheid` asks for this site.
  if (site.name !== (process.env['KINDS_OF'] ?? 'the second congress')) return;
  for (const address of site.various) {
    test(`${address} costs little, says all without JavaScript, and prints`, async ({ page, browser }) => {
      const { requests, bytes } = await weigh(page, address);
      expect(requests.length, requests.join(' ')).toBeLessThanOrEqual(address === searchPage ? 10 : 8);
      expect(bytes).toBeLessThanOrEqual(62 * KIB);
      // The one stylesheet, which the browser has for every next page.
      expect(await page.evaluate(blocking)).toEqual([expect.stringMatching(/\/_astro\/.*\.css$/)]);

      const text = await page.getByRole('main').innerText();
      const plain = await browser.newPage({ javaScriptEnabled: false });
      await plain.goto(page.url());
      const plainText = await plain.getByRole('main').innerText();
      await plain.close();
      expect(plainText.length).toBeGreaterThan(100);
      // The search page has a form for who has JavaScript, and other ways on for who has not; a sheet has a button.
      if (site.indexable.includes(address) && address !== searchPage) expect(plainText).toBe(text);

      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('navigation')).toHaveCount(0);
      await expect(page.getByRole('button')).toHaveCount(0);
      await expect(page.getByRole('contentinfo')).toHaveCount(0);
      await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      if (site.fictional.includes(address))
        await expect(page.getByRole('main').getByText('Fictieve gemeente', { exact: true })).toBeVisible();
    });

    test(`${address} can be read in dark and forced colours, in any size, and walked through`, async ({ page }) => {
      await test.step('rules', () => expectAccessible(page, () => page.goto(address), ['forced colours', 'dark']));
      await test.step('keyboard', async () => {
        // The search page takes focus by itself, unless there is a question in its address.
        await page.goto(address === searchPage ? `${address}?q=x` : address);
        await expectWalk(page, 'Tab');
      });
      await page.emulateMedia({ colorScheme: 'light' });
      await test.step('sizes', async () => {
        await page.route('**/fonts/**', (route) => route.abort());
        await page.setViewportSize({ width: 320, height: 640 });
        await page.goto(address);
        await expectWhole(page, 'at 320 px, when the fonts stay away');
        await page.unroute('**/fonts/**');
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.goto(address);
        await setTextSize(page, 200);
        await expectWhole(page, 'with text at 200 %');
        await setTextSize(page, 100);
        await setTextSpacing(page);
        await expectWhole(page, 'with wide spacing at 1280 px');
        await page.setViewportSize({ width: 390, height: 844 });
        await expectWhole(page, 'with wide spacing at 390 px');
      });
    });
  }
});

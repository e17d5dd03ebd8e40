/** What a page is in every circumstance that its reader may be in. */
import type { Page } from '@playwright/test';
import { searchPage, type BuiltSite } from '../built-sites/read.ts';
import { expectWalk } from '../e2e/focus.ts';
import { expectAccessible, setTextSize, setTextSpacing } from '../e2e/support.ts';
import { expectWhole } from '../e2e/whole-text.ts';
import { expect, test } from './sweep.ts';

const KIB = 1024;
export const desktop = { width: 1280, height: 800 };

/** Opens a page as for the first time, and expects it to cost little: few files, few bytes, and one to wait for. */
export async function openForTheFirstTime(page: Page, { origin }: BuiltSite, address: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
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
  await page.goto(`${origin}${address}`, { waitUntil: 'networkidle' });
  await session.detach();
  expect(requests.size, [...requests].join(' ')).toBeLessThanOrEqual(address === searchPage ? 10 : 8);
  expect(bytes).toBeLessThanOrEqual(62 * KIB);
  const blocking = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking')
      .map(({ name }) => name),
  );
  // The one stylesheet, which the browser has for every next page.
  expect(blocking).toEqual([expect.stringMatching(/\/_astro\/.*\.css$/)]);
}

/** Looks at an open page without JavaScript, on paper, with a keyboard alone, in dark and forced colours, and in any size. */
export async function expectAllCircumstances(page: Page, plain: Page, site: BuiltSite, address: string): Promise<void> {
  await page.setViewportSize(desktop);
  await plain.goto(page.url());
  const text = await plain.getByRole('main').innerText();
  expect(text.length).toBeGreaterThan(100);
  // The search page has a form for who has JavaScript, and other ways on for who has not; a sheet has a button.
  if (site.indexable.includes(address) && address !== searchPage)
    expect(text).toBe(await page.getByRole('main').innerText());

  await page.emulateMedia({ media: 'print' });
  for (const role of ['navigation', 'button', 'contentinfo'] as const)
    await expect(page.getByRole(role)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  if (site.fictional.includes(address))
    await expect(page.getByRole('main').getByText('Fictieve gemeente', { exact: true })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  await test.step('keyboard', async () => {
    // The search page takes focus by itself, unless there is a question in its address.
    if (address === searchPage) await page.goto(`${page.url()}?q=x`);
    await expectWalk(page, 'Tab');
  });
  await test.step('sizes', async () => {
    await setTextSize(page, 200);
    await expectWhole(page, 'with text at 200 %');
    await setTextSize(page, 100);
    await setTextSpacing(page);
    await expectWhole(page, 'with wide spacing at 1280 px');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectWhole(page, 'with wide spacing at 390 px');
  });
  await page.setViewportSize(desktop);
  await page.route('**/fonts/**', (route) => route.abort());
  await test.step('rules', () =>
    expectAccessible(page, () => page.goto(`${site.origin}${address}`), ['forced colours', 'dark']));
  await test.step('sizes', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await expectWhole(page, 'at 320 px, when the fonts stay away');
  });
  await page.unroute('**/fonts/**');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
}

/** Proves that a page costs little: few bytes, nothing that blocks drawing, nothing that jumps. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { dist, htmlOf, pages, samples } from './support.ts';

const KIB = 1024;
/** These carry the large drawing in the page. */
const drawn: readonly string[] = [samples.home, samples.map];

const brotli = (text: string) => brotliCompressSync(text).length;

/** All JavaScript that a page runs before anyone does anything: in the page, and loaded by it. */
function scriptsOf(address: string): string {
  const scripts = htmlOf(address).matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs);
  return [...scripts]
    .filter(([, attributes = '']) => !attributes.includes('application/ld+json'))
    .map(([, attributes = '', text = '']) => {
      const source = /\bsrc="([^"]+)"/.exec(attributes)?.[1];
      return source ? readFileSync(join(dist, source), 'utf8') : text;
    })
    .join('\n');
}

test('HTML with its styles is at most 10 kB a page, and 14 kB with a large drawing in it', () => {
  const heavy = pages
    .map((address) => ({ address, bytes: brotli(htmlOf(address)) }))
    .filter(({ address, bytes }) => bytes > (drawn.includes(address) ? 14 : 10) * KIB);
  expect(heavy).toEqual([]);
});

test('JavaScript is at most 2 kB a content page', () => {
  const sizes = pages
    .filter((address) => address !== samples.search)
    .map((address) => ({ address, bytes: brotli(scriptsOf(address)) }));
  // Each page has the theme switch, so an empty count would mean that nothing was counted.
  expect(sizes.filter(({ bytes }) => bytes < 100)).toEqual([]);
  expect(sizes.filter(({ bytes }) => bytes > 2 * KIB)).toEqual([]);
});

test('The fonts are at most 45 kB together', () => {
  const fonts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(woff2?|ttf|otf)$/.test(file),
  );
  expect(fonts).toHaveLength(2);
  expect(fonts.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0)).toBeLessThanOrEqual(45 * KIB);
});

test('The stylesheet in a page is at most 8 kB', () => {
  const sizes = pages.map((address) => {
    const [styles = ''] = /(?<=<style>).*?(?=<\/style>)/s.exec(htmlOf(address)) ?? [];
    return { address, bytes: Buffer.byteLength(styles) };
  });
  expect(sizes.filter(({ bytes }) => bytes < KIB)).toEqual([]);
  expect(sizes.filter(({ bytes }) => bytes > 8 * KIB)).toEqual([]);
});

test('No page waits for a stylesheet before it is drawn: the one that it links to comes after the text', () => {
  for (const address of pages) {
    const html = htmlOf(address);
    expect(html, address).not.toContain('@import');
    const links = [...html.matchAll(/<link\b[^>]*rel="stylesheet"/g)];
    expect(links, address).toHaveLength(1);
    expect(links[0]?.index, address).toBeGreaterThan(html.indexOf('</h1>'));
  }
});

for (const address of [samples.home, samples.keynote, samples.goal, samples.term]) {
  test(`A first visit to ${address} costs at most 62 kB in 8 requests`, async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const requests = new Set<string>();
    let bytes = 0;
    session.on('Network.requestWillBeSent', ({ request }) => requests.add(request.url));
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(address, { waitUntil: 'networkidle' });
    // A browser without a window does not ask for the icon of the site.
    requests.add(new URL('/favicon.svg', page.url()).href);
    expect([...requests].length).toBeGreaterThan(3);
    expect([...requests].length, [...requests].join(' ')).toBeLessThanOrEqual(8);
    expect(bytes + statSync(join(dist, 'favicon.svg')).size).toBeLessThanOrEqual(62 * KIB);
  });
}

for (const address of [samples.home, samples.keynote, samples.search]) {
  test(`Nothing that ${address} loads holds up drawing`, async ({ page }) => {
    await page.goto(address);
    const blocking = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking')
        .map(({ name }) => name),
    );
    expect(blocking).toEqual([]);
  });
}

for (const address of [samples.home, samples.keynote]) {
  test(`Nothing on ${address} jumps when the fonts come late`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    let release: () => void = () => undefined;
    const drawnOnce = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/*.woff2', async (route) => {
      await drawnOnce;
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    // The page is drawn with the fallback fonts before the fonts may come.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          new PerformanceObserver(() => {
            resolve();
          }).observe({ type: 'paint', buffered: true });
        }),
    );
    release();
    const shift = await page.evaluate(async () => {
      await document.fonts.ready;
      const loaded = [...document.fonts].filter(({ status }) => status === 'loaded').length;
      // The next frame but one has been laid out with the new fonts.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const entries = await new Promise<PerformanceEntry[]>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          resolve(list.getEntries());
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            resolve(observer.takeRecords());
          }),
        );
      });
      return {
        loaded,
        sum: entries.reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
      };
    });
    expect(shift.loaded).toBeGreaterThanOrEqual(2);
    expect(shift.sum).toBeLessThanOrEqual(0.01);
  });
}

/** On every server, at the root of a host and in a folder of one, every address of the site leads somewhere. */
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedFiles } from '../../src/model/addresses.ts';
import { createSiteServer } from '../../scripts/serve.ts';
import { serve, servers } from './servers.ts';
import { secondSites, type ServedSite } from './site.ts';
import { walk } from './walk.ts';

/** Our own server, as the others are started. */
async function serveOurselves({ dist }: ServedSite) {
  const server = createSiteServer(dist);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

const all = [
  { name: 'our own server', isThere: true, start: serveOurselves },
  ...Object.entries(servers).map(([name, server]) => ({
    name,
    isThere: server.program !== undefined,
    start: (site: ServedSite) => serve(server, site),
  })),
];

let browser: Browser;
beforeAll(async () => {
  const { CHROMIUM_PATH: executablePath } = process.env;
  browser = await chromium.launch(executablePath ? { executablePath } : {});
});
afterAll(() => browser.close());

test('the second congress has been built for the root of a host, and for a folder of one', () => {
  expect(secondSites.map(({ folder }) => folder.split('/').length > 2)).toEqual([false, true]);
});

describe.each(all)('on $name', ({ isThere, start }) => {
  describe.skipIf(!isThere).each(secondSites)('$name', (site) => {
    let running: Awaited<ReturnType<typeof start>>;
    beforeAll(async () => {
      running = await start(site);
    });
    afterAll(() => running.stop());

    test('has no dead address, on a page, in a feed, in a list, in a style or in a script', async () => {
      const robots = site.contentOf('/robots.txt').toString();
      const published = new URL('.', /^Sitemap: (.*)$/m.exec(robots)?.[1]);
      expect(published.pathname).toBe(site.folder);
      const { dead, paths } = await walk(running.origin, published, [
        ...fixedFiles,
        '/speculatieregels.json',
        '/favicon.ico',
        ...site.redirects.keys(),
      ]);
      expect(dead).toEqual([]);
      // Names that only the search index knows are asked for by the test below; a page to print is never shared.
      const others = site.files
        .map(({ address }) => decodeURI(address))
        .filter((address) => !paths.has(encodeURI(address)));
      expect(others.filter((address) => !/\/pagefind\/|\/gespreksblad.png$/.test(address))).toEqual([]);
    });

    test('finds a word, goes to its page and marks it there, and loads nothing in vain', async () => {
      // On a busy machine the browser gives up a transition between two pages, and calls that an error.
      const page = await browser.newPage({ reducedMotion: 'reduce' });
      page.setDefaultTimeout(10_000);
      const troubles: string[] = [];
      page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
      page.on('pageerror', ({ message }) => troubles.push(message));
      page.on('response', (answer) => answer.status() >= 400 && troubles.push(answer.url()));
      page.on(
        'request',
        (request) => request.url().startsWith(running.origin + site.folder) || troubles.push(request.url()),
      );
      await page.goto(`${running.origin}${site.folder}begrippen/`);
      await page.locator('[data-zoeklink]').click();
      await page.getByRole('dialog').getByRole('searchbox').fill('sedum');
      const found = page
        .getByRole('dialog')
        .getByRole('link', { name: /^Sedum/ })
        .first();
      await found.click();
      await page.locator('main .gevonden').first().waitFor();
      expect(new URL(page.url()).pathname).toBe(`${site.folder}begrippen/sedum/`);
      // The icon of the browser itself has no folder.
      expect(troubles.filter((one) => !one.endsWith('/favicon.ico'))).toEqual([]);
      await page.close();
    });
  });
});

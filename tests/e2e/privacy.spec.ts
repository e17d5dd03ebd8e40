/** Proves what the site promises about a search: no word of it reaches the server before the reader opens an address that holds it. */
import type { AddressInfo } from 'node:net';
import { expect, test as base } from '@playwright/test';
import { createSiteServer } from '../../scripts/serve.ts';
import { second } from './second.ts';
import { openSearch, resultsOf } from './support.ts';

interface Server {
  origin: string;
  /** Everything that a request says: its address, and its headers. */
  asked: string[];
}

// Only the server sees all requests: those of a worker and those that run ahead are hidden from the page.
const test = base.extend<{ server: Server }>({
  server: async ({}, use) => {
    const server = createSiteServer(second.dist);
    const asked: string[] = [];
    server.prependListener('request', ({ url, headers }) => asked.push(`${url ?? ''} ${JSON.stringify(headers)}`));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    await use({ origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, asked });
    server.close();
    server.closeAllConnections();
  },
});

const question = 'vlekken';
/** Longer than a browser waits before it believes that the reader means a link. */
const LONG = 1000;

for (const place of ['in the dialog', 'on the search page']) {
  test(`Typing, choosing and pointing at results tell the server nothing of the question, ${place}`, async ({
    page,
    server: { origin, asked },
  }) => {
    await page.goto(`${origin}${place === 'in the dialog' ? '/contact/' : '/zoeken/'}`);
    if (place === 'in the dialog') await openSearch(page);
    const before = asked.length;
    await page.getByRole('searchbox').pressSequentially(question);
    await expect(page.getByRole('status')).toContainText(question);
    await page.getByText('Filters').click();
    await page.getByRole('combobox', { name: 'Soort' }).selectOption('Keynote');
    const link = resultsOf(page).getByRole('link').first();
    await expect(link).toHaveAttribute('href', /\?zoek=vlek/);
    await link.hover();
    await page.waitForTimeout(LONG);
    expect(asked.length, 'parts of the index were fetched').toBeGreaterThan(before);
    expect(asked.filter((request) => /vlek|[?&](q|zoek|soort)=/i.test(request))).toEqual([]);

    // What the promise leaves: the page that was found gets the words to mark, and says them to nothing else.
    await link.click();
    await expect(page.locator('mark.gevonden').first()).toBeVisible();
    expect(asked.filter((request) => /vlek/i.test(request))).toEqual([
      expect.stringMatching(/^\/keynotes\/\S+\?zoek=vlek/),
    ]);
  });
}

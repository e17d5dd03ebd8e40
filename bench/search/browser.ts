/** Search as a visitor has it: how long the list takes, what the first screen shows, what comes over the wire. */
import type { AddressInfo, Socket } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { createSiteServer, readFolder } from '../../scripts/serve.ts';

/** A phone. */
const viewport = { width: 390, height: 844 };

/** Starts a built site and counts what goes over the wire, headers included. */
export async function serve(site: string) {
  const server = createSiteServer(site);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${readFolder(site).slice(0, -1)}`,
    bytesSent: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    close: () => server.close(),
  };
}

/** Milliseconds from the last key of a question to a list that changes no more. */
export async function timeQuestion(page: Page, query: string): Promise<number> {
  const field = page.getByRole('searchbox');
  await field.fill(query.slice(0, -1));
  await page.waitForTimeout(120);
  await page.evaluate(() => {
    performance.clearMarks();
    const observer = new MutationObserver(() => performance.mark('list'));
    for (const element of document.querySelectorAll('[data-zoekresultaten], [data-zoekstatus]'))
      observer.observe(element, { childList: true, characterData: true });
    const key = () => performance.mark('key');
    document.querySelector('[data-zoekveld]')?.addEventListener('input', key, { once: true });
  });
  await field.press('End');
  await page.keyboard.insertText(query.slice(-1));
  await page.waitForFunction(
    (text) => document.querySelector('[data-zoekstatus]')?.textContent.includes(`“${text}”`),
    query.trim(),
  );
  await page.waitForTimeout(50);
  return page.evaluate(
    () =>
      (performance.getEntriesByName('list').at(-1)?.startTime ?? NaN) -
      (performance.getEntriesByName('key')[0]?.startTime ?? NaN),
  );
}

/** Someone who has never been here opens a question: what stands on the first screen, and how many bytes came. */
export async function openCold(browser: Browser, site: Awaited<ReturnType<typeof serve>>, query: string) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const before = site.bytesSent();
  await page.goto(`${site.origin}/zoeken/?q=${encodeURIComponent(query)}`);
  await page.locator('[data-zoekresultaat]').first().waitFor();
  await page.waitForLoadState('networkidle');
  const bytes = site.bytesSent() - before;
  const text = await page.evaluate(() =>
    [...document.querySelectorAll('[data-zoekresultaat]')]
      .filter((item) => item.getBoundingClientRect().bottom < innerHeight + 40)
      .map((item) => item.textContent)
      .join(' ')
      .toLowerCase(),
  );
  await context.close();
  return { bytes, text };
}

/** Asks the search page in a browser, as a visitor does, and plain Pagefind beside it. */
import type { Page } from '@playwright/test';

/** One answered question. */
export interface Asked {
  /** Paths of the pages, best first. */
  pages: string[];
  /** Milliseconds from the last key to a list that changes no more. */
  milliseconds: number;
}

/** Types a question, its last letter as a key of its own, and waits for the list that belongs to it. */
export async function askPage(page: Page, query: string): Promise<Asked> {
  const field = page.getByRole('searchbox');
  await field.fill(query.slice(0, -1));
  await page.waitForTimeout(120);
  await page.evaluate(() => {
    const list = document.querySelector('[data-zoekresultaten]');
    const status = document.querySelector('[data-zoekstatus]');
    const field = document.querySelector('[data-zoekveld]');
    if (!list || !status || !field) throw new Error('This is not the search page');
    performance.clearMarks();
    const observer = new MutationObserver(() => performance.mark('list'));
    for (const element of [list, status]) observer.observe(element, { childList: true, characterData: true });
    field.addEventListener('input', () => performance.mark('key'), { once: true });
  });
  await field.press('End');
  await page.keyboard.insertText(query.slice(-1));
  await page.waitForFunction(
    (text) => document.querySelector('[data-zoekstatus]')?.textContent.includes(`“${text}”`),
    query.trim(),
  );
  await page.waitForTimeout(50);
  return page.evaluate(() => ({
    pages: [...document.querySelectorAll<HTMLAnchorElement>('[data-titel]')].map(({ pathname }) => pathname),
    milliseconds:
      (performance.getEntriesByName('list').at(-1)?.startTime ?? NaN) -
      (performance.getEntriesByName('key')[0]?.startTime ?? NaN),
  }));
}

/** Asks Pagefind as it comes, with its own ranking and without a word list, on a page that has it. */
export function askPagefind(page: Page, query: string): Promise<Asked> {
  return page.evaluate(async (text) => {
    interface Plain {
      init: () => Promise<void>;
      search: (text: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
    }
    const kept = window as unknown as { plain?: Promise<Plain> };
    const address = '/pagefind/pagefind.js';
    kept.plain ??= (import(address) as Promise<{ createInstance: (options: object) => Plain }>).then(
      async ({ createInstance }) => {
        const pagefind = createInstance({ noWorker: true });
        await pagefind.init();
        return pagefind;
      },
    );
    const pagefind = await kept.plain;
    const start = performance.now();
    const { results } = await pagefind.search(text);
    const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return { pages: pages.map(({ url }) => url), milliseconds: performance.now() - start };
  }, query);
}

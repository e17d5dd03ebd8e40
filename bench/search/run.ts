/**
 * `npm run bench:zoeken`: how well and how fast this site's search answers, in the real interface in a
 * browser, beside plain Pagefind and MiniSearch on the same pages.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { build, dist, isBuilt } from '../../scripts/build.mjs';
import { createSiteServer } from '../../scripts/serve.ts';
import { readFolder } from '../../scripts/site-files.ts';
import { ensureBrowser } from '../../scripts/setup.mjs';
import { readFacts } from '../../src/publishing/built-page.ts';
import { askPage, askPagefind, type Asked } from './browser.ts';
import { timeOnLargeSite } from './large-site.ts';
import { createMiniSearch, type BenchPage } from './minisearch.ts';
import { judge, percentile, readQuestions, type Question } from './sets.ts';

const sets = { 'questions.yaml': readQuestions('questions.yaml'), 'held-out.yaml': readQuestions('held-out.yaml') };
const COLD_QUESTIONS = 12;

const isAnswerable = ({ right }: Question) => right.length > 0;
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const brotliSize = (text: string | Buffer) => brotliCompressSync(text).length;

/** What Pagefind indexes of each page. */
function readPages(): BenchPage[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      const { about, words } = readFacts(html).facts;
      return { path: `/${file.slice(0, -'index.html'.length)}`, title: about.heading, ...words };
    })
    .filter(({ text }) => text.trim());
}

/** Starts the site and counts what goes over the wire, headers included. */
async function serve() {
  const server = createSiteServer(dist);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}${readFolder(dist).slice(0, -1)}`,
    bytesSent: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    close: () => server.close(),
  };
}
type Site = Awaited<ReturnType<typeof serve>>;

/** Bytes for someone who has never been here: the search page with its first answer. */
async function measureCold(browser: Browser, site: Site, questions: readonly Question[]): Promise<number[]> {
  const sizes: number[] = [];
  for (const { query } of questions) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const before = site.bytesSent();
    await page.goto(`${site.origin}/zoeken/?q=${encodeURIComponent(query)}`);
    await page.locator('[data-zoekresultaat]').first().waitFor();
    await page.waitForLoadState('networkidle');
    sizes.push(site.bytesSent() - before);
    await context.close();
  }
  return sizes;
}

if (!isBuilt() && !build()) process.exit(1);
const site = await serve();
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
try {
  const pages = readPages();
  const miniSearch = createMiniSearch(pages);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.origin}/zoeken/`);
  await askPage(page, 'warm');

  const times = { site: [] as number[], pagefind: [] as number[], minisearch: [] as number[] };
  let bytes = 0;
  for (const [file, questions] of Object.entries(sets)) {
    const answers = {
      site: new Map<string, string[]>(),
      pagefind: new Map<string, string[]>(),
      minisearch: new Map<string, string[]>(),
    };
    const keep = (engine: keyof typeof answers, query: string, asked: Asked) => {
      answers[engine].set(query, asked.pages);
      times[engine].push(asked.milliseconds);
    };
    for (const { query } of questions) {
      const before = site.bytesSent();
      keep('site', query, await askPage(page, query));
      bytes += site.bytesSent() - before;
      keep('pagefind', query, await askPagefind(page, query));
      const start = performance.now();
      const found = miniSearch.search(query).slice(0, 10);
      keep('minisearch', query, { pages: found, milliseconds: performance.now() - start });
    }
    const kinds = [...new Set(questions.map(({ kind }) => kind))];
    const rows = [
      ...kinds.map((kind) => ({ name: kind, some: questions.filter((question) => question.kind === kind) })),
      { name: 'all with an answer', some: questions.filter(isAnswerable) },
    ];
    console.log(`\n${file}: ${String(questions.length)} questions`);
    console.table(
      Object.fromEntries(
        rows.map(({ name, some }) => {
          const [own, plain, mini] = [answers.site, answers.pagefind, answers.minisearch].map((one) =>
            judge(some, one),
          );
          return [
            name,
            {
              questions: some.length,
              'success@1': percent(own?.success1 ?? 0),
              'success@3': percent(own?.success3 ?? 0),
              MRR: own?.mrr.toFixed(3),
              'Pagefind @1': percent(plain?.success1 ?? 0),
              'Pagefind @3': percent(plain?.success3 ?? 0),
              'MiniSearch @1': percent(mini?.success1 ?? 0),
              'MiniSearch @3': percent(mini?.success3 ?? 0),
            },
          ];
        }),
      ),
    );
  }

  const asked = Object.values(sets).flat();
  const sample = asked
    .filter(isAnswerable)
    .filter((_, index) => index % 40 === 0)
    .slice(0, COLD_QUESTIONS);
  const cold = await measureCold(browser, site, sample);
  const large = await timeOnLargeSite(asked.map(({ query }) => query));
  const list = readdirSync(join(dist, 'pagefind')).find((name) => /^words\..+\.txt$/.test(name)) ?? '';
  const worker = readdirSync(join(dist, '_astro')).find((name) => /^search-worker.*\.js$/.test(name)) ?? '';
  const row = (numbers: readonly number[]) => ({
    p50: `${percentile(numbers, 0.5).toFixed(1)} ms`,
    p95: `${percentile(numbers, 0.95).toFixed(1)} ms`,
  });
  console.log('\nTime. This site: from the last key to a list that stays, in the browser. The others: the call alone.');
  console.table({
    'this site': row(times.site),
    'plain Pagefind, in the browser': row(times.pagefind),
    'MiniSearch, in Node': row(times.minisearch),
    [`query layer alone, 1,000 made-up pages, ${String(large.words)} words loaded`]: row(large.times),
  });
  console.log('\nWeight');
  console.table({
    'search page and first answer, never been here, all over the wire': `${kilobytes(percentile(cold, 0.5))} (median), ${kilobytes(Math.max(...cold))} (most)`,
    'each next question, on average': kilobytes(bytes / asked.length),
    'word list (brotli)': kilobytes(brotliSize(readFileSync(join(dist, 'pagefind', list)))),
    'engine with query layer (brotli)': kilobytes(brotliSize(readFileSync(join(dist, '_astro', worker)))),
    'MiniSearch index of the same pages (brotli)': kilobytes(brotliSize(miniSearch.index)),
  });
} finally {
  await browser.close();
  site.close();
}

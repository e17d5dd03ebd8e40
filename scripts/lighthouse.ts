/**
 * `npm run lighthouse`: what Google's Lighthouse says of each kind of page of dist, as a phone sees them.
 * With an address (`npm run lighthouse -- https://www.voorbeeld.nl`) it looks at the site there.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { allKinds } from '../src/model/kinds.ts';
import { createSiteServer, readFolder } from './serve.ts';
import { ensureBrowser } from './setup.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Of each kind of page the longest, which asks most of a phone. */
const longest = allKinds.flatMap(([, { address }]) => {
  const folder = join(dist, address);
  if (address === '/' || !existsSync(folder)) return [];
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => basename(file) === 'index.html')
    .map((file) => ({
      path: `${address}${file.replace(/index\.html$/, '')}`,
      size: statSync(join(folder, file)).size,
    }));
  return pages
    .sort((a, b) => b.size - a.size)
    .slice(0, 1)
    .map(({ path }) => path);
});
const paths = ['/', ...longest, '/zoeken/'];

/** The speed of one run depends on what else the machine does; Lighthouse's advice is the median of several. */
const RUNS = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>;
const speed = (lhr: Result['lhr']) => Math.round((lhr.categories['performance']?.score ?? 0) * 100);

const server = createSiteServer(dist);
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const { port } = server.address() as AddressInfo;
const base = (process.argv[2] ?? `http://127.0.0.1:${port.toString()}${readFolder(dist)}`).replace(/\/*$/, '/');
const chrome = await launch({
  chromePath: await ensureBrowser(),
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
});

const rows: Record<string, Record<string, string | number>> = {};
let perfect = true;
try {
  for (const path of paths) {
    const url = new URL(`.${path}`, base).href;
    const runs: Result['lhr'][] = [];
    while (runs.length < RUNS) {
      const result = await lighthouse(url, { port: chrome.port, onlyCategories: categories, logLevel: 'error' });
      if (!result) throw new Error(`Lighthouse gaf geen uitkomst voor ${path}`);
      runs.push(result.lhr);
    }
    runs.sort((a, b) => speed(a) - speed(b));
    const lhr = runs[Math.floor(RUNS / 2)];
    if (!lhr) throw new Error(`Geen meting van ${path}`);
    const scores = categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
    perfect &&= lhr.runtimeError === undefined && scores.every((score) => score === 100);
    const shown = (audit: string) => lhr.audits[audit]?.displayValue ?? '?';
    rows[path] = {
      ...Object.fromEntries(categories.map((name, index) => [name, scores[index] ?? 0])),
      'elke run': runs.map(speed).join(' '),
      LCP: shown('largest-contentful-paint'),
      CLS: shown('cumulative-layout-shift'),
      bytes: lhr.audits['total-byte-weight']?.numericValue ?? '?',
    };
    const short = Object.values(lhr.audits).filter(({ score }) => score !== null && score < 0.9);
    for (const audit of short) console.log(`${path} ${audit.id}: ${audit.title}`);
  }
} finally {
  chrome.kill();
  server.close();
}

console.table(rows);
if (!perfect) console.error('Niet elke score is 100.');
process.exitCode = perfect ? 0 : 1;

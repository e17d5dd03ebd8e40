/**
 * `npm run lighthouse`: what Google's Lighthouse says of each kind of page of dist, as a phone sees them.
 * With an address (`npm run lighthouse -- https://www.voorbeeld.nl`) it looks at the site there.
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
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

/** What is read of its report. */
interface Report {
  categories: Record<string, { score: number | null } | undefined>;
  audits: Record<
    string,
    { id: string; title: string; score: number | null; displayValue?: string; numericValue?: number }
  >;
  runtimeError?: object;
}
const speed = (report: Report) => Math.round((report.categories['performance']?.score ?? 0) * 100);

/** Lighthouse brings a quarter of what would stand in node_modules, so npm fetches it when it is asked for. */
const lighthouse = ['exec', '--yes', '--package=lighthouse@13.5.0', '--', 'lighthouse'];
const chromium = await ensureBrowser();

async function look(url: string): Promise<Report> {
  const options = ['--output=json', '--quiet', `--only-categories=${categories.join(',')}`];
  const flags = '--chrome-flags=--headless=new --no-sandbox --disable-gpu';
  const { stdout } = await promisify(execFile)('npm', [...lighthouse, url, ...options, flags], {
    env: { ...process.env, CHROME_PATH: chromium },
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  return JSON.parse(stdout) as Report;
}

const server = createSiteServer(dist);
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const { port } = server.address() as AddressInfo;
const base = (process.argv[2] ?? `http://127.0.0.1:${port.toString()}${readFolder(dist)}`).replace(/\/*$/, '/');

const rows: Record<string, Record<string, string | number>> = {};
let perfect = true;
try {
  for (const path of paths) {
    const url = new URL(`.${path}`, base).href;
    const runs: Report[] = [];
    while (runs.length < RUNS) runs.push(await look(url));
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
  server.close();
}

console.table(rows);
if (!perfect) console.error('Niet elke score is 100.');
process.exitCode = perfect ? 0 : 1;

/**
 * `npm run bench:zoeken`: how well this site's search answers, per class of questions and with each of its rules left
 * out, beside plain Pagefind and MiniSearch on the same pages; and in a browser how fast, and what a visitor sees first.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, dist, isBuilt } from '../../scripts/build.mjs';
import { ensureBrowser } from '../../scripts/setup.mjs';
import { everyRule } from '../../src/search/client/rules.ts';
import { askOnPage, openCold, serve, timeQuestion } from './browser.ts';
import { createSearch, loadPagefind, readPages } from './in-node.ts';
import { timeOnLargeSite } from './large-site.ts';
import { createMiniSearch } from './minisearch.ts';
import { files, judge, percentile, readQuestions, type Question } from './sets.ts';

const TIMED = 8;
const isAnswerable = ({ right }: Question) => right.length > 0;
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const brotliSize = (folder: string, name: RegExp) => {
  const file = readdirSync(join(dist, folder)).find((text) => name.test(text)) ?? '';
  return readFileSync(join(dist, folder, `${file}.br`)).length;
};

if (!isBuilt() && !build()) process.exit(1);
const sets = files.map((file) => ({ file, questions: readQuestions(file) }));
const all = sets.flatMap(({ questions }) => questions);
const kinds = [...new Set(all.map(({ kind }) => kind))];
const pagefind = await loadPagefind(dist);

/** The answers of one search to all questions. */
async function answersOf(search: (query: string) => Promise<string[]>): Promise<Map<string, string[]>> {
  const answers = new Map<string, string[]>();
  for (const { query } of all) answers.set(query, await search(query));
  return answers;
}
const own = await answersOf(createSearch(pagefind, new Set(everyRule)));
const plain = await answersOf(async (query) => {
  const { results } = await pagefind.search(query);
  return (await Promise.all(results.slice(0, 10).map((result) => result.data()))).map(({ url }) => url);
});
const mini = createMiniSearch(await readPages(dist));
const miniAnswers = await answersOf((query) => Promise.resolve(mini(query).slice(0, 10)));

const row = (questions: readonly Question[]) => {
  const { count, success1, success3, mrr } = judge(questions, own);
  return {
    questions: count,
    'success@1': percent(success1),
    'success@3': percent(success3),
    MRR: mrr.toFixed(3),
    'Pagefind @3': percent(judge(questions, plain).success3),
    'MiniSearch @3': percent(judge(questions, miniAnswers).success3),
  };
};
console.log('\nPer class');
console.table({
  ...Object.fromEntries(kinds.map((kind) => [kind, row(all.filter((question) => question.kind === kind))])),
  ...Object.fromEntries(
    sets.map(({ file, questions }) => [`${file}, with an answer`, row(questions.filter(isAnswerable))]),
  ),
  'all with an answer': row(all.filter(isAnswerable)),
});

console.log('\nEach rule left out: what it changes in success@1 and success@3, and in which classes');
const change = (questions: readonly Question[], answers: typeof own, of: 'success1' | 'success3') =>
  (judge(questions, answers)[of] - judge(questions, own)[of]) * 100;
const signed = (points: number) => (points > 0 ? '+' : '') + points.toFixed(1);
for (const rule of everyRule) {
  const without = await answersOf(createSearch(pagefind, new Set(everyRule.filter((other) => other !== rule))));
  const answerable = all.filter(isAnswerable);
  const perKind = kinds.flatMap((kind) => {
    const points = change(
      all.filter((question) => question.kind === kind),
      without,
      'success1',
    );
    return Math.abs(points) < 0.05 ? [] : `${kind} ${signed(points)}`;
  });
  const [first, three] = (['success1', 'success3'] as const).map((of) => signed(change(answerable, without, of)));
  console.log(`| ${rule} | ${first ?? ''} | ${three ?? ''} | ${perKind.join(', ')} |`);
}

const site = await serve(dist);
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/zoeken/`);
  await timeQuestion(page, 'warm');
  const times: number[] = [];
  for (const { query } of all.filter((_, index) => index % TIMED === 0)) times.push(await timeQuestion(page, query));
  const facts = all.filter(({ shows }) => shows);
  const seen: boolean[] = [];
  const cold: number[] = [];
  const dialog: number[] = [];
  for (const { query, shows = [] } of facts) {
    const { bytes, text } = await openCold(browser, site, query);
    cold.push(bytes);
    dialog.push(await askOnPage(browser, site, query));
    seen.push(shows.some((part) => text.includes(part.toLowerCase())));
  }
  const large = await timeOnLargeSite(all.map(({ query }) => query));
  const milliseconds = (numbers: readonly number[]) =>
    `p50 ${percentile(numbers, 0.5).toFixed(1)} ms, p95 ${percentile(numbers, 0.95).toFixed(1)} ms`;
  const spread = (bytes: readonly number[]) =>
    `${kilobytes(percentile(bytes, 0.5))} (median), ${kilobytes(Math.max(...bytes))} (most)`;
  console.log('\nIn a browser');
  console.table({
    'from the last key to a list that stays': milliseconds(times),
    [`query layer alone, 1,000 made-up pages, ${String(large.words)} words loaded`]: milliseconds(large.times),
    'fact visible on the first screen of a phone': percent(seen.filter(Boolean).length / facts.length),
    'first question on a page that is there': spread(dialog),
    'search page and first answer, never been here': spread(cold),
    'word list with search words (brotli)': kilobytes(brotliSize('pagefind', /^words\..+\.txt$/)),
    'answers (brotli)': kilobytes(brotliSize('pagefind', /^answers\..+\.json$/)),
    'engine with query layer (brotli)': kilobytes(brotliSize('_astro', /^search-worker.*\.js$/)),
  });
} finally {
  await browser.close();
  site.close();
}

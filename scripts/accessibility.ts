/**
 * `npm run toegankelijkheid`: runs the sweeps about access over this site, and keeps their figures for /toegankelijkheid/.
 * A build cannot know them, since the tests need the built site.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JSONReport, JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter';
import type { AccessibilityRun } from '../src/lib/accessibility-run.ts';
import { today } from '../src/lib/text.ts';
import { build, isBuilt } from './build.mjs';
import { ensureBrowser, ensureInstalled, nodeBinary, root, toolPath } from './setup.mjs';

/** What the sweeps look at, by the name of the step in which they do. */
type Part = 'rules' | 'sizes' | 'keyboard';

const specsOf = (suite: JSONReportSuite): JSONReportSpec[] => [
  ...suite.specs,
  ...(suite.suites ?? []).flatMap((inner) => specsOf(inner)),
];

function versionOf(packageName: string): string {
  const text = readFileSync(join(root, 'node_modules', packageName, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

ensureInstalled();
const browser = await ensureBrowser();
if (!isBuilt() && !build()) process.exit(1);

const folder = mkdtempSync(join(tmpdir(), 'samen-organiseren-'));
const report = join(folder, 'report.json');
const file = 'tests/sweeps/visit.spec.ts';
const args = ['test', '--project=sweeps', '--grep=this site /', '--reporter=dot,json', file];
spawnSync(nodeBinary(), [toolPath('@playwright/test', 'playwright'), ...args], {
  cwd: root,
  env: {
    ...process.env,
    CHROMIUM_PATH: browser,
    LOOK_CLOSEST_AT: 'this site',
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  },
  stdio: 'inherit',
});
const suites = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as JSONReport).suites : [];
rmSync(folder, { recursive: true });

const specs = suites.flatMap((suite) => specsOf(suite));
const results = specs.flatMap(({ tests }) => tests.flatMap((one) => one.results));
const steps = results.flatMap((result) => result.steps ?? []);

const count = (part: Part) => {
  const done = steps.filter(({ title }) => title === part);
  return { done: done.length, failed: done.filter(({ error }) => error !== undefined).length };
};
const run: AccessibilityRun = {
  date: today(),
  axe: versionOf('axe-core'),
  browser: spawnSync(browser, ['--version'], { encoding: 'utf8' }).stdout.trim(),
  checks: { rules: count('rules'), sizes: count('sizes'), keyboard: count('keyboard') },
};
if (Object.values(run.checks).some(({ done }) => done === 0)) {
  console.error('De controle is afgebroken. Er is niets vastgelegd; de melding hierboven zegt waarom.');
  process.exit(1);
}
writeFileSync(join(root, 'src/lib/accessibility-run.json'), `${JSON.stringify(run, null, 2)}\n`);
const failed = specs.filter(({ ok }) => !ok).length;
console.log(
  `Vastgelegd in src/lib/accessibility-run.json: ${String(failed)} problemen. Bouw de site om het te laten zien.`,
);
process.exitCode = failed > 0 ? 1 : 0;

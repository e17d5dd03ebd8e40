/**
 * `npm run toegankelijkheid`: runs the browser tests about access, and keeps their figures for /toegankelijkheid/.
 * A build cannot know them, since the tests need the built site.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import type { AccessibilityRun } from '../src/lib/accessibility-run.ts';
import { build, isBuilt } from './build.mjs';
import { ensureBrowser, ensureInstalled, freePort, nodeBinary, root, toolPath } from './setup.mjs';

/** The browser tests that say something about access, by what they look at. */
const parts: Record<keyof AccessibilityRun['checks'], string> = {
  rules: 'access.spec.ts',
  sizes: 'reflow.spec.ts',
  keyboard: 'keyboard.spec.ts',
};

const specsOf = (suite: JSONReportSuite): { ok: boolean }[] => [
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
const files = Object.values(parts);
spawnSync(nodeBinary(), [toolPath('@playwright/test', 'playwright'), 'test', '--reporter=dot,json', ...files], {
  cwd: root,
  env: {
    ...process.env,
    TEST_PORT: String(await freePort()),
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  },
  stdio: 'inherit',
});
const suites = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as JSONReport).suites : [];
rmSync(folder, { recursive: true });

const count = (file: string) => {
  const specs = suites.filter((suite) => suite.file === file).flatMap((suite) => specsOf(suite));
  return { done: specs.length, failed: specs.filter(({ ok }) => !ok).length };
};
const run: AccessibilityRun = {
  date: new Date().toISOString().slice(0, 10),
  axe: versionOf('axe-core'),
  browser: spawnSync(browser, ['--version'], { encoding: 'utf8' }).stdout.trim(),
  checks: { rules: count(parts.rules), sizes: count(parts.sizes), keyboard: count(parts.keyboard) },
};
if (Object.values(run.checks).some(({ done }) => done === 0)) {
  console.error('De controle is afgebroken. Er is niets vastgelegd; de melding hierboven zegt waarom.');
  process.exit(1);
}
writeFileSync(join(root, 'src', 'accessibility-run.json'), `${JSON.stringify(run, null, 2)}\n`);
const failed = Object.values(run.checks).reduce((sum, part) => sum + part.failed, 0);
console.log(
  `Vastgelegd in src/accessibility-run.json: ${String(failed)} problemen. Bouw de site om het te laten zien.`,
);
process.exitCode = failed > 0 ? 1 : 0;

// `npm test`: every check, two at a time. A failing check does not stop the next ones, so that one run shows
// all there is to mend. The last line counts: a tool counts as one test, Vitest and Playwright count theirs.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ensureBrowser,
  ensureInstalled,
  installForTests,
  missingServers,
  nodeBinary,
  root,
  toolPath,
} from './setup.mjs';

const debian = installForTests();
ensureInstalled();
await debian;
const browser = await ensureBrowser();
const reports = mkdtempSync(join(tmpdir(), 'samen-organiseren-'));
const report = (name) => join(reports, `${name}.json`);

const tool = (name, ...args) => [nodeBinary(), toolPath(name), ...args];

function hasJava() {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  // "1.8.0" is Java 8; from 9 on the first number is the version.
  return status === 0 && Number(/version "(\d+)/.exec(stderr)?.[1]) >= 11;
}

function countVitest(name) {
  const result = JSON.parse(readFileSync(report(name), 'utf8'));
  // A file that does not load has no tests in it, but it is a failure.
  const broken = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + broken.length,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

function countPlaywright() {
  const { stats, errors } = JSON.parse(readFileSync(report('playwright'), 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

const vitest = (name, ...args) => ({
  name,
  command: tool('vitest', 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report(name)}`),
  count: () => countVitest(name),
});

const vnu = join(root, 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar');

const script = (...parts) => [nodeBinary(), join(root, ...parts)];
const htmlOf = (folder) => join(folder, 'dist', '**', '*.html');

/** Built sites whose HTML is judged: another congress, and this one after many changes by editors, which has all of it. */
const sites = [join(root, '.cache/second'), join(root, '.cache/changed')];
const builds = ['build', 'second', 'changed'];

/**
 * Steps in the order in which they begin, two side by side, since most of them use one core. `command` is what runs;
 * `after` names what it needs, without which it is worthless, and `behind` what must have ended first; `count` reads the
 * tests out of a report; `skip` gives a reason to leave a step out.
 */
const steps = [
  { name: 'build', command: script('scripts', 'build.mjs') },
  { name: 'prettier', command: tool('prettier', '--check', '.') },
  { name: 'second', after: ['build'], command: script('tests', 'built-sites', 'build-second.ts') },
  { name: 'changed', after: ['build'], command: script('tests', 'built-sites', 'build-changed.ts') },
  { ...vitest('vitest'), after: ['second'] },
  { name: 'knip', command: tool('knip') },
  // A build writes the types in .astro that this and `astro check` need.
  { name: 'eslint', after: ['build'], command: tool('eslint', '--max-warnings=0', '.') },
  {
    // The longest. Half of its time it waits for a browser, so that there is room for another step beside it.
    name: 'playwright',
    after: builds,
    // Its development server writes what Vitest reads in the folder of the second congress.
    behind: 'vitest',
    command: tool('playwright', 'test', '--reporter=line,json'),
    count: countPlaywright,
  },
  { name: 'astro check', after: ['build'], command: tool('astro', 'check') },
  { name: 'in-folder', after: ['second'], command: script('tests', 'built-sites', 'build-in-folder.ts') },
  // The headers on every host, with the servers themselves, where they are; and building again.
  { ...vitest('deploy', '--config', 'vitest.deploy.config.ts'), after: ['build', 'second', 'in-folder'] },
  { name: 'html-validate', after: builds, command: tool('html-validate', '--max-warnings=0', ...sites.map(htmlOf)) },
  {
    name: 'vnu',
    after: builds,
    skip: () => (hasJava() ? undefined : 'er is geen Java 11 of nieuwer op deze machine'),
    // It knows what may be in an attribute and in a list, where html-validate knows what a page owes its reader: of 35
    // made-up mistakes each finds some ten that the other does not.
    // Its CSS checker is years behind: it knows no light-dark(), @view-transition or nesting. It judges the HTML.
    command: [
      ...['java', '-jar', vnu, '--skip-non-html', '--filterpattern', 'CSS: .*'],
      ...sites.map((site) => join(site, 'dist')),
    ],
  },
];

const environment = {
  ...process.env,
  CHROMIUM_PATH: browser,
  PLAYWRIGHT_JSON_OUTPUT_FILE: report('playwright'),
  // What is tested is the site, wherever it is published: at the root of a host, and in a folder of one where a step says so.
  SITE_URL: undefined,
  // Colours and moving lines are unreadable in the output that is kept for a failure.
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
  // Twenty programs read the same packages.
  NODE_COMPILE_CACHE: join(root, '.cache', 'node'),
};

/** Runs a command to its end and keeps what it says. */
function run([command, ...args]) {
  return new Promise((done) => {
    let output = '';
    const child = spawn(command, args, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part) => (output += part));
    child.on('error', (error) => done({ ok: false, output: `${output}${error.message}` }));
    child.on('close', (code) => done({ ok: code === 0, output }));
  });
}

/** The tests of one step. A step that fails without a failing test in its report is itself one. */
function countStep({ count }, ok) {
  let counted = { passed: ok ? 1 : 0, failed: 0, skipped: 0 };
  try {
    if (count) counted = count();
  } catch {
    // No readable report: the step broke off before its tests.
    counted.passed = 0;
    ok = false;
  }
  if (!ok && counted.failed === 0) counted.failed = 1;
  return counted;
}

const total = { passed: 0, failed: 0, skipped: 0 };
/** Names of the steps that went well. */
const done = new Set();

/** Runs one step, and says how it went. */
async function runStep(step) {
  const name = step.name.padEnd(14);
  const reason = step.skip?.();
  const missing = step.after?.find((one) => !done.has(one));
  if (missing) {
    total.failed += 1;
    console.log(`✗ ${name} niet uitgevoerd, want ${missing} is mislukt`);
  } else if (reason) {
    total.skipped += 1;
    console.log(`- ${name} overgeslagen: ${reason}`);
  } else {
    const start = performance.now();
    const { ok, output } = await run(step.command);
    const counted = countStep(step, ok);
    for (const key of Object.keys(total)) total[key] += counted[key];
    const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`.padStart(7);
    const left = counted.skipped > 0 ? `, ${counted.skipped} overgeslagen` : '';
    const tests = step.count ? `  ${counted.passed} geslaagd, ${counted.failed} mislukt${left}` : '';
    console.log(`${counted.failed === 0 ? '✓' : '✗'} ${name} ${seconds}${tests}`);
    if (counted.failed > 0) console.log(`\n${output.trimEnd()}\n`);
    if (counted.failed === 0) done.add(step.name);
    if (step.name === 'deploy' && missingServers().length > 0)
      console.log(`  niet getest, want hier niet te installeren: ${missingServers().join(', ')}`);
  }
}

/** Steps that run, by name. */
const running = new Map();
for (const step of steps) {
  const isReady = () => running.size < 2 && ![...(step.after ?? []), step.behind].some((one) => running.has(one));
  while (!isReady()) await Promise.race(running.values());
  running.set(
    step.name,
    runStep(step).finally(() => running.delete(step.name)),
  );
}
await Promise.all(running.values());

rmSync(reports, { recursive: true, force: true });
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

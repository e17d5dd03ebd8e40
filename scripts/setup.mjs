// What `npm start` and `npm test` need before they can do their work. Plain JavaScript without
// dependencies: it runs on the machine's own Node (20 or newer), before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Astro reports its use to its makers unless told not to; this project talks to nobody.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

export const root = fileURLToPath(new URL('..', import.meta.url));
const inRoot = (...parts) => join(root, ...parts);

/** Astro asks for 22.12; from 22.18 Node also runs our TypeScript without a flag. */
const MINIMUM_NODE = '22.18.0';
const windows = process.platform === 'win32';

/**
 * Ends with one sentence instead of a stack trace: the reader is an editor or a host.
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/**
 * Compares `v24.1.0` with `22.18.0`, part by part as numbers.
 * @param {string} version
 * @param {string} minimum
 */
export function isAtLeast(version, minimum) {
  const parts = (/** @type {string} */ text) => text.trim().replace(/^v/, '').split('.').map(Number);
  const [have, want] = [parts(version), parts(minimum)];
  for (let index = 0; index < want.length; index += 1) {
    if (Number.isNaN(have[index] ?? NaN)) return false;
    if (have[index] !== want[index]) return have[index] > want[index];
  }
  return true;
}

/**
 * One hash over the names and contents of files and whole folders.
 * @param {string[]} paths
 */
export function hashFiles(paths, base = root) {
  const hash = createHash('sha256');
  const add = (path) => {
    const full = join(base, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
    } else {
      const content = readFileSync(full);
      hash.update(`${path}\0${content.length}\0`).update(content);
    }
  };
  paths.forEach(add);
  return hash.digest('hex');
}

/** @param {string} path */
export const readStamp = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/**
 * The path of a command that a package brings, to be run with `nodeBinary()`: no shell, so Windows works too.
 * @param {string} packageName
 * @returns {string}
 */
export function toolPath(packageName, command = packageName) {
  const { bin } = JSON.parse(readFileSync(inRoot('node_modules', packageName, 'package.json'), 'utf8'));
  return inRoot('node_modules', packageName, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Is there a program here that may be run?
 * @param {string} path
 */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @type {string | undefined} */
let node;
/**
 * Node from node_modules; where that does not run (an unusual platform), the machine's own if it is new enough.
 * @returns {string}
 */
export function nodeBinary() {
  const own = inRoot('node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  node ??= [own, process.env.npm_node_execpath, process.execPath].find((path) => {
    if (!path || !existsSync(path)) return false;
    const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    return status === 0 && isAtLeast(stdout, MINIMUM_NODE);
  });
  return (
    node ??
    stop(
      'Deze site heeft Node 24 nodig: installeer die van https://nodejs.org en probeer het opnieuw. / ' +
        'This site needs Node 24: install it from https://nodejs.org and try again.',
    )
  );
}

/**
 * Runs npm with the Node that npm itself runs on: inside an npm script `node` is the one from
 * node_modules, which `npm ci` removes while it works.
 * @param {string[]} args
 */
function runNpm(args) {
  const cli = process.env.npm_execpath;
  // What a script is asked for goes to stdout, and nothing besides.
  const options = { cwd: root, stdio: ['inherit', process.stderr, 'inherit'] };
  if (cli?.endsWith('npm-cli.js')) {
    return spawnSync(process.env.npm_node_execpath ?? process.execPath, [cli, ...args], options).status === 0;
  }
  return spawnSync('npm', args, { ...options, shell: windows }).status === 0;
}

/** Installs when package.json or package-lock.json changed since the last installation. */
export function ensureInstalled() {
  const stamp = inRoot('node_modules', '.setup-stamp');
  const wanted = hashFiles(['package.json', 'package-lock.json']);
  if (readStamp(stamp) !== wanted) {
    console.error('De onderdelen van de site worden geïnstalleerd. Dit duurt ongeveer een minuut.');
    // Warnings about engines compare with the machine's Node, which is not the Node that will be used.
    if (!runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
      stop('Het installeren is niet gelukt. Is er een internetverbinding? De melding hierboven zegt wat er misging.');
    }
    writeFileSync(stamp, wanted);
  }
  nodeBinary();
}

// Without windows of its own the headless shell runs the tests in half the time.
const findBrowser = () =>
  ['chromium-headless-shell', 'chromium', 'google-chrome', 'google-chrome-stable']
    .map((name) => `/usr/bin/${name}`)
    .find(isProgram);

/** Web servers that the tests try with the settings in deploy, by the name of Debian's package and of the program in it. */
const SERVERS = ['nginx', 'apache2', 'caddy'];

/**
 * A web server for the tests of deploy, if this machine has it; `NGINX_PATH` says where another one is.
 * @param {string} name
 */
export const findServer = (name) =>
  [
    process.env[`${name.toUpperCase()}_PATH`] ?? '',
    ...['/usr/sbin', '/usr/bin', '/usr/local/bin'].map((folder) => `${folder}/${name}`),
  ].find(isProgram);

/** Names of the web servers that are not there. The site does not need them: their tests are left out. */
export const missingServers = () => SERVERS.filter((name) => !findServer(name));

/** Debian asks policy-rc.d before it starts a service that it installs; 101 means that it may not. One by one: not every Debian has all. */
const debianScript = `
  policy=/usr/sbin/policy-rc.d
  if [ ! -e $policy ]; then
    trap "rm $policy" EXIT
    printf '#!/bin/sh\\nexit 101\\n' > $policy
    chmod 755 $policy
  fi
  apt-get update
  for choice in "$@"; do
    for name in $choice; do apt-get install -y --no-install-recommends "$name" && break; done
  done
`;

/**
 * Starts the installation of Debian's packages, where that is possible; resolves when it has ended.
 * @param {string[]} names of packages; of several with a space between them, the first that there is
 * @returns {Promise<void>}
 */
const installDebian = (names) =>
  new Promise((done) => {
    if (names.length === 0 || process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) {
      done();
      return;
    }
    console.log(`Voor de tests wordt geïnstalleerd: ${names.join(', ')}. Er wordt niets gestart.`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawn('sh', ['-c', debianScript, 'sh', ...names], { stdio: ['ignore', process.stderr, 'inherit'], env }).on(
      'close',
      () => done(),
    );
  });

const CHROMIUM = 'chromium-headless-shell chromium';

/** Starts the installation of what the tests need of Debian. It can go on while npm installs. */
export function installForTests() {
  const servers = missingServers();
  const browser = process.env.CHROMIUM_PATH || findBrowser() ? [] : [CHROMIUM];
  return installDebian([...browser, ...servers, ...(servers.length > 0 ? ['openssl'] : [])]);
}

/**
 * Chromium for the tests in a browser: what the machine has, or else what can be installed.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    return isProgram(chosen) ? chosen : stop(`CHROMIUM_PATH is "${chosen}", maar daar staat geen programma.`);
  }
  const { chromium } = createRequire(inRoot('package.json'))('playwright-core');
  const find = () => findBrowser() ?? [chromium.executablePath()].find(isProgram);
  if (!find()) await installDebian([CHROMIUM]);
  if (!find()) {
    const dependencies = process.getuid?.() === 0 && process.platform === 'linux' ? ['--with-deps'] : [];
    const install = [toolPath('playwright'), 'install', ...dependencies, 'chromium'];
    spawnSync(nodeBinary(), install, { cwd: root, stdio: 'inherit' });
  }
  return find() ?? stop('Er is geen Chromium en installeren lukt niet: installeer het zelf en zet CHROMIUM_PATH.');
}

/**
 * A port that nothing listens on, so that two runs of the tests do not meet.
 * @returns {Promise<number>}
 */
export const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/**
 * The tests for readers in Firefox, and a smoke test in WebKit (`npm run browsers`), on the sites that `npm test` built.
 * What the machine lacks is left out, and said.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { folders } from '../tests/built-sites/folders.ts';
import { isProgram, nodeBinary, root, toolPath } from './setup.mjs';

const find = (...paths: (string | undefined)[]) => paths.find((path) => path && isProgram(path));

const firefox = find(process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox');
const webkit = find(process.env['WEBKIT_DRIVER_PATH'], '/usr/bin/WebKitWebDriver');
const screen = process.env['DISPLAY'] ? [] : find('/usr/bin/xvfb-run');

if (!existsSync(`${folders['the second congress']}/dist`)) {
  console.error('Draai eerst npm test: die bouwt de sites waar deze tests naar kijken.');
  process.exit(1);
}
const projects: string[] = [];
if (firefox) {
  console.log(spawnSync(firefox, ['--version'], { encoding: 'utf8' }).stdout.trim());
  projects.push('firefox*');
} else console.log('Firefox overgeslagen: die is er niet (Debian: firefox-esr; anders FIREFOX_PATH).');
if (webkit && screen) projects.push('webkit');
else console.log('WebKit overgeslagen: dat is er niet (Debian: webkit2gtk-driver en xvfb).');

if (projects.length > 0) {
  const command = [
    ...(projects.includes('webkit') && screen ? [screen, '-a'].flat() : []),
    ...[nodeBinary(), toolPath('playwright'), 'test', '--config', 'playwright.browsers.config.ts'],
    ...projects.map((name) => `--project=${name}`),
    ...process.argv.slice(2),
  ];
  const { status } = spawnSync(command[0] ?? '', command.slice(1), {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FIREFOX_PATH: firefox, WEBKIT_DRIVER_PATH: webkit, WITHOUT_EDITOR: '1' },
  });
  process.exitCode = status ?? 1;
}

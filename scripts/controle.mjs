// `npm run controle`: checks the content alone. The check itself needs the Node and the packages that come with the site.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, nodeBinary, root } from './setup.mjs';

ensureInstalled();
const check = [join(root, 'scripts', 'content-check.ts'), ...process.argv.slice(2)];
process.exitCode = spawnSync(nodeBinary(), check, { stdio: 'inherit' }).status ?? 1;

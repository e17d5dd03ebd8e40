// `npm run dev` and `npm run check`: Astro's own commands, on a fresh clone too.
import { spawn } from 'node:child_process';
import { ensureInstalled, nodeBinary, root, toolPath } from './setup.mjs';

ensureInstalled();
const astro = spawn(nodeBinary(), [toolPath('astro'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => astro.kill(signal));
astro.on('exit', (code) => process.exit(code ?? 0));

// Runs one of our TypeScript scripts on a fresh clone too: `node scripts/run.mjs new-entry …`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, nodeBinary, root } from './setup.mjs';

ensureInstalled();
const [name = '', ...args] = process.argv.slice(2);
const script = spawn(nodeBinary(), [join(root, 'scripts', `${name}.ts`), ...args], { cwd: root, stdio: 'inherit' });
// The script itself says what ending it means; this process waits for that. One that was killed did not succeed.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => script.kill(signal));
script.on('exit', (code) => process.exit(code ?? 1));

// `npm start`: install what is missing, build what changed, and show the site.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, isBuilt } from './build.mjs';
import { ensureInstalled, nodeBinary, root } from './setup.mjs';

ensureInstalled();

if (isBuilt()) {
  console.log('Er is niets veranderd sinds de vorige keer: de site hoeft niet opnieuw gebouwd te worden.');
} else if (!build()) {
  process.exit(1);
}

const server = spawn(nodeBinary(), [join(root, 'scripts', 'serve.ts')], { cwd: root, stdio: 'inherit' });
// A signal to this process alone (a service manager, a test) must end the server too.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));

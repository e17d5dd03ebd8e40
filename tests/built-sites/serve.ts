/** Serves the sites that the browser tests look at while they run, each on a port that is free. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createSiteServer } from '../../scripts/serve.ts';
import { freePort, nodeBinary, root } from '../../scripts/setup.mjs';
import { ADDRESS_OF_EDITOR, addressVariable, folders } from './folders.ts';
import { sites } from './read.ts';

/** Serves what has been built. The tests run in processes that are made after this, and get addresses from their environment. */
async function serveBuilt(): Promise<Server[]> {
  const servers: Server[] = [];
  for (const { name, dist } of sites) {
    const server = createSiteServer(dist);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    process.env[addressVariable(name)] = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    servers.push(server);
  }
  return servers;
}

/**
 * Starts the development server of the second congress, with the editor in it; one for all tests, for it starts slowly.
 * The sweeps do not wait for it; who needs it comes after editor-started.ts.
 */
async function startEditor(): Promise<ChildProcess | undefined> {
  const cwd = folders['the second congress'];
  if (!existsSync(cwd) || process.env['WITHOUT_EDITOR']) return undefined;
  const port = String(await freePort());
  process.env[ADDRESS_OF_EDITOR] = `http://127.0.0.1:${port}`;
  return spawn(nodeBinary(), [join(root, 'tests/fixtures/dev-server.ts')], {
    cwd,
    env: { ...process.env, DEV_PORT: port },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

export default async function serveSites(): Promise<() => void> {
  const servers = await serveBuilt();
  const editor = await startEditor();
  return () => {
    editor?.kill();
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
}

/** Serves every site that has been built while the browser tests run, each on a port that is free. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSiteServer } from '../../scripts/serve.ts';
import { addressVariable } from './folders.ts';
import { sites } from './read.ts';

export default async function serveSites(): Promise<() => void> {
  const servers: Server[] = [];
  for (const { name, dist } of sites) {
    const server = createSiteServer(dist);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    // The tests run in processes that are made after this, and get it from their environment.
    process.env[addressVariable(name)] = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    servers.push(server);
  }
  return () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
}

/** `npm run permalinks`: records every new address of the site in permalinks.txt. It never takes one away. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PERMALINKS, readAddresses, readPermalinks } from '../src/integrations/permalinks.ts';
import { formatPermalinks } from '../src/permalinks/permalinks.ts';
import { build, dist, isBuilt } from './build.mjs';
import { root } from './setup.mjs';

// From a site of yesterday yesterday's addresses would be recorded.
if (!isBuilt() && !build()) process.exit(1);

const recorded = await readPermalinks(root);
const { addresses } = await readAddresses(dist);
const added = addresses.filter((address) => !recorded.includes(address));
if (added.length === 0) {
  console.log(`Alle ${String(addresses.length)} adressen van de site staan al in ${PERMALINKS}.`);
} else {
  writeFileSync(join(root, PERMALINKS), formatPermalinks([...recorded, ...added]));
  const count = added.length === 1 ? '1 nieuw adres staat' : `${String(added.length)} nieuwe adressen staan`;
  console.log(`${count} nu in ${PERMALINKS}:\n  ${added.join('\n  ')}\nZet het bestand in Git.`);
}

/**
 * `node bench/build/generate.ts <map> <aantal> [begingetal]`: a copy of this site with that many made-up pages,
 * to see how a build grows.
 */
import { resolve } from 'node:path';
import { THINGS } from './prose.ts';
import { writeSite } from './site-copy.ts';

const [folder, count = '', seed = '2020'] = process.argv.slice(2);
const isNumber = (text: string) => /^\d+$/.test(text);

if (!folder || !isNumber(count) || !isNumber(seed)) {
  console.error('Zo gebruikt u dit: node bench/build/generate.ts <map> <aantal> [begingetal]');
  process.exitCode = 1;
} else if (Number(count) > THINGS) {
  console.error(`Er zijn woorden voor hoogstens ${String(THINGS)} pagina's.`);
  process.exitCode = 1;
} else {
  await writeSite(resolve(folder), Number(count), Number(seed));
  console.log(`Klaar: ${count} verzonnen pagina's in ${folder}. Bouwen: cd ${folder} && npx astro build`);
}

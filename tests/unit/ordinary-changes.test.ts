/** What communications staff do on an ordinary day is no mistake: it may be published as it is. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyPlan, planMove } from '../../src/editing/commands/move.ts';
import { checkContent } from '../../src/checking/check.ts';
import { checkSpelling } from '../../src/checking/spelling.ts';
import { contentTree } from '../fixtures/content-tests.ts';

const tree = contentTree();

test('all of it together gives tips, and no mistake', { timeout: 60_000 }, async () => {
  const edit = (file: string, change: (source: string) => string) => {
    const path = join(tree.root, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  const recorded = [...checkContent(tree.root).addresses.places, '/begrippen/open-data/', '/begrippen/gdi/', '/over/'];
  writeFileSync(join(tree.root, 'permalinks.txt'), recorded.join('\n'));
  writeFileSync(join(tree.root, 'public/verslag.pdf'), '%PDF');

  edit('src/content/paginas/over.mdx', (source) =>
    source
      .replace(/^titel: .*/m, `titel: Over deze site${' en wat er nog meer te lezen valt'.repeat(2)} voor u`)
      .replace(/^bijgewerkt: .*/m, 'bijgewerkt: 2027-04-05')
      .replace('## Wie de site maakt', '## Wie deze site heeft gemaakt')
      .concat(`\nHet congres in 2027 staat in [het verslag](/verslag.pdf) van mevrouw Zwiezelaar.\n`)
      .concat(`\nDeze zin heeft${' nog een woord'.repeat(11)}.\n`),
  );
  applyPlan(tree.root, planMove(tree.root, '/begrippen/open-data/', '/begrippen/gdi/'));

  const { problems, warnings, entries } = checkContent(tree.root);
  const edited = entries.filter(({ file }) => file === 'src/content/paginas/over.mdx');
  expect(problems).toEqual([]);
  const tips = [...warnings, ...(await checkSpelling(tree.root, edited))];
  expect(tips.map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('heeft 36 woorden'),
      expect.stringContaining('- { van: /over/#wie-de-site-maakt, naar: /over/#wie-deze-site-heeft-gemaakt }'),
      expect.stringContaining('"Zwiezelaar" staat niet in het woordenboek.'),
    ]),
  );
});

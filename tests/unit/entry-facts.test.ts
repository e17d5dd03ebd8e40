/** What a text names is what its readers see: the check, "Hoort hierbij" and the build take it from one place. */
import { describe, expect, test } from 'vitest';
import { keptOf } from '../../src/reading/entry-facts.ts';
import { factsIn } from '../fixtures/facts-in.ts';

const fields = 'term: Proef\nverwant:\n  - open-data\n';
const file = 'src/content/begrippen/proef.mdx';

/** What pages know of a term with this text. */
function known(text: string) {
  const [entry] = factsIn(file, `---\n${fields}---\n\n${text}\n`);
  if (!entry) throw new Error('The file has no entry.');
  return keptOf(entry);
}

describe('a page is named by another', () => {
  test.each([
    ['by a link, without its anchor or question', '[a](/over/#kop) en [b](/zoeken/?q=x)', ['/over/', '/zoeken/']],
    [
      'by a link with its address elsewhere',
      '[a][1], [b][] en [c]\n\n[1]: /over/\n[b]: /een/\n[c]: /twee/',
      ['/over/', '/een/', '/twee/'],
    ],
    ['once, however often it is linked', '[a](/over/) en [b](/over/#kop)', ['/over/']],
    ['and not in code', '`[a](/over/)`\n\n```\n[b](/over/)\n```', []],
    [
      'and not by a link to elsewhere, a picture or loose words',
      '[a](https://vng.nl/) ![b](/zaal.svg) [c](#kop) /over/',
      [],
    ],
  ])('%s', (_, text, links) => {
    expect(known(text).links).toEqual(links);
  });

  test('by its fields, and by the quotations in its text', () => {
    const text = '<Citaat id="een" />\n\n<Citaat\n  id=\'twee\'\n/>\n\n<ToenEnNu feit="drie, vier" />';
    expect(known(text).references).toEqual([
      { target: 'begrippen', id: 'open-data' },
      { target: 'citaten', id: 'een' },
      { target: 'citaten', id: 'twee' },
      { target: 'feiten', id: 'drie' },
      { target: 'feiten', id: 'vier' },
    ]);
  });

  test('and not by a quotation that is shown as code', () => {
    expect(known('`<Citaat id="een" />`\n\n```\n<Citaat id="twee" />\n```').references).toHaveLength(1);
  });
});

describe('the length of a text', () => {
  test.each([
    ['## Een kop\n\nEen zin.', 4],
    ['- een\n- twee\n\n1. drie\n2. vier', 4],
    ['> Een **vet** en *schuin* woord met `code`.', 7],
    ['| a | b |\n| --- | --- |\n| c | d |', 4],
    ['<VoorUwGemeente>\n\nTekst.\n\n</VoorUwGemeente>', 1],
    ['[woord](/begrippen/gdi/ "met een titel")\n\n<Citaat id="een-heel-lang-citaat" />', 1],
  ])('of %j is %i: neither signs nor addresses count', (text, words) => {
    expect(known(text).words).toBe(words);
  });
});

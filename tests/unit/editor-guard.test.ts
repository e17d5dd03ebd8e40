import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEntry, writeNew } from '../../src/editor/file-format.ts';
import { guardText } from '../../src/editor/guard.ts';
import { makeContentTree, type ContentTree } from '../fixtures/content-tree.ts';
import { hostileTexts } from '../fixtures/hostile-texts.ts';
import { codeIn, textIn } from '../fixtures/mdx-nodes.ts';

describe('a reader, of what an editor typed in a text', () => {
  // Names come short: the last one has ten thousand characters.
  const named = hostileTexts.map((text) => [text.slice(0, 40), text] as const);

  test.each(named)('reads %j as it was typed', (_, text) => {
    const guarded = guardText(text);
    expect(textIn(guarded)).toBe(text);
    expect(codeIn(guarded)).toEqual([]);
  });

  test.each(named)('reads %j as it was typed in the middle of a sentence and of a list', (_, text) => {
    const guarded = guardText(`Dit is ${text}\n\n- een ${text}`);
    expect(textIn(guarded)).toBe(`Dit is ${text}een ${text}`);
    expect(codeIn(guarded)).toEqual([]);
  });

  test.each(named)('reads %j the same after a second time of saving', (_, text) => {
    expect(guardText(guardText(text))).toBe(guardText(text));
  });

  test.each([
    '<Citaat id="geen-grenzen" />',
    'Er waren <Feit id="deelnemers" /> deelnemers.',
    '<VoorUwGemeente>\n\n## Kop\n\n- regel\n\n</VoorUwGemeente>',
    'H<sub>2</sub>O, een <abbr title="afkorting">afk.</abbr> en een<br />nieuwe regel',
  ])('still gets the block in %j', (text) => {
    expect(guardText(text)).toBe(text);
  });

  test.each(['`<b> en {x}`', '```\n<b> {x}\nimport a\n```', 'a `` `<b>` `` b', '~~~html\n<b>\n~~~'])(
    'still gets the code in %j',
    (text) => {
      expect(guardText(text)).toBe(text);
    },
  );

  test('gets a sign after an open backtick as a sign', () => {
    expect(guardText('een ` los en <b>\n\nen `nog een')).toBe('een ` los en \\<b>\n\nen `nog een');
  });

  test('gets no signs that a page cannot have', () => {
    expect(guardText('a\0b\u0008c\uFEFFd\te')).toBe('abcd\te');
  });
});

describe('the content check', () => {
  let tree: ContentTree;
  beforeAll(async () => {
    tree = await makeContentTree();
  });
  afterAll(() => tree.remove());

  test('has nothing against all of these texts on one page, in its fields and below them', async () => {
    // Quotation marks are checked against the quotations, which is another matter.
    const texts = hostileTexts.filter((text) => !/["“„]/.test(text));
    const { problems } = await tree.check({
      'paginas/over.mdx': (source) => {
        const data = { ...readEntry(source), titel: '<script>: {x} # *', inleiding: '&amp; - {process.env} <5' };
        return writeNew('src/content/paginas/over.mdx', { ...data, body: guardText(texts.join('\n\n')) });
      },
    });
    expect(problems).toEqual([]);
  });
});

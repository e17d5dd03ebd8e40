/** Every word that stands in a file is on its page, or the content check says so. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { loadRenderers } from 'astro:container';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderText } from '../../src/reading/render-text.ts';
import type { PageEntry } from '../../src/lib/content.ts';
import { seeded } from '../fixtures/random.ts';
import { makeContentTree, type ContentTree } from '../fixtures/content-tree.ts';

const [page] = Object.values(import.meta.glob<{ default: AstroComponentFactory }>('../fixtures/Text.astro'));
const container = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });

let tree: ContentTree;
let folder: string;
beforeAll(async () => {
  tree = await makeContentTree();
  folder = await mkdtemp(join(tmpdir(), 'woorden-'));
});
afterAll(async () => {
  await tree.remove();
  await rm(folder, { recursive: true });
});

const fields = 'titel: Proef\ninleiding: Een proef.\nbijgewerkt: 2026-11-24\nstatus: gepubliceerd\n';

async function check(text: string): Promise<string[]> {
  const { problems } = await tree.check({ 'paginas/proef.mdx': () => `---\n${fields}---\n\n${text}\n` });
  // The other files are those of a site with other settings than this one, and not in question.
  return problems.filter(({ file }) => file.endsWith('/proef.mdx')).map(({ message }) => message);
}

/** All that a reader can read or hear: text, and descriptions of pictures. */
function readable(html: string): string {
  let text = '';
  const parser = new Parser({
    ontext: (piece) => (text += piece),
    onattribute: (name, value) => {
      if (name === 'alt' || name === 'title') text += ` ${value} `;
    },
  });
  parser.end(html);
  return text;
}

/** The made-up words of a text that its page does not have. */
async function lostWords(text: string): Promise<string[]> {
  if (!page) throw new Error('There is no Text.astro.');
  const filePath = join(folder, 'proef.mdx');
  await writeFile(filePath, `---\n${fields}---\n\n${text}\n`);
  const { Content } = await renderText({ filePath } as PageEntry);
  const shown = readable(await container.renderToString((await page()).default, { props: { Content } }));
  return [...text.matchAll(/woord\d+/g)].map(([word]) => word).filter((word) => !shown.includes(word));
}

/** Constructs of Markdown, and whether the page shows their words or the check speaks. Their words are numbered. */
const constructs: Record<string, [text: string, outcome: 'shown' | 'reported']> = {
  'a paragraph over lines': ['woord1 woord2\nwoord3  \nwoord4\\\nwoord5', 'shown'],
  'headings, with an address': ['## woord1\n\n### woord2 {#adres}\n\n#### woord3 ####', 'shown'],
  emphasis: ['**woord1** __woord2__ *woord3* _woord4_ ***woord5*** ~~woord6~~ w**oord**7', 'shown'],
  'code in a sentence': ['Typ `woord1` en ``woord2 ` woord3``.', 'shown'],
  'code in a block': ['```js\nwoord1\n```\n\n~~~\nwoord2\n~~~', 'shown'],
  lists: ['- woord1\n  - woord2\n\n    woord3\n\n1. woord4\n2) woord5\n\n* woord6\n+ woord7', 'shown'],
  'a list of things to do': ['- [ ] woord1\n- [x] woord2', 'shown'],
  'quotations, in each other': ['> woord1\n> > woord2\nwoord3', 'shown'],
  'a table': ['| woord1 | woord2 |\n| :- | -: |\n| woord3 | woord4 \\| woord5 |\n| woord6 |', 'shown'],
  'a table without outer bars': ['woord1 | woord2\n- | -\nwoord3 | woord4', 'shown'],
  'a footnote, referred to twice': ['woord1[^1] woord2[^1]\n\n[^1]: woord3\n\n    woord4', 'shown'],
  links: [
    '[woord1](/begrippen/ "woord2") [woord3][een] [woord4]\n\n[een]: /begrippen/\n[woord4]: /begrippen/',
    'shown',
  ],
  'a picture': ['![woord1](/afbeeldingen/zaal.svg "woord2")', 'shown'],
  'a picture in a link': ['[![woord1](/afbeeldingen/zaal.svg)](/begrippen/)', 'shown'],
  'escaped signs': ['\\*woord1\\* \\[woord2\\] \\<woord3 \\{woord4\\} woord5\\|', 'shown'],
  entities: ['woord1&nbsp;woord2 &lt;woord3&gt; &euro;woord4', 'shown'],
  'allowed HTML': ['woord1<br />woord2 <sub>woord3</sub> <abbr title="woord4">GDI</abbr> <kbd>woord5</kbd>', 'shown'],
  'a line across': ['woord1\n\n---\n\nwoord2', 'shown'],
  'text that is indented': ['    woord1\n\n- woord2\n\n      woord3', 'shown'],
  'a block with text': ['<VoorUwGemeente>\n\n## woord1\n\n- woord2\n\n</VoorUwGemeente>', 'shown'],
  'a cell without a column': ['| woord1 |\n| - |\n| woord2 | woord3 |', 'reported'],
  'a bar in a cell': ['| woord1 | woord2 |\n| - | - |\n| woord3|woord4 | woord5 |', 'reported'],
  'a line below a table': ['| woord1 |\n| - |\n| woord2 |\nwoord3', 'reported'],
  'a footnote without a reference': ['woord1\n\n[^1]: woord2', 'reported'],
  'a footnote that only itself refers to': ['[^1]: woord1\nwoord2[^1] woord3[^1]', 'reported'],
  'a footnote that stands there twice': ['woord1[^1]\n\n[^1]: woord2\n\n[^1]: woord3', 'reported'],
  'an address without a link': ['[woord1]: woord2', 'reported'],
  'an address that stands there twice': ['[woord1]\n\n[woord1]: /begrippen/\n[woord1]: /over/ "woord2"', 'reported'],
  'words in the braces of a heading': ['## woord1 {woord2}', 'reported'],
  'words behind the marks of code': ['``` woord1 woord2\nwoord3\n```', 'reported'],
  'code without an end': ['```\nwoord1\n\nwoord2', 'reported'],
  'a comment': ['<!-- woord1 -->\n\nwoord2 <!-- woord3 -->', 'reported'],
  'braces, and orders in braces': ['woord1 {woord2} {{ woord3 }} {% woord4 %}', 'reported'],
  'HTML over blocks': ['<div>\n\nwoord1\n\n<p>woord2</p>\n</div>', 'reported'],
  'words of a tag': ['<woord1 woord2>', 'reported'],
  'an import': ['import woord1 from "woord2"', 'reported'],
};

describe('an editor whose text has', () => {
  test.each(Object.entries(constructs))('%s', async (_, [text, outcome]) => {
    const messages = await check(text);
    if (outcome === 'reported') expect(messages).not.toEqual([]);
    else {
      expect(messages).toEqual([]);
      expect(await lostWords(text)).toEqual([]);
    }
  });
});

test('however such pieces stand together, what the check lets through is a page with all words', async () => {
  const pieces = Object.values(constructs).flatMap(([text]) => text.split('\n\n'));
  const oddities = [
    '[woord1](https://%20www)',
    '[woord1](https://[x].nl/)',
    '<https://woord1…>',
    '\\<https://woord1…>',
    'www.woord1',
    'https://woord1…/{x}',
    '|',
    '- ',
    '> ',
    '  ',
    '&',
    '[',
    '](',
    '*',
    '`',
    '~',
    '^',
    ':',
    '![',
    '\t',
    '{',
    '<',
  ];
  const below = seeded(2020);
  const pick = (list: readonly string[]) => list[below(list.length)] ?? '';
  let rendered = 0;
  for (let round = 0; round < 150; round += 1) {
    const parts = Array.from({ length: 1 + below(4) }, () => pick(below(3) === 0 ? oddities : pieces));
    const text = parts.join(pick(['\n\n', '\n', ' ', '']));
    if ((await check(text)).length > 0) continue;
    rendered += 1;
    expect(await lostWords(text), text).toEqual([]);
  }
  expect(rendered).toBeGreaterThan(25);
}, 60_000);

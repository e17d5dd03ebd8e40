import { readdirSync, readFileSync } from 'node:fs';
import { EditorState } from '@codemirror/state';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { lost } from '../../src/editing/text-field/clipboard-html.ts';
import { htmlToMarkdown } from '../../src/editing/text-field/html-to-markdown.ts';
import { putPasted } from '../../src/editing/text-field/paste.ts';
import { addressOf } from '../../src/editing/text-field/link.ts';
import { hostileTexts } from '../fixtures/hostile-texts.ts';
import { codeIn, textIn, wordsRead } from '../fixtures/mdx-nodes.ts';

const folder = 'tests/fixtures/clipboard';
const origins = ['https://site.voorbeeld', 'http://127.0.0.1:4400'];
const convert = (html: string, levelAbove = 1) => htmlToMarkdown(html, { origins, levelAbove });

/** The words that somebody sees who looks at the HTML, read without anything that the conversion is made of. */
function seenWords(html: string): string[] {
  let text = '';
  let hidden = 0;
  const isHidden: boolean[] = [];
  const parser = new Parser({
    onopentag: (name, { style = '' }) => {
      const hides = /^(?:head|noscript|script|style|title)$/.test(name) || /mso-list:\s*ignore/i.test(style);
      isHidden.push(hides);
      hidden += hides ? 1 : 0;
      if (/^(?:p|li|h\d|td|th|div|br|tr|pre|figure|figcaption|button)$/.test(name)) text += ' ';
    },
    onclosetag: () => {
      hidden -= isHidden.pop() ? 1 : 0;
    },
    ontext: (data) => {
      if (hidden === 0) text += data;
    },
  });
  parser.end(html);
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

describe('an editor who pastes from', () => {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.slice(0, -5));

  test.each(names)('%s finds headings, lists, tables, links and bold as Markdown', (name) => {
    const { markdown } = convert(readFileSync(`${folder}/${name}.html`, 'utf8'));
    expect(`${markdown}\n`).toBe(readFileSync(`${folder}/${name}.md`, 'utf8'));
  });

  test.each(names)('%s finds every word, in its order, and nothing that the build takes for code', (name) => {
    const html = readFileSync(`${folder}/${name}.html`, 'utf8');
    const { markdown } = convert(html);
    expect(wordsRead(markdown)).toEqual(seenWords(html));
    expect(codeIn(markdown).filter(({ type }) => type !== 'mdxJsxTextElement')).toEqual([]);
  });

  test.each([
    ['word', [lost.link, lost.colour, lost.underline, lost.picture]],
    ['google-docs', []],
    ['outlook', [lost.picture]],
    ['libreoffice', [lost.cells]],
    ['web-page', [lost.picture, lost.embed]],
  ])('%s hears what could not come along', (name, notes) => {
    const said = convert(readFileSync(`${folder}/${name}.html`, 'utf8')).notes;
    expect(said.toSorted()).toEqual([...notes].sort());
  });
});

describe('a paste', () => {
  test.each([
    ['<p>Hallo wereld</p>', 'Hallo wereld'],
    ['<strong>x</strong>', '**x**'],
    ['Hallo <b> wereld </b>!', 'Hallo **wereld** !'],
    ['<b>a</b><b>b</b>', '**ab**'],
    ['<b></b><p> </p>', ''],
    ['<h2><b>Kop</b></h2>', '## Kop'],
    ['<p>a<br></p><p>b</p>', 'a\n\nb'],
    ['<i><b>beide</b></i>', '***beide***'],
    ['H<sub>2</sub>O', 'H<sub>2</sub>O'],
    ['<a href="/over/">over</a>', '[over](/over/)'],
    ['<a href="javascript:alert(1)">weg</a>', 'weg'],
    ['<p>2*3*4 en [x] en _y_ en a_b</p>', String.raw`2\*3\*4 en \[x] en \_y\_ en a_b`],
    ['<p># geen kop</p><p>1. geen lijst</p><p>- geen lijst</p>', '\\# geen kop\n\n1\\. geen lijst\n\n\\- geen lijst'],
    ['<table><tr><td>alleen</td></tr></table>', 'alleen'],
    ['<table><tr><td>a</td><td><ul><li>b</li><li>c</li></ul></td></tr></table>', '| a | b<br />c |\n| - | - |'],
    [
      '<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>',
      '| a | b<br />c |\n| - | - |',
    ],
  ])('of %s is %j', (html, markdown) => {
    expect(convert(html).markdown).toBe(markdown);
  });

  test.each([
    [1, '## a\n\n### b\n\n#### c\n\n## d'],
    [2, '## a\n\n### b\n\n#### c\n\n## d'],
  ])('below a heading of level %i skips no level, and has no title of a page', (above, markdown) => {
    expect(convert('<h1>a</h1><h3>b</h3><h6>c</h6><h1>d</h1>', above).markdown).toBe(markdown);
  });

  test('of a deep heading alone fits below the heading above it', () => {
    expect(convert('<h5>a</h5>', 1).markdown).toBe('## a');
    expect(convert('<h5>a</h5>', 2).markdown).toBe('### a');
    expect(convert('<h2>a</h2>', 4).markdown).toBe('## a');
  });

  // Direction signs go as unseen, and the text has no room for its spaces.
  test.each(hostileTexts.map((text) => [text.slice(0, 40), text] as const))('of the words %j keeps them', (_, text) => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const { markdown } = convert(`<p>${escaped}</p><ul><li>een ${escaped}</li></ul>`);
    expect(codeIn(markdown)).toEqual([]);
    expect(textIn(markdown)).toBe(`${text}een ${text}`);
  });
});

describe('the address of a pasted link', () => {
  test.each([
    ['http://localhost:4321/over/', '/over/'],
    ['http://127.0.0.1:9/a/?b=c#d', '/a/?b=c#d'],
    ['https://site.voorbeeld/over/#kop', '/over/#kop'],
    ['https://site.voorbeeld.elders.nl/over/', 'https://site.voorbeeld.elders.nl/over/'],
    ['https://voorbeeld.nl/a b(c)|{d}', 'https://voorbeeld.nl/a%20b%28c%29%7C%7Bd%7D'],
    ['https://www.google.com/url?q=https://voorbeeld.nl/&sa=D', 'https://voorbeeld.nl/'],
    ['mailto:a@voorbeeld.nl', 'mailto:a@voorbeeld.nl'],
    ['file:///C:/nota.docx', undefined],
    ['javascript:alert(1)', undefined],
    ['geen adres', undefined],
  ])('%s becomes %s', (href, address) => {
    expect(addressOf(href, origins)).toBe(address);
  });
});

describe('what is pasted', () => {
  const paste = (doc: string, at: number, text: string) => {
    const state = EditorState.create({ doc, selection: { anchor: at } });
    return state.update(putPasted(state, text)).state.doc.toString();
  };
  test.each([
    ['een twee', 4, 'half ', 'een half twee'],
    ['een twee', 4, '## Kop\n\nZin.', 'een \n\n## Kop\n\nZin.\n\ntwee'],
    ['', 0, '- a\n- b', '- a\n- b'],
    ['a\n\n\n\nb', 3, '- c', 'a\n\n- c\n\nb'],
  ])('in %j at %i: %j', (doc, at, text, result) => {
    expect(paste(doc, at, text)).toBe(result);
  });
});

/** Spelling: a hint in the check and in the editor, and a command for who wants none of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root as project } from '../../scripts/setup.mjs';
import { checkContent } from '../../src/checking/check.ts';
import { checkSpelling, isWord, ownWords, withWord } from '../../src/checking/spelling.ts';
import { answerTips, answerWord } from '../../src/editing/answers.ts';
import { runCommand } from '../fixtures/command.ts';
import { contentTree } from '../fixtures/content-tests.ts';

const page = 'src/content/paginas/taal.mdx';

const text = `---
titel: "De gemeente: een beginn"
inleiding: Hier staat de kern van het verhal.
bijgewerkt: 2026-11-24
status: gepubliceerd
---

## Een kopje ovver de dag

De bijeenkosmt begon om tien uur. Lees [meer uitlegg](/begrippen/gdi/).
Op [de site](https://xqzw.example/qwrt) staat \`xqzwq\`.

| plaats     |
| ---------- |
| het marktplijn |

<VoorUwGemeente>

- Een vraag aan de inwonners.

</VoorUwGemeente>

<Citaat id="samen-verder" />

Nog eens ovver.
`;

const tree = contentTree();
beforeAll(() => {
  tree.put('woordenlijst.txt', '# Kop\ndatagedreven\nQuobbel\n');
});

async function hintsIn(sources: Record<string, string>) {
  const { entries } = checkContent(tree.root, { changed: new Map(Object.entries(sources)) });
  return checkSpelling(
    tree.root,
    entries.filter(({ file }) => file in sources),
  );
}

/** The unknown words of files, which are put in place of what is there. */
async function unknownIn(sources: Record<string, string>): Promise<string[]> {
  return (await hintsIn(sources)).map(({ line, word }) => `${String(line)} ${word}`);
}

// The dictionary is read at the first word, which takes seconds on a busy machine.
describe('an editor who made typing mistakes', { timeout: 60_000 }, () => {
  const all = ['beginn', 'verhal', 'ovver', 'bijeenkosmt', 'uitlegg', 'marktplijn', 'inwonners'];
  const right = ['begin', 'verhaal', 'over', 'bijeenkomst', 'uitleg', 'marktplein', 'inwoners'];

  test('hears of all of them, in fields, headings, lists, links, tables and blocks, once a file, with the line', async () => {
    const lines = [2, 3, 8, 10, 10, 15, 19];
    expect(await unknownIn({ [page]: text })).toEqual(all.map((word, index) => `${String(lines[index])} ${word}`));
  });

  test('hears of none in the same text without them, and never of addresses, references and code', async () => {
    const mended = all.reduce((result, wrong, index) => result.replaceAll(wrong, right[index] ?? ''), text);
    expect(await unknownIn({ [page]: mended })).toEqual([]);
  });

  test('hears of quotations and facts too, and not of what visitors type', async () => {
    const [quotations, searched] = ['src/content/citaten.yaml', 'src/content/zoekwoorden.yaml'];
    const changed = {
      [quotations]: tree.read(quotations).replace(/tekst: (?:")?/, '$&Saamen '),
      [searched]: 'zoekwoorden:\n  - woord: gemeente\n    ook:\n      - gemeentee\n',
    };
    expect((await unknownIn(changed)).map((one) => one.split(' ')[1])).toEqual(['Saamen']);
  });

  test('reads what may be meant, and never half a compound', async () => {
    const hints = await hintsIn({ [page]: text.replace('uitlegg', 'gemeentee') });
    const says = (wrong: string) => hints.find(({ word }) => word === wrong)?.message ?? '';
    expect(says('bijeenkosmt')).toMatch(/^"bijeenkosmt" staat niet in het woordenboek\. Bedoelt u "bijeenkomst"/);
    expect(says('gemeentee')).toContain('"gemeente"');
    expect(hints.filter(({ message }) => /-"|\p{Ll}\p{Lu}/u.test(message))).toEqual([]);
  });

  test('may use the words of our own list, and their capital at the start of a sentence', async () => {
    const words = (sentence: string) =>
      unknownIn({ [page]: text.replace('begin', '').replace(/## Een kopje[\s\S]*/, sentence) });
    expect((await words('Datagedreven werken, zei (Van Quobbel).')).join()).not.toMatch(/atagedreven|Quobbel/);
    expect((await words('Zei van quobbel.')).join()).toContain('quobbel');
  });
});

test('the list of words that are right gets a new one in its place, once, below its remarks', () => {
  const list = '# Kop\n# Nog een\nappel\nÉén\n';
  expect(withWord(list, 'Boom')).toBe('# Kop\n# Nog een\nappel\nBoom\nÉén\n');
  expect(withWord(withWord(list, 'Boom'), 'Boom')).toBe(withWord(list, 'Boom'));
  expect(withWord('', 'Boom')).toBe('Boom\n');
  // That of this site is one that the command would leave as it is.
  const own = readFileSync(join(project, 'woordenlijst.txt'), 'utf8');
  expect(withWord(own, /^\w.*/m.exec(own)?.[0] ?? '')).toBe(own);
  expect(['Boom', 'Éénhoorn', "foto's", 'e-mail', 'Plus-één'].filter((word) => !isWord(word))).toEqual([]);
  expect(['', 'twee woorden', '# kop', 'a1', 'x\ny', '-weg', 'x.'].filter(isWord)).toEqual([]);
});

test(
  'the editor in the browser says what could be better in a file, and takes a word that is right',
  { timeout: 60_000 },
  async () => {
    const ask = (question: object) => answerTips(tree.root, JSON.stringify(question));
    tree.put(page, text.replace('de dag', `de dag\n\nEen zin met${' veel'.repeat(26)} woorden.`));
    expect((await ask({ file: page }))?.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('heeft 30 woorden'),
        expect.stringContaining('"bijeenkosmt" staat niet in het woordenboek.'),
      ]),
    );
    expect(answerWord(tree.root, '{"word":"bijeenkosmt"}')).toBe(true);
    expect(ownWords(tree.root)('bijeenkosmt')).toBe(true);
    expect((await ask({ file: page }))?.some(({ word }) => word === 'bijeenkosmt')).toBe(false);
    expect(await ask({ bestand: page })).toBeUndefined();
    expect(await answerTips(tree.root, '{')).toBeUndefined();
    expect(answerWord(tree.root, '{"word":"twee woorden"}')).toBeUndefined();
  },
);

test(
  'npm run taal fails on an unknown word, and says how it gets into the list; then it does',
  { timeout: 60_000 },
  () => {
    const run = (...args: string[]) => runCommand('scripts/language.ts', args, tree.root);
    tree.put(page, text.replace('beginn', 'begin'));
    const { status, stdout } = run();
    expect(stdout).toContain(`${page}:8\n  "ovver" staat niet in het woordenboek.`);
    expect(stdout).toContain('Klopt het woord? Dan: npm run taal -- --goed ovver');
    expect(status).toBe(1);
    expect(run('--goed', 'ovver', 'marktplijn')).toMatchObject({
      status: 0,
      stdout: '"ovver" en "marktplijn" staan nu in woordenlijst.txt.\n',
    });
    expect(['ovver', 'marktplijn'].map(ownWords(tree.root))).toEqual([true, true]);
    const says = '"--alles" kan niet. Dit kan: npm run taal, of npm run taal -- --goed woord\n';
    expect(run('--alles')).toMatchObject({ status: 1, stderr: says });
    const refused = '"a b" is geen woord. Schrijf elk woord apart, zonder punten en cijfers.\n';
    expect(run('--goed', 'a b')).toMatchObject({ status: 1, stderr: refused });
  },
);

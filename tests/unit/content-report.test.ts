/** How the outcome of a check reaches people and programs: on screen, in GitHub, and before a text is saved. */
import { utimesSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checking/check.ts';
import { formatMended, mendFiles } from '../../src/checking/mend-files.ts';
import { errorPage } from '../../src/editing/error-page.ts';
import { formatPlace } from '../../src/reading/problem.ts';
import { formatAnnotations, formatResult } from '../../src/checking/report.ts';
import { runCommand } from '../fixtures/command.ts';
import { contentTree } from '../fixtures/content-tests.ts';

const tree = contentTree();
const page = 'src/content/paginas/over.mdx';
const problem = { file: page, line: 5, column: 9, message: 'Fout.' };
const result = { problems: [] as (typeof problem)[], warnings: [], files: 12 };

describe('an editor', () => {
  test('hears that all is right, or mistakes with their places, and then what could be better', () => {
    expect(formatResult(result)).toBe('De inhoud is in orde. Er zijn 12 bestanden gecontroleerd.');
    const warning = { file: page, line: 3, message: 'Kort de zin in.' };
    expect(formatResult({ ...result, problems: [problem], warnings: [warning] })).toBe(
      [
        'Er is 1 fout in de inhoud. De site is niet bijgewerkt.',
        `${page}:5:9\n  Fout.`,
        'Er is 1 tip voor een betere tekst. De site wordt er niet door tegengehouden.',
        `${page}:3\n  Kort de zin in.`,
      ].join('\n\n'),
    );
  });

  test('sees in a browser what is wrong, where, and what makes it go away', () => {
    const { html } = errorPage([
      { ...problem, message: 'Schrijf <br /> & "niets".' },
      { ...problem, line: 2 },
    ]);
    expect(html).toContain('<h1>Er zijn 2 fouten in de inhoud</h1>');
    expect(html).toContain('Schrijf &lt;br /&gt; &amp; &quot;niets&quot;.');
    expect(html.indexOf('regel 2, teken 9')).toBeLessThan(html.indexOf('regel 5, teken 9'));
    expect(html).toContain('Deze pagina verdwijnt dan vanzelf.');
  });

  test('has pasted signs taken out of the files, reads which, and finds every other file untouched', () => {
    const list = 'src/content/citaten.yaml';
    const other = join(tree.root, 'src/content/begrippen/gdi.mdx');
    const [source, quotations] = [tree.read(page), tree.read(list)];
    tree.put(page, `\uFEFF${source}\nEen\u00A0zin met cafe\u0301 en ge\u00ADmeen\u00ADte.\n`);
    tree.put(list, quotations.replaceAll('\n', '\r\n'));
    const long = new Date(2020, 1, 1);
    utimesSync(other, long, long);
    expect(formatMended(mendFiles(tree.root))).toBe(
      [
        'In 2 bestanden zijn tekens hersteld.',
        `${list}\n  regel 1: regeleinden van Windows vervangen door gewone regeleinden`,
        [
          page,
          '  regel 1: onzichtbaar bestandsmerk (BOM) weggehaald',
          '  regel 12: zacht afbreekstreepje weggehaald (2 keer)',
          '  regel 12: letter en los accent samengevoegd tot één letter',
          '  regel 12: vaste spatie vervangen door een gewone spatie',
        ].join('\n'),
      ].join('\n\n'),
    );
    expect(tree.read(page)).toBe(`${source}\nEen zin met café en gemeente.\n`);
    expect(tree.read(list)).toBe(quotations);
    expect(statSync(other).mtime).toEqual(long);
    expect(formatMended(mendFiles(tree.root))).toBe('Er waren geen tekens te herstellen.');
    tree.put(page, source);
  });
});

test('GitHub shows each mistake at its line, whatever signs are in it', () => {
  const annotations = formatAnnotations({
    problems: [{ file: 'a,b:c%.mdx', line: 1, column: 2, message: '100% <5>:\nx, y' }],
    warnings: [{ file: page, line: 3, message: 'Tip.' }],
  });
  expect(annotations.split('\n')).toEqual([
    '::error file=a%2Cb%3Ac%25.mdx,line=1,col=2::100%25 <5>:%0Ax, y',
    `::warning file=${page},line=3::Tip.`,
  ]);
});

test(
  'npm run controle reports on screen and to GitHub, explains its options, and remembers what it read',
  { timeout: 60_000 },
  () => {
    const run = (...options: string[]) =>
      runCommand('scripts/content-check.ts', options, tree.root, { GITHUB_ACTIONS: 'true' });
    const right = run();
    expect(right).toMatchObject({ status: 0, stderr: '' });
    expect(right.stdout).toMatch(/^\nDe inhoud is in orde\. Er zijn \d+ bestanden gecontroleerd\.\n/);
    expect(run().stdout).toBe(right.stdout);

    const says = 'Veld "status" is "klaar", maar dat kan niet. Kies uit: concept, gepubliceerd.';
    const original = tree.read(page);
    tree.put(page, original.replace('gepubliceerd', 'klaar'));
    const wrong = run();
    tree.put(page, original);
    expect(wrong).toMatchObject({ status: 1, stderr: '' });
    expect(wrong.stdout).toContain(`${page}:5:1\n  ${says}`);
    expect(wrong.stdout).toContain(`\n::error file=${page},line=5,col=1::${says}`);
    expect(wrong.stdout).not.toMatch(/^\s+at /m);

    const unknown = run('--hrstel');
    expect(unknown).toMatchObject({ status: 2, stdout: '' });
    expect(unknown.stderr).toContain('"--hrstel" ken ik niet. Bedoelt u "--herstel"? Dit kan wel:');
  },
);

describe('an editor who has not saved yet', () => {
  const original = () => tree.originals.get('paginas/over.mdx') ?? '';
  const told = (...changed: [string, string][]) =>
    checkContent(tree.root, { changed: new Map(changed) }).problems.map(formatPlace);

  test('hears what would be wrong, gets the same answer again, and the disk stays as it is', () => {
    expect(told([page, original().replace('/begrippen/', '/begripen/')])).toEqual([`${page}:10:48`]);
    expect(told([page, original().replace('gepubliceerd', 'klaar')])).toEqual([`${page}:5:1`]);
    expect(told()).toEqual([]);
    const list = 'src/content/doorverwijzingen.yaml';
    expect(told([list, 'doorverwijzingen:\n  - van: oud\n    naar: /over/\n'])).toEqual([`${list}:2:5`]);
  });

  test('may link to a page that is new too', () => {
    const term =
      '---\nterm: Nieuw\ndefinitie: Iets nieuws.\nbijgewerkt: 2026-11-24\nstatus: gepubliceerd\n---\n\nTekst.\n';
    const linking: [string, string] = [page, `${original()}\nZie [nieuw](/begrippen/nieuw/).\n`];
    expect(told(linking)).toEqual([`${page}:12:5`]);
    expect(told(linking, ['src/content/begrippen/nieuw.mdx', term])).toEqual([]);
  });

  test('hears of a name that a new page cannot have, and of a folder that is none', () => {
    for (const file of ['begrippen/Nieuw Woord.mdx', 'begripen/nieuw.mdx'])
      expect(told([`src/content/${file}`, original()]).length, file).toBeGreaterThan(0);
  });
});

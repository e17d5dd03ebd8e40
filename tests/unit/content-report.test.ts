/** How the outcome of a check reaches people and programs: on screen, as JSON, in GitHub, and before a text is saved. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checking/check.ts';
import { errorPage } from '../../src/editing/error-page.ts';
import { formatPlace } from '../../src/reading/problem.ts';
import { formatAnnotations, formatResult } from '../../src/checking/report.ts';
import { runCommand } from '../fixtures/command.ts';
import { makeContentTree, type ContentTree } from '../fixtures/content-tree.ts';

const page = 'src/content/paginas/over.mdx';
const problem = { file: page, line: 5, column: 9, message: 'Fout.' };
const result = { problems: [] as (typeof problem)[], warnings: [], files: 12 };

let tree: ContentTree;
beforeAll(async () => {
  tree = await makeContentTree();
});
afterAll(() => tree.remove());

describe('an editor', () => {
  test('hears that all is right, and how much was looked at', () => {
    expect(formatResult(result)).toBe('De inhoud is in orde. Er zijn 12 bestanden gecontroleerd.');
  });

  test('hears mistakes with their places, and then what could be better', () => {
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
});

describe('GitHub', () => {
  test('shows each mistake at its line, whatever signs are in it', () => {
    const annotations = formatAnnotations({
      ...result,
      problems: [{ file: 'a,b:c%.mdx', line: 1, column: 2, message: '100% <5>:\nx, y' }],
      warnings: [{ file: page, line: 3, message: 'Tip.' }],
    });
    expect(annotations.split('\n')).toEqual([
      '::error file=a%2Cb%3Ac%25.mdx,line=1,col=2::100%25 <5>:%0Ax, y',
      `::warning file=${page},line=3::Tip.`,
    ]);
  });
});

describe('npm run controle', { timeout: 60_000 }, () => {
  const run = (...options: string[]) =>
    runCommand('scripts/content-check.ts', options, tree.root, { GITHUB_ACTIONS: 'true' });

  test('says that all is right', () => {
    const { status, stdout, stderr } = run();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^\nDe inhoud is in orde\. Er zijn \d+ bestanden gecontroleerd\.\n/);
  });

  test('explains an option that it does not know', () => {
    const { status, stdout, stderr } = run('--jsn');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('"--jsn" ken ik niet. Bedoelt u "--json"? Dit kan wel:');
  });

  test('reports mistakes on screen and to GitHub, or as JSON and nothing else, without a stack trace', () => {
    const original = tree.read(page);
    tree.put(page, original.replace('gepubliceerd', 'klaar'));
    const [screen, json] = [run(), run('--json')];
    tree.put(page, original);

    const says = 'Veld "status" is "klaar", maar dat kan niet. Kies uit: concept, gepubliceerd.';
    expect([screen.status, screen.stderr]).toEqual([1, '']);
    expect(screen.stdout).toContain(`${page}:5:1\n  ${says}`);
    expect(screen.stdout).toContain(`\n::error file=${page},line=5,col=1::${says}`);
    expect(screen.stdout).not.toMatch(/^\s+at /m);
    expect(json.status).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ problems: [{ line: 5, column: 1, message: says }] });
  });
});

describe('an editor who has not saved yet', () => {
  const original = () => tree.originals.get('paginas/over.mdx') ?? '';
  const check = (changed: [string, string][]) => checkContent(tree.root, { changed: new Map(changed) });

  test('hears what would be wrong with a changed page, and the disk stays as it is', () => {
    const { problems } = check([[page, original().replace('/begrippen/', '/begripen/')]]);
    expect(problems.map(formatPlace)).toEqual([`${page}:10:48`]);
    expect(check([]).problems).toEqual([]);
  });

  test('may link to a page that is new too', () => {
    const added = 'src/content/begrippen/nieuw.mdx';
    const term =
      '---\nterm: Nieuw\ndefinitie: Iets nieuws.\nbijgewerkt: 2026-11-24\nstatus: gepubliceerd\n---\n\nTekst.\n';
    const linking = `${original()}\nZie [nieuw](/begrippen/nieuw/).\n`;
    expect(check([[page, linking]]).problems.map(formatPlace)).toEqual([`${page}:12:5`]);
    expect(
      check([
        [page, linking],
        [added, term],
      ]).problems,
    ).toEqual([]);
  });

  test('hears of a name that a new page cannot have', () => {
    const { problems } = check([['src/content/begrippen/Nieuw Woord.mdx', '']]);
    expect(problems.map(({ message }) => message)).toContain(
      'De naam van een bestand mag alleen kleine letters, cijfers en streepjes hebben. Noem het nieuw-woord.mdx.',
    );
  });

  test('hears that a new file would be in no folder of the site', () => {
    const { problems } = check([['src/content/begripen/nieuw.mdx', '']]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('Dit hoort niet in src/content, dus het komt niet op de site.'),
    ]);
  });

  test('hears what would be wrong with an address that moved', () => {
    const file = 'src/content/doorverwijzingen.yaml';
    const { problems } = check([[file, 'doorverwijzingen:\n  - van: oud\n    naar: /over/\n']]);
    expect(problems.map(formatPlace)).toEqual([`${file}:2:5`]);
  });

  test('gets the same answer from a check that remembers the last one', () => {
    const right = check([]);
    const wrong = check([[page, original().replace('gepubliceerd', 'klaar')]]);
    expect(wrong.problems.map(formatPlace)).toEqual([`${page}:5:1`]);
    expect(check([])).toEqual(right);
  });
});

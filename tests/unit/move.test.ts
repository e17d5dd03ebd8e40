/** `npm run verplaats`: a page gets another address, and everything that led to it goes along. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyPlan, planMove } from '../../src/editing/commands/move.ts';
import { checkContent } from '../../src/checking/check.ts';
import { runCommand } from '../fixtures/command.ts';
import { contentTree } from '../fixtures/content-tests.ts';

const OLD = '/begrippen/open-data/';
const NEW = '/begrippen/vrije-data/';
const redirects = 'src/content/doorverwijzingen.yaml';
const term = 'src/content/begrippen/open-data.mdx';
const page = 'src/content/paginas/over.mdx';

/** What a goal must have for a sheet below it. */
const advice = `advies:
  inleiding: Begin klein.
  plicht: { tekst: Dit moet., bronnen: [verslag] }
  hulp: { tekst: Zij helpen., naam: Hulp, adres: 'https://hulp.example/' }
  raadsvraag: Wat doet het college?
  vragen: [Wat doen wij?]
  stappen: [{ wie: De griffier, wat: belt iemand. }]
`;

const tree = contentTree('test');

/** Adds a text to a file. */
const add = (file: string, text: string) => {
  tree.put(file, tree.read(file) + text);
};
const move = (from: string, to: string) => {
  const plan = planMove(tree.root, from, to);
  applyPlan(tree.root, plan);
  return plan.lines;
};
const refusal = (from: string, to: string) => {
  try {
    move(from, to);
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
};

describe('an editor who gives a page another address', () => {
  test('finds the file under its new name, everything that led to it changed, and a redirect', () => {
    const text = tree.read(term);
    const gdi = tree.read('src/content/begrippen/gdi.mdx');
    const lines = move(OLD, NEW);
    expect(existsSync(join(tree.root, term))).toBe(false);
    expect(tree.read('src/content/begrippen/vrije-data.mdx')).toBe(text);
    expect(tree.read('src/content/begrippen/gdi.mdx')).toBe(gdi.replace('  - open-data', '  - vrije-data'));
    expect(tree.read(redirects)).toBe(`doorverwijzingen:\n  - van: ${OLD}\n    naar: ${NEW}\n`);
    expect(checkContent(tree.root).problems).toEqual([]);
    expect(lines[0]).toBe(`${term} wordt src/content/begrippen/vrije-data.mdx`);
    expect(lines).toContain('src/content/begrippen/gdi.mdx, regel 8: "verwant, regel 1" noemt vrije-data');
    expect(lines.at(-1)).toBe(`wie ${OLD} opent, komt uit op ${NEW} (${redirects})`);
  });

  test('has links in every form mended, and nothing else touched, to the byte', () => {
    const links = (path: string) =>
      `\nZie [open-data (/begrippen/open-data/)](${path}#kop "${OLD}"), [zo]( <${path}> ), [ook zo][x] en \`[code](${OLD})\`.\r\n\n[x]:   ${path}\n\n- [**vet**](${path}?a=b)\n`;
    add(term, '\n## Kop\n\nEen tekst.\n');
    add(page, links(OLD));
    const wanted = tree.read(page).slice(0, -links(OLD).length) + links(NEW);
    // The last slash may be forgotten.
    move(OLD.slice(0, -1), NEW);
    expect(tree.read(page)).toBe(wanted);
  });

  test('has the sheet below it go along, with the links to it', () => {
    const sheet = '/mosdijk/dienstverlening/gespreksblad/';
    const goal = 'src/content/mosdijk/dienstverlening.mdx';
    tree.put(
      goal,
      tree.read(goal).replace('status: gepubliceerd\n', (status) => status + advice),
    );
    add(page, `\nPrint [de vragen van de fictieve gemeente](${sheet}).\n`);
    tree.put('permalinks.txt', `${sheet}\n`);
    move('/mosdijk/dienstverlening/', '/mosdijk/diensten/');
    expect(tree.read(redirects)).toContain(`- van: ${sheet}\n    naar: /mosdijk/diensten/gespreksblad/\n`);
    expect(tree.read(page)).toContain('(/mosdijk/diensten/gespreksblad/)');
    expect(checkContent(tree.root).problems).toEqual([]);
  });

  test('gets no redirect for a draft, which nobody has the address of', () => {
    const draft = tree.read(term).replace('gepubliceerd', 'concept');
    tree.put('src/content/begrippen/proef.mdx', draft.replace('term: Open data', 'term: Proef'));
    const before = tree.read(redirects);
    move('/begrippen/proef/', '/begrippen/nieuwe-proef/');
    expect(existsSync(join(tree.root, 'src/content/begrippen/nieuwe-proef.mdx'))).toBe(true);
    expect(tree.read(redirects)).toBe(before);
  });
});

describe('an editor who takes a page away', () => {
  test('sends its readers to another page, which takes its place in links and fields', () => {
    add(page, `\nZie [open data](${OLD}).\n`);
    tree.put(
      'src/content/begrippen/gdi.mdx',
      tree.read('src/content/begrippen/gdi.mdx').replace('  - open-data', '  - open-data\n  - derde'),
    );
    tree.put(
      'src/content/begrippen/derde.mdx',
      tree
        .read(term)
        .replace('term: Open data', 'term: Derde')
        .replace(/^verwant:\n(?: {2}- .*\n)+/m, ''),
    );
    move(OLD, '/begrippen/derde/');
    expect(existsSync(join(tree.root, term))).toBe(false);
    expect(tree.read(page)).toContain('Zie [open data](/begrippen/derde/).');
    // It was named beside the other already.
    expect(tree.read('src/content/begrippen/gdi.mdx')).toContain('verwant:\n  - derde\n');
    expect(checkContent(tree.root).problems).toEqual([]);
  });

  test('to a page of another kind: what can name only a term names it no more', () => {
    move(OLD, '/over/');
    expect(tree.read('src/content/begrippen/gdi.mdx')).not.toContain('verwant');
    expect(tree.read(redirects)).toContain(`- van: ${OLD}\n    naar: /over/\n`);
    expect(checkContent(tree.root).problems).toEqual([]);
  });

  test('can still say where it went when the file has gone already', () => {
    tree.put('permalinks.txt', `/begrippen/weg/\n`);
    expect(move('/begrippen/weg/', '/begrippen/')).toEqual([
      `wie /begrippen/weg/ opent, komt uit op /begrippen/ (${redirects})`,
    ]);
    expect(checkContent(tree.root).problems).toEqual([]);
  });

  test('has what still led to a file that has gone already mended, while another that has gone waits', () => {
    add(page, `\nZie [open data](${OLD}).\n`);
    tree.put('permalinks.txt', `${OLD}\n/begrippen/weg/\n`);
    rmSync(join(tree.root, term));
    move(OLD, '/over/');
    expect(tree.read(page)).toContain('Zie [open data](/over/).');
    expect(tree.read('src/content/begrippen/gdi.mdx')).not.toContain('open-data');
    expect(checkContent(tree.root).problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('De pagina /begrippen/weg/ stond op de site'),
    ]);
  });
});

describe('an editor who asks for what cannot be', () => {
  test.each([
    ['/begrippen/opendata/', NEW, 'De pagina /begrippen/opendata/ bestaat niet. Bedoelt u "/begrippen/open-data/"?'],
    [OLD, OLD, 'Het oude en het nieuwe adres zijn hetzelfde.'],
    ['/begrippen/', NEW, '/begrippen/ is een overzicht dat de site zelf maakt. Dat kan niet verhuizen.'],
    ['/terugblik/', '/terugblik/oud/', '/terugblik/ is de eerste pagina van de map terugblik. Die kan niet verhuizen.'],
    [OLD, '/over-data/', 'Een pagina uit begrippen heeft andere velden dan een uit paginas.'],
    [OLD, '/nergens/data/', 'Op /nergens/data/ kan geen pagina staan: er is geen map voor.'],
    [OLD, '/begrippen/Vrije_data/', 'De naam "Vrije_data" mag alleen kleine letters, cijfers en streepjes hebben.'],
    [`${OLD}#kop`, NEW, `"${OLD}#kop" is een plek op een pagina.`],
    ['open-data', NEW, '"open-data" is geen adres van deze site.'],
  ])('%s to %s: hears why, and nothing changes', (from, to, says) => {
    const before = [term, redirects, page].map(tree.read);
    expect(refusal(from, to)).toContain(says);
    expect([term, redirects, page].map(tree.read)).toEqual(before);
  });

  test('hears of mistakes that are there already', () => {
    add(page, '\nZie [niets](/niets/).\n');
    expect(refusal(OLD, NEW)).toContain('"/niets/" gaat naar een pagina die niet bestaat.');
  });

  test('has everything back when something would not be right afterwards', () => {
    add(page, `\nZie [een kop](${OLD}#kop).\n`);
    add(term, '\n## Kop\n\nEen tekst.\n');
    const before = [term, redirects, page].map(tree.read);
    expect(refusal(OLD, '/begrippen/gdi/')).toMatch(
      /^Na de verhuizing zou dit niet meer kloppen:[\s\S]*Link "\/begrippen\/gdi\/#kop" gaat naar een kopje dat op die pagina niet bestaat/,
    );
    expect([term, redirects, page].map(tree.read)).toEqual(before);
  });
});

describe('the command', { timeout: 60_000 }, () => {
  const run = (...args: string[]) => runCommand('scripts/move.ts', args, tree.root);

  test('shows what it will do, and asks; --ja does it', () => {
    const asked = run(OLD, NEW);
    expect(asked.stdout).toContain(`Dit gaat er gebeuren:\n\n- ${term} wordt src/content/begrippen/vrije-data.mdx\n`);
    expect(asked.stderr).toContain('Zet dan --ja achter het commando.');
    expect(asked.status).toBe(1);
    expect(existsSync(join(tree.root, term))).toBe(true);
    const done = run(OLD, NEW, '--ja');
    expect(done).toMatchObject({ status: 0, stderr: '' });
    expect(done.stdout).toContain('Klaar. De inhoud is nagekeken en in orde.');
    expect(existsSync(join(tree.root, term))).toBe(false);
  });

  test('says how it is used', () => {
    const { stderr } = run(OLD);
    expect(stderr).toContain('Geef twee adressen: het oude en het nieuwe.');
    expect(stderr).toContain('npm run verplaats -- /begrippen/oud/ /begrippen/nieuw/');
    expect(run(OLD, NEW, '--weg').stderr).toContain('"--weg" ken ik niet.');
  });
});

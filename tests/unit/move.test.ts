/** `npm run verplaats`: a page gets another address, and everything that led to it goes along. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checking/check.ts';
import { applyPlan, planMove } from '../../src/editing/commands/move.ts';
import { runCommand } from '../fixtures/command.ts';
import { contentTree } from '../fixtures/content-tests.ts';

const OLD = '/begrippen/open-data/';
const NEW = '/begrippen/vrije-data/';
const redirects = 'src/content/doorverwijzingen.yaml';
const term = 'src/content/begrippen/open-data.mdx';
const gdi = 'src/content/begrippen/gdi.mdx';
const page = 'src/content/paginas/over.mdx';

const tree = contentTree('test');
const isThere = (file: string) => existsSync(join(tree.root, file));
const change = (file: string, edit: (text: string) => string) => {
  tree.put(file, edit(tree.read(file)));
};
const add = (file: string, text: string) => {
  change(file, (before) => before + text);
};
const mistakes = () => checkContent(tree.root).problems.map(({ message }) => message);
const move = (from: string, to: string) => {
  const plan = planMove(tree.root, from, to);
  applyPlan(tree.root, plan);
  return plan.lines;
};

describe('an editor who gives a page another address', () => {
  test('finds the file under its new name, everything that led to it changed, and a redirect', () => {
    const [text, other] = [tree.read(term), tree.read(gdi)];
    const lines = move(OLD, NEW);
    expect(isThere(term)).toBe(false);
    expect(tree.read('src/content/begrippen/vrije-data.mdx')).toBe(text);
    expect(tree.read(gdi)).toBe(other.replace('  - open-data', '  - vrije-data'));
    expect(tree.read(redirects)).toBe(`doorverwijzingen:\n  - van: ${OLD}\n    naar: ${NEW}\n`);
    expect(mistakes()).toEqual([]);
    expect(lines[0]).toBe(`${term} wordt src/content/begrippen/vrije-data.mdx`);
    expect(lines).toContain(`${gdi}, regel 8: "verwant, regel 1" noemt vrije-data`);
    expect(lines.at(-1)).toBe(`wie ${OLD} opent, komt uit op ${NEW} (${redirects})`);
  });

  test('has links in every form mended, and nothing else touched, to the byte', () => {
    const links = (path: string) =>
      `\nZie [open-data (/begrippen/open-data/)](${path}#kop "${OLD}"), [zo]( <${path}> ), [ook zo][x] en \`[code](${OLD})\`.\r\n\n[x]:   ${path}\n\n- [**vet**\nen meer](${path}?a=b)\n`;
    add(term, '\n## Kop\n\nEen tekst.\n');
    add(page, links(OLD));
    const wanted = tree.read(page).slice(0, -links(OLD).length) + links(NEW);
    // The last slash may be forgotten.
    move(OLD.slice(0, -1), NEW);
    expect(tree.read(page)).toBe(wanted);
  });

  test('has the sheet below it go along, with the links to it', () => {
    const sheet = '/mosdijk/dienstverlening/gespreksblad/';
    const advice =
      'advies: { inleiding: Begin klein., plicht: { tekst: Dit moet., bronnen: [verslag] }, hulp: { tekst: Zij helpen., naam: Hulp, adres: "https://hulp.example/" }, raadsvraag: "Wat doet het college?", vragen: ["Wat doen wij?"], stappen: [{ wie: De griffier, wat: belt iemand. }] }\n';
    change('src/content/mosdijk/dienstverlening.mdx', (text) => text.replace('status:', `${advice}status:`));
    add(page, `\nPrint [de vragen van de fictieve gemeente](${sheet}).\n`);
    tree.put('permalinks.txt', `${sheet}\n`);
    move('/mosdijk/dienstverlening/', '/mosdijk/diensten/');
    expect(tree.read(redirects)).toContain(`- van: ${sheet}\n    naar: /mosdijk/diensten/gespreksblad/\n`);
    expect(tree.read(page)).toContain('(/mosdijk/diensten/gespreksblad/)');
    expect(mistakes()).toEqual([]);
  });

  test('gets no redirect for a draft, which nobody has the address of', () => {
    const draft = tree.read(term).replace('gepubliceerd', 'concept').replace('term: Open data', 'term: Proef');
    tree.put('src/content/begrippen/proef.mdx', draft);
    const before = tree.read(redirects);
    move('/begrippen/proef/', '/begrippen/nieuwe-proef/');
    expect(isThere('src/content/begrippen/nieuwe-proef.mdx')).toBe(true);
    expect(tree.read(redirects)).toBe(before);
  });
});

describe('an editor who takes a page away', () => {
  test('sends its readers to another page, which takes its place in links and fields', () => {
    const other = tree.read(term).replace('term: Open data', 'term: Derde');
    tree.put('src/content/begrippen/derde.mdx', other.replace(/^verwant:\n(?: {2}- .*\n)+/m, ''));
    add(page, `\nZie [open data](${OLD}).\n`);
    change(gdi, (text) => text.replace('  - open-data', '  - open-data\n  - derde'));
    // Long ago a heading of it had another name.
    tree.put(redirects, `doorverwijzingen:\n  - { van: ${OLD}#oud, naar: ${OLD}#kop }\n`);
    move(OLD, '/begrippen/derde/');
    expect(isThere(term)).toBe(false);
    expect(tree.read(page)).toContain('Zie [open data](/begrippen/derde/).');
    // It was named beside the other already.
    expect(tree.read(gdi)).toContain('verwant:\n  - derde\n');
    const { problems, warnings, addresses } = checkContent(tree.root);
    expect([...problems, ...warnings.filter(({ file }) => file === redirects)]).toEqual([]);
    expect(addresses.redirects[0]?.naar).toBe('/begrippen/derde/');
  });

  test('to a page of another kind: what can name only a term names it no more', () => {
    move(OLD, '/over/');
    expect(tree.read(gdi)).not.toContain('verwant');
    expect(tree.read(redirects)).toContain(`- van: ${OLD}\n    naar: /over/\n`);
    expect(mistakes()).toEqual([]);
  });

  test('can still say where it went when the file has gone already, while another that has gone waits', () => {
    add(page, `\nZie [open data](${OLD}).\n`);
    tree.put('permalinks.txt', `${OLD}\n/begrippen/weg/\n`);
    rmSync(join(tree.root, term));
    move(OLD, '/over/');
    expect(tree.read(page)).toContain('Zie [open data](/over/).');
    expect(tree.read(gdi)).not.toContain('open-data');
    expect(mistakes()).toEqual([expect.stringContaining('De pagina /begrippen/weg/ stond op de site')]);
    expect(move('/begrippen/weg/', '/begrippen/')).toEqual([
      `wie /begrippen/weg/ opent, komt uit op /begrippen/ (${redirects})`,
    ]);
    expect(mistakes()).toEqual([]);
  });
});

describe('an editor who asks for what cannot be hears why, and nothing changes', () => {
  const link = (address: string) => () => {
    add(page, `\nZie [dit](${address}).\n`);
  };
  const heading = () => {
    add(term, '\n## Kop\n\nEen tekst.\n');
    link(`${OLD}#kop`)();
  };
  test.each<[string, string, string, (() => void)?]>([
    ['/begrippen/opendata/', NEW, `De pagina /begrippen/opendata/ bestaat niet. Bedoelt u "${OLD}"?`],
    [OLD, OLD, 'Het oude en het nieuwe adres zijn hetzelfde.'],
    ['/begrippen/', NEW, '/begrippen/ is een overzicht dat de site zelf maakt. Dat kan niet verhuizen.'],
    ['/terugblik/', '/terugblik/oud/', '/terugblik/ is de eerste pagina van de map terugblik. Die kan niet verhuizen.'],
    [OLD, '/over-data/', 'Een pagina uit begrippen heeft andere velden dan een uit paginas.'],
    [OLD, '/nergens/data/', 'Op /nergens/data/ kan geen pagina staan: er is geen map voor.'],
    [OLD, '/begrippen/Vrije_data/', 'De naam "Vrije_data" mag alleen kleine letters, cijfers en streepjes hebben.'],
    [`${OLD}#kop`, NEW, `"${OLD}#kop" is een plek op een pagina.`],
    ['open-data', NEW, '"open-data" is geen adres van deze site.'],
    // A mistake that is there already, and one that would be there afterwards.
    [OLD, NEW, '"/niets/" gaat naar een pagina die niet bestaat.', link('/niets/')],
    [OLD, '/begrippen/gdi/', 'Link "/begrippen/gdi/#kop" gaat naar een kopje dat op die pagina niet bestaat', heading],
  ])('%s to %s: %s', (from, to, says, prepare) => {
    prepare?.();
    const before = [term, redirects, page].map(tree.read);
    expect(() => move(from, to)).toThrow(says);
    expect([term, redirects, page].map(tree.read)).toEqual(before);
  });
});

test(
  'the command shows what it will do, and asks; --ja does it; and it says how it is used',
  { timeout: 60_000 },
  () => {
    const run = (...args: string[]) => runCommand('scripts/move.ts', args, tree.root);
    const asked = run(OLD, NEW);
    expect(asked.stdout).toContain(`Dit gaat er gebeuren:\n\n- ${term} wordt src/content/begrippen/vrije-data.mdx\n`);
    expect(asked.stderr).toContain('Zet dan --ja achter het commando.');
    expect(asked.status).toBe(1);
    expect(isThere(term)).toBe(true);
    const done = run(OLD, NEW, '--ja');
    expect(done).toMatchObject({ status: 0, stderr: '' });
    expect(done.stdout).toContain('Klaar. De inhoud is nagekeken en in orde.');
    expect(isThere(term)).toBe(false);
    expect(run(OLD).stderr).toMatch(/Geef twee adressen: het oude en het nieuwe\.[^]*npm run verplaats -- /);
    expect(run(OLD, NEW, '--weg').stderr).toContain('"--weg" ken ik niet.');
  },
);

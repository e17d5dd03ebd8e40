/** Makes every kind of entry on a small site, by the command and by answering its questions. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { screen } from '@inquirer/testing/vitest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kindsOf } from '../../scripts/new-entry/kinds.ts';
import { newEntry } from '../../scripts/new-entry/new-entry.ts';
import { nodeBinary } from '../../scripts/setup.mjs';
import { checkContent } from '../../src/content-check/check.ts';
import { dataFolders, listFiles, textFolders } from '../../src/schemas/index.ts';

const fixture = fileURLToPath(new URL('../fixtures/content', import.meta.url));
const script = fileURLToPath(new URL('../../scripts/new-entry.ts', import.meta.url));
const kinds = kindsOf({ textFolders, dataFolders, listFiles });

let root = '';
const path = (file: string) => join(root, 'src/content', file);
const read = (file: string) => readFileSync(path(file), 'utf8');
const files = () => readdirSync(path(''), { recursive: true }).length;
/** What the command does, without starting Node anew: ten times faster. */
const make = (...args: string[]) => newEntry(args, { root, kinds, today: '2026-11-25', canAsk: false });
const run = (...args: string[]) => spawnSync(nodeBinary(), [script, ...args], { cwd: root, encoding: 'utf8' });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nieuw-'));
  cpSync(fixture, path(''), { recursive: true });
  mkdirSync(join(root, 'public/afbeeldingen'), { recursive: true });
  writeFileSync(join(root, 'public/afbeeldingen/zaal.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('an editor who gives everything at once', { timeout: 60_000 }, () => {
  test('makes every kind of entry, and the content check passes', async () => {
    const three = ['--kort', 'Een zin.', '--kort', 'Nog een zin.', '--kort', 'En nog een.'];
    const page = ['--inleiding', 'Waar de fictieve gemeente over gaat.'];
    const commands: Record<string, string[]> = {
      spreker: ['--naam', 'Jan Jansen', '--functie', 'wethouder', '--organisatie', 'Turfbrug', '--bio', 'Jan sprak.'],
      bron: ['--titel', 'Boek: deel 2', '--uitgever', 'Uitgever', '--geraadpleegd', '2026-11-25'],
      citaat: ['--tekst', 'Niemand kan het alleen: dat weet u', '--onderwerp', 'samenwerken', '--bron', 'verslag'],
      zoekwoord: ['--woord', 'balie', '--ook', 'loket'],
      keynote: ['--titel', 'Wat Jan zei', '--spreker', 'jan-jansen', '--hoofdcitaat', 'zonder-naam', ...page, ...three],
      doel: ['--titel', 'Een tweede doel', '--kortetitel', 'Tweede', '--plek', 'sluis', ...page, ...three],
      begrip: ['--term', 'Één loket', '--definitie', 'Alles op één plek.', '--verwant', 'gdi,open-data'],
      artikel: ['--titel', 'Een jaar erna', ...page, ...three],
      pagina: ['--titel', 'Colofon', ...page],
    };
    expect(Object.keys(commands).sort()).toEqual(kinds.map(({ name }) => name).sort());
    const quotations = read('citaten.yaml');
    const report = /^\nKlaar\. Dit staat nu in src\/content\/[^]*http:\/\/localhost:4321\/[^]*Daarna: /;
    for (const [name, args] of Object.entries(commands)) {
      // One of each form through the real command.
      if (!['spreker', 'citaat', 'begrip'].includes(name)) {
        expect(await make(name, ...args), name).toMatch(report);
        continue;
      }
      const { status, stdout, stderr } = run(name, ...args);
      expect(stderr, name).toBe('');
      expect(stdout, name).toMatch(report);
      expect(status, name).toBe(0);
    }
    expect(checkContent(root).problems).toEqual([]);
    expect(read('citaten.yaml').startsWith(quotations)).toBe(true);
    for (const file of ['keynotes/jan-jansen', 'turfbrug/tweede', 'begrippen/een-loket', 'terugblik/een-jaar-erna']) {
      expect(read(`${file}.mdx`), file).toContain('\nstatus: concept\n');
    }
    expect(read('keynotes/jan-jansen.mdx')).toContain('\nvolgorde: 2\n');
    expect(read('turfbrug/tweede.mdx')).toContain('\nvolgorde: 2\n');
  });

  test('is refused a second file with the same name, and the first stays as it was', () => {
    const before = read('begrippen/gdi.mdx');
    const { status, stderr } = run('begrip', '--term', 'GDI', '--definitie', 'Iets anders.');
    expect(stderr).toBe(
      '\nsrc/content/begrippen/gdi.mdx bestaat al. Kies een andere naam, of verander dat bestand.\n\nEr is niets gemaakt.\n',
    );
    expect(status).toBe(1);
    expect(read('begrippen/gdi.mdx')).toBe(before);
  });

  test('is refused what the content check would refuse, and nothing stays behind', async () => {
    const before = files();
    // The same title in another folder shows only when all content is seen together.
    const same = make('pagina', '--titel', 'Open data', '--inleiding', 'Iets.', '--bestandsnaam', 'anders');
    await expect(same).rejects.toThrow('Titel "Open data" staat ook in src/content/begrippen/open-data.mdx:2.');
    await expect(same).rejects.toThrow('inleiding: Iets.');
    expect(files()).toBe(before);
    await expect(make('citaat', '--tekst', 'X', '--onderwerp', 'y', '--bron', 'verslg')).rejects.toThrow(
      'Veld "bron" is "verslg", maar dat bestaat niet in bronnen. Bedoelt u "verslag"?',
    );
    expect(read('citaten.yaml')).toBe(readFileSync(join(fixture, 'citaten.yaml'), 'utf8'));
  });

  test('hears what is missing', async () => {
    await expect(make('keynote', '--titel', 'X')).rejects.toThrow(
      'Er ontbreekt nog: --inleiding, --spreker, --kort, --hoofdcitaat.',
    );
  });
});

describe('an editor who answers questions', () => {
  const ask = (...args: string[]) => newEntry(args, { root, kinds, today: '2026-11-25', canAsk: true });
  /** Answers the question that stands on the screen, and waits for what comes after it. */
  const answer = async (text = '') => {
    screen.type(text);
    screen.keypress('enter');
    await screen.next();
  };

  test('chooses from what there is, hears at once what is wrong, and gets a file', async () => {
    const made = ask();
    expect(screen.getScreen()).toContain('Wat wilt u maken?');
    // Below "artikel" stands "keynote".
    screen.keypress('down');
    await answer();
    expect(screen.getScreen()).toContain('Titel. De titel van de pagina');
    await answer();
    expect(screen.getScreen()).toContain('Veld "titel" ontbreekt. Vul dit veld in.');
    await answer('Wat zij nog zei');
    await answer('De kern.');
    expect(screen.getScreen()).toContain('Anna de Vries');
    await answer();
    expect(screen.getScreen()).toContain('Kort. In het kort: precies drie korte zinnen. Regel 1.');
    await answer('geen zin');
    expect(screen.getScreen()).toContain('Veld "kort" moet een hele zin zijn');
    screen.keypress({ name: 'u', ctrl: true });
    await answer('Een.');
    await answer('Twee.');
    await answer('Drie.');
    expect(screen.getScreen()).toContain('Samen komen wij verder dan alleen');
    screen.keypress('down');
    await answer();
    // The speaker has a keynote of this name already.
    await answer();
    expect(screen.getScreen()).toContain('src/content/keynotes/anna-de-vries.mdx bestaat al.');
    await answer('-2');
    expect(screen.getScreen()).toContain('Wat wilt u nu nog meer invullen?');
    screen.keypress('space');
    await answer();
    expect(screen.getScreen()).toContain('Open data');
    screen.keypress('space');
    screen.keypress('enter');
    expect(await made).toContain('open http://localhost:4321/keynotes/anna-de-vries-2/');
    expect(read('keynotes/anna-de-vries-2.mdx')).toMatch(
      /^---\ntitel: Wat zij nog zei\ninleiding: De kern\.\nbijgewerkt: 2026-11-25\nstatus: concept\nspreker: anna-de-vries\nvolgorde: 2\nkort:\n {2}- Een\.\n {2}- Twee\.\n {2}- Drie\.\nhoofdcitaat: zonder-naam\nbegrippen:\n {2}- gdi\n---\n/,
    );
    expect(checkContent(root).problems).toEqual([]);
  });

  test('reads no English', async () => {
    const seen: string[] = [];
    const made = ask('begrip');
    for (const text of ['Iets', 'Een zin.', '', '']) {
      seen.push(screen.getScreen());
      if (text === '' && seen.at(-1)?.includes('nog meer')) screen.keypress('enter');
      else await answer(text);
    }
    await made;
    expect(seen.at(-1)).toContain('spatie = kiezen, enter = klaar');
    expect(seen.join('\n')).not.toMatch(/\b(?:navigate|select|submit|space|toggle|invalid|must|provide)\b/i);
  });

  test('who stops halfway leaves nothing behind', async () => {
    const before = files();
    const made = ask('begrip');
    await answer('Iets');
    screen.keypress({ name: 'c', ctrl: true });
    await expect(made).rejects.toThrow();
    expect(files()).toBe(before);
  });

  test('hears what to make first when there is nothing to choose from', async () => {
    rmSync(path('sprekers'), { recursive: true });
    const made = ask('keynote');
    const refused = expect(made).rejects.toThrow(
      'Er is nog geen spreker om uit te kiezen. Maak die eerst: npm run nieuw -- spreker',
    );
    await answer('Iets');
    screen.type('Iets.');
    screen.keypress('enter');
    await refused;
  });

  test('is asked nothing where nobody can answer', async () => {
    await expect(make('begrip')).rejects.toThrow('Hier kunnen geen vragen worden gesteld.');
  });
});

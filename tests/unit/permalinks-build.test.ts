import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root as project } from '../../scripts/setup.mjs';
import { checkContent } from '../../src/checking/check.ts';
import { parsePermalinks } from '../../src/checking/permalinks.ts';
import { runCommand } from '../fixtures/command.ts';

const content = fileURLToPath(new URL('../fixtures/content', import.meta.url));
const page = (title: string, text = '') =>
  `<html lang="nl"><head><title>${title} – Groene Daken</title></head><body><main>${text}<p>Tekst</p></main></body></html>`;

let root = '';
const put = (file: string, text: string) => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const build = () => runCommand('tests/fixtures/small-build.ts', [root], root);
const recorded = () => parsePermalinks(read('permalinks.txt'));

/** Pages of which the content knows, without the layouts that take long to build. */
const addresses = ['begrippen/gdi', 'begrippen/open-data', 'over', 'terugblik'];

// Inside the project, because a build looks for Astro in the folders around it.
beforeAll(() => {
  mkdirSync(join(project, '.cache'), { recursive: true });
  root = mkdtempSync(join(project, '.cache/bouw-'));
  cpSync(content, join(root, 'src/content'), { recursive: true });
  put('public/afbeeldingen/zaal.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  put('public/verslag.pdf', '%PDF');
  put('src/pages/index.astro', page('Start'));
  const quotations = checkContent(root).addresses.places.filter((place) => place.startsWith('/citaten/#'));
  const figures = quotations.map((place) => `<figure id="${place.slice('/citaten/#'.length)}"></figure>`);
  put('src/pages/citaten.astro', page('Citaten', figures.join('')));
  for (const address of addresses) put(`src/pages/${address}.astro`, page('Een pagina', '<h2 id="nieuw">Nieuw</h2>'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('a build', { timeout: 60_000 }, () => {
  test('records the pages, documents, quotations and headings of the site by itself', () => {
    const { stdout, status } = build();
    expect(status).toBe(0);
    expect(stdout).toMatch(/\d+ nieuwe adressen staan nu in permalinks\.txt\. Bewaar dat bestand bij de teksten\./);
    expect(recorded()).toEqual(
      expect.arrayContaining(['/', '/over/', '/verslag.pdf', '/citaten/#samen-verder', '/terugblik/#de-ochtend']),
    );
    // What pages have of themselves is no promise.
    expect(recorded()).not.toContain('/over/#nieuw');
  });

  test('leads every old address on, and forgets a heading that is no more', () => {
    rmSync(join(root, 'public/verslag.pdf'));
    put('permalinks.txt', [...recorded(), '/over/#oud-kopje', '/oud/', ''].join('\n'));
    put(
      'src/content/doorverwijzingen.yaml',
      [
        'doorverwijzingen:',
        '  - { van: /verslag.pdf, naar: /over/ }',
        '  - { van: /oud/, naar: /over/ }',
        '  - { van: /terugblik/#oud, naar: /over/ }',
        // This heading is there again.
        '  - { van: /over/#nieuw, naar: /terugblik/ }',
        '',
      ].join('\n'),
    );
    const { status, stderr, stdout } = build();
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).not.toContain('permalinks.txt');
    expect(read('dist/_redirects')).toContain('\n/oud/ /over/ 301\n');
    expect(read('deploy/nginx/generated/redirects.conf')).toContain('location = /oud {');
    expect(read('dist/oud/index.html')).toContain('<a href="/over/">Een pagina</a>');
    expect(read('dist/terugblik/index.html')).toContain('id="oud">Verplaatst naar een andere pagina');
    expect(read('dist/over/index.html').split('id="nieuw"')).toHaveLength(2);
    expect(recorded()).toEqual(expect.arrayContaining(['/oud/', '/verslag.pdf']));
    expect(recorded()).not.toContain('/over/#oud-kopje');
  });

  test('stops when code lost a page that the content gives, in the same words, and keeps the last good site', () => {
    renameSync(join(root, 'src/pages/begrippen/gdi.astro'), join(root, 'src/pages/begrippen/weg.astro'));
    const { status, stderr } = build();
    expect(stderr).toContain('De pagina /begrippen/gdi/ stond op de site en is er niet meer.');
    expect(status).toBe(1);
    expect(existsSync(join(root, 'dist/oud/index.html'))).toBe(true);
  });
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeBinary, root as project } from '../../scripts/setup.mjs';

const builder = fileURLToPath(new URL('../fixtures/small-build.ts', import.meta.url));
const page = (title: string, text = '') =>
  `<html lang="nl"><head><title>${title} – Samen Organiseren</title></head><body><main>${text}<p>Tekst</p></main></body></html>`;

let root = '';
/** What the first build says. */
let advice = '';
const put = (file: string, text: string) => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const build = () => spawnSync(nodeBinary(), [builder, root], { encoding: 'utf8' });

// Inside the project, because a build looks for Astro in the folders around it.
beforeAll(() => {
  mkdirSync(join(project, '.cache'), { recursive: true });
  root = mkdtempSync(join(project, '.cache/bouw-'));
  put('dist/index.html', 'De laatste goede site');
  put('permalinks.txt', '# Kop\n/\n/over/\n/over/#oud\n/stukken/begroting/\n/stukken/begroting/#rest\n');
  put('src/pages/index.astro', page('Start'));
  put('src/pages/over/index.astro', page('Over ons', '<h2 id="nieuw">Nieuw</h2>'));
  put('src/pages/stukken/begrotingen.astro', page('Begroting'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('a build from which recorded addresses have gone', { timeout: 60_000 }, () => {
  test('fails, says in Dutch which and what to do, and keeps the last good site', () => {
    const { status, stderr } = build();
    advice = stderr;
    expect(advice).toBe(`
Er zijn 3 adressen verdwenen die al op de site stonden. De site is niet bijgewerkt.

/stukken/begroting/
  Deze pagina is er niet meer. Bedoelt u "/stukken/begrotingen/"?

/over/#oud
  Dit kopje of citaat staat niet meer op de pagina. Bedoelt u "/over/#nieuw"?

/stukken/begroting/#rest
  Dit kopje of citaat staat niet meer op de pagina.

Wie zo’n adres bewaarde of afdrukte, moet er altijd iets vinden. Kies een van deze twee:

1. Zet terug wat er stond, onder dezelfde naam.

2. Zeg waar het nu staat. Zet deze regels in src/redirects.yaml, op de plaats van "redirects: []". Kijk achter elke "naar" of het klopt.

redirects:
  - van: /stukken/begroting/
    naar: /stukken/begrotingen/
  - van: /over/#oud
    naar: /over/#nieuw
  - van: /stukken/begroting/#rest
    naar: /stukken/begrotingen/

`);
    expect(status).toBe(1);
    expect(read('dist/index.html')).toBe('De laatste goede site');
    expect(existsSync(join(root, 'deploy'))).toBe(false);
  });

  test('fails on a redirect to nowhere, with the line', () => {
    put('src/redirects.yaml', 'redirects:\n  - van: /stukken/begroting/\n    naar: /nergens/\n');
    const { status, stderr } = build();
    expect(stderr).toContain('src/redirects.yaml:3:5\n  "/nergens/" bestaat niet op de site.');
    expect(status).toBe(1);
    expect(read('dist/index.html')).toBe('De laatste goede site');
  });

  test('succeeds with the lines that were given to paste, and every old address leads on', () => {
    put('src/redirects.yaml', /redirects:\n {2}- van.*/s.exec(advice)?.[0] ?? '');
    const { status, stdout, stderr } = build();
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain(
      '2 adressen staan nog niet in permalinks.txt: "npm run permalinks" legt vast wat er bij kwam.',
    );
    expect(read('dist/_redirects')).toContain('\n/stukken/begroting/ /stukken/begrotingen/ 301\n');
    expect(read('deploy/nginx/generated/redirects.conf')).toContain('location = /stukken/begroting {');
    expect(read('dist/stukken/begroting/index.html')).toContain('<a href="/stukken/begrotingen/">Begroting</a>');
    expect(read('dist/over/index.html')).toContain('<h2 id="nieuw"><span id="oud"></span>Nieuw</h2>');
  });
});

/** `npm run nieuw` on a small site: what it writes passes the check, and what it cannot write leaves nothing behind. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeBinary } from '../../scripts/setup.mjs';
import { checkContent } from '../../src/checking/check.ts';
import { allKinds } from '../../src/model/kinds.ts';

const fixture = fileURLToPath(new URL('../fixtures/content', import.meta.url));
const script = fileURLToPath(new URL('../../scripts/new-entry.ts', import.meta.url));

let root = '';
const run = (...args: string[]) => spawnSync(nodeBinary(), [script, ...args], { cwd: root, encoding: 'utf8' });
const files = () => readdirSync(join(root, 'src/content'), { recursive: true }).sort();

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nieuw-'));
  cpSync(fixture, join(root, 'src/content'), { recursive: true });
  mkdirSync(join(root, 'public/afbeeldingen'), { recursive: true });
  writeFileSync(join(root, 'public/afbeeldingen/zaal.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('an editor who asks for something new', { timeout: 60_000 }, () => {
  test('gets a concept of every kind that passes the check', () => {
    for (const [, { singular, folder }] of allKinds) {
      const { status, stdout, stderr } = run(singular, `Één ${singular}: iets nieuws`);
      expect(stderr, singular).toBe('');
      expect(status, singular).toBe(0);
      const file = `src/content/${folder}/een-${singular}-iets-nieuws.mdx`;
      expect(stdout, singular).toContain(file);
      expect(readFileSync(join(root, file), 'utf8'), singular).toContain('\nstatus: concept\n');
    }
    expect(checkContent(root).problems).toEqual([]);
  });

  test.each([
    ['a kind that does not exist', ['begip', 'Iets'], 'Bedoelt u "begrip"?'],
    ['no kind', [], 'Zeg wat u wilt maken: '],
    ['no title', ['begrip'], 'Zet achter "begrip" de titel, tussen aanhalingstekens.'],
    ['a title without quotation marks', ['begrip', 'Open', 'source'], 'Zet achter "begrip" de titel'],
    ['a title without letters', ['begrip', '?!'], 'Van "?!" is geen adres te maken.'],
    ['a file that is there', ['begrip', 'GDI'], 'src/content/begrippen/gdi.mdx bestaat al.'],
    ['a title that is there', ['pagina', 'Open data'], 'staat ook in src/content/begrippen/open-data.mdx'],
  ])('is refused %s, and nothing stays behind', (_, args, sentence) => {
    const before = files();
    const { status, stderr } = run(...args);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('Er is niets gemaakt.');
    expect(status).toBe(1);
    expect(files()).toEqual(before);
  });

  test('hears what to make first when there is nothing to point to', () => {
    rmSync(join(root, 'src/content/sprekers'), { recursive: true });
    const before = files();
    expect(run('keynote', 'Iets nieuws').stderr).toContain(
      'Een keynote verwijst naar sprekers, en die zijn er nog niet.',
    );
    expect(files()).toEqual(before);
  });
});

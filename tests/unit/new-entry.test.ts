/** `npm run nieuw` on a small site: what it makes passes the check, and what it cannot make is refused. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { draftEntry } from '../../src/editing/commands/new-entry.ts';
import { checkContent } from '../../src/checking/check.ts';
import { allKinds } from '../../src/model/kinds.ts';
import { runCommand } from '../fixtures/command.ts';
import { contentTree } from '../fixtures/content-tests.ts';

const tree = contentTree();

describe('an editor who asks for something new', () => {
  test('gets a concept of every kind, and the check finds nothing in it', () => {
    for (const [, { singular, folder }] of allKinds) {
      const { file, source } = draftEntry(tree.root, [singular, `Één ${singular}: iets nieuws`]);
      expect(file).toBe(`src/content/${folder}/een-${singular}-iets-nieuws.mdx`);
      expect(source, singular).toContain('\nstatus: concept\n');
      tree.put(file, source);
    }
    expect(checkContent(tree.root).problems).toEqual([]);
  });

  test.each([
    ['a kind that does not exist', ['begip', 'Iets'], 'Bedoelt u "begrip"?'],
    ['no kind', [], 'Zeg wat u wilt maken: '],
    ['no title', ['begrip'], 'Zet achter "begrip" de titel, tussen aanhalingstekens.'],
    ['a title without quotation marks', ['begrip', 'Open', 'source'], 'Zet achter "begrip" de titel'],
    ['a title without letters', ['begrip', '?!'], 'Van "?!" is geen adres te maken.'],
    ['a file that is there', ['begrip', 'GDI'], 'src/content/begrippen/gdi.mdx bestaat al.'],
    ['a title that is there', ['pagina', 'Open data'], 'staat ook in src/content/begrippen/open-data.mdx'],
  ])('is refused %s', (_, args, sentence) => {
    expect(() => draftEntry(tree.root, args)).toThrow(sentence);
  });

  test('finds the file in its place, and hears where to look at it; asked again, it stays as it is', () => {
    const run = () => runCommand('scripts/new-entry.ts', ['begrip', 'Open source'], tree.root);
    const { status, stdout, stderr } = run();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Klaar: src/content/begrippen/open-source.mdx\n');
    expect(stdout).toContain('http://localhost:4321/begrippen/open-source/\n');
    const written = tree.read('src/content/begrippen/open-source.mdx');
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('Er is niets gemaakt.') as string });
    expect(tree.read('src/content/begrippen/open-source.mdx')).toBe(written);
  });

  test('hears what to make first when there is nothing to point to', () => {
    rmSync(join(tree.root, 'src/content/sprekers'), { recursive: true });
    expect(() => draftEntry(tree.root, ['keynote', 'Iets nieuws'])).toThrow(
      'Een keynote verwijst naar sprekers, en die zijn er nog niet.',
    );
  });
});

/** Files that got damaged, in every way that files do: always a report, soon, and never a broken page. */
import { mdxToJs } from 'satteri';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mendSigns } from '../../src/reading/mend-signs.ts';
import { dataFolders, listFiles, recordFiles, textFolders } from '../../src/model/schemas/index.ts';
import { placeName } from '../../src/model/kinds.ts';
import { seeded } from '../fixtures/random.ts';
import { makeContentTree, type ContentTree } from '../fixtures/content-tree.ts';

let tree: ContentTree;
beforeAll(async () => {
  tree = await makeContentTree();
});
afterAll(() => tree.remove());

const signs = '< > { } " \' : - * & ! | [ ] # ` \t \\ \0 % /'.split(' ');

type Damage = (source: string, below: (limit: number) => number) => string | Uint8Array;

const damages: Record<string, Damage> = {
  'cut off at the end': (source, below) => source.slice(0, below(source.length)),
  'cut off at the start': (source, below) => source.slice(below(source.length)),
  'bits flipped': (source, below) => {
    const bytes = Buffer.from(source);
    for (let times = 0; times < 3; times += 1) {
      const place = below(bytes.length);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << below(8));
    }
    return bytes;
  },
  'two lines swapped': (source, below) => {
    const lines = source.split('\n');
    const [from, to] = [below(lines.length), below(lines.length)];
    [lines[from], lines[to]] = [lines[to] ?? '', lines[from] ?? ''];
    return lines.join('\n');
  },
  'a line gone': (source, below) =>
    source
      .split('\n')
      .toSpliced(below(source.split('\n').length), 1)
      .join('\n'),
  'a sign typed': (source, below) => {
    const place = below(source.length);
    return source.slice(0, place) + (signs[below(signs.length)] ?? '') + source.slice(place + below(2));
  },
  'a tag gone': (source, below) => {
    const tags = [...source.matchAll(/<\/?\w[^>]*>|---/g)];
    const tag = tags[below(tags.length)];
    return tag ? source.slice(0, tag.index) + source.slice(tag.index + tag[0].length) : source.slice(1);
  },
  'saved as Windows does': (source) => Buffer.from(`${source}\nEén café.\n`, 'latin1'),
  'saved as UTF-16': (source) => Buffer.from(`\uFEFF${source}`, 'utf16le'),
  'full of empty bytes': (source, below) => {
    const bytes = Buffer.from(source);
    bytes.fill(0, below(bytes.length));
    return bytes;
  },
  'a line of 5 MB': (source, below) => {
    const place = below(source.length);
    return source.slice(0, place) + (signs[below(signs.length)] ?? '').repeat(5_000_000) + source.slice(place);
  },
  'a line of 50 kB': (source, below) => {
    const place = below(source.length);
    return source.slice(0, place) + `${signs[below(signs.length)] ?? ''} `.repeat(25_000) + source.slice(place);
  },
};

/** Whether the build could make something of a file. Throws when not. */
function read(file: string, text: string): void {
  const [folder = '', name] = file.replace('.yaml', '').split('/');
  const source = mendSigns(text).text;
  const [, textSchema] = Object.entries(textFolders).find(([collection]) => placeName(collection) === folder) ?? [];
  if (textSchema) {
    const [, yaml = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n([\s\S]*))?$/.exec(source) ?? [];
    textSchema.parse(parse(yaml));
    mdxToJs(body, { features: { headingAttributes: true } });
    return;
  }
  const data: unknown = parse(source);
  if (name) dataFolders[folder as keyof typeof dataFolders].parse(data);
  else if (folder in recordFiles) recordFiles[folder as keyof typeof recordFiles].parse(data);
  else {
    const list = (data as Record<string, unknown[]>)[folder] ?? [];
    for (const item of list) listFiles[folder as keyof typeof listFiles].parse(item);
  }
}

test(
  'an editor whose file got damaged gets a report, never a crash or a broken page',
  { timeout: 60_000 },
  async () => {
    const below = seeded(2020);
    const files = [...tree.originals.keys()];
    const kinds = Object.entries(damages);
    let reported = 0;
    for (let round = 0; round < 72; round += 1) {
      const file = files[below(files.length)] ?? '';
      const [kind, damage] = kinds[round % kinds.length] ?? ['', String];
      const { problems, sources } = await tree.check({ [file]: (source) => damage(source, below) });
      const what = `round ${String(round)}: ${kind} in ${file}`;
      const text = sources[file] ?? '';
      const lines = text.split('\n').length;
      for (const problem of problems) {
        expect(problem.message, what).toMatch(/^.{11,600}$/s);
        expect(problem.line, what).toBeGreaterThanOrEqual(1);
        if (problem.file.endsWith(file)) expect(problem.line, what).toBeLessThanOrEqual(lines + 1);
      }
      if (problems.length > 0) reported += 1;
      else {
        expect(() => {
          read(file, text);
        }, `${what} passed unseen`).not.toThrow();
      }
    }
    // Some damage does no harm: two letters changed in running text. Most does.
    expect(reported).toBeGreaterThan(43);
  },
);

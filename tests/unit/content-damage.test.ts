/** Files that got damaged, in every way that files do: always a report, soon, and never a broken page. */
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { contentFileAt } from '../../src/reading/content-files.ts';
import { mendSigns } from '../../src/reading/mend-signs.ts';
import { seeded } from '../fixtures/random.ts';
import { contentTree } from '../fixtures/content-tests.ts';

const tree = contentTree();

const signs = '< > { } " \' : - * & ! | [ ] # ` \t \\ \0 % /'.split(' ');

type Damage = (source: string, below: (limit: number) => number) => string | Uint8Array;

/** Something in the place of up to `length` signs. */
const put =
  (make: (sign: string) => string, length = 1): Damage =>
  (source, below) => {
    const place = below(source.length);
    return source.slice(0, place) + make(signs[below(signs.length)] ?? '') + source.slice(place + below(length));
  };
const inLines =
  (edit: (lines: string[], below: (limit: number) => number) => string[]): Damage =>
  (source, below) =>
    edit(source.split('\n'), below).join('\n');

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
  'two lines swapped': inLines((lines, below) => {
    const [from, to] = [below(lines.length), below(lines.length)];
    return lines.with(from, lines[to] ?? '').with(to, lines[from] ?? '');
  }),
  'a line gone': inLines((lines, below) => lines.toSpliced(below(lines.length), 1)),
  'a sign typed': put((sign) => sign, 2),
  'a tag gone': (source, below) => {
    const tags = [...source.matchAll(/<\/?\w[^>]*>|---/g)];
    const tag = tags[below(tags.length)];
    return tag ? source.slice(0, tag.index) + source.slice(tag.index + tag[0].length) : source.slice(1);
  },
  'saved as Windows does': (source) => Buffer.from(`${source}\nEén café.\n`, 'latin1'),
  'saved as UTF-16': (source) => Buffer.from(`\uFEFF${source}`, 'utf16le'),
  'full of empty bytes': (source, below) => {
    const bytes = Buffer.from(source);
    return bytes.fill(0, below(bytes.length));
  },
  'a line of 5 MB': put((sign) => sign.repeat(5_000_000)),
  'a line of 50 kB': put((sign) => `${sign} `.repeat(25_000)),
};

/** Whether the build could make something of a file, read without our own reader. Throws when not. */
function read(file: string, text: string): void {
  const { collection = '', schema, id } = contentFileAt(`src/content/${file}`) ?? {};
  const source = mendSigns(text).text;
  const [, fields = source, body = ''] = file.endsWith('.mdx')
    ? (/^---\n([\s\S]*?)\n---[ \t]*(?:\n([\s\S]*))?$/.exec(source) ?? [undefined, 'geen velden'])
    : [];
  const data: unknown = parse(fields);
  const items = id === undefined ? ((data as Record<string, unknown[]>)[collection] ?? []) : [data];
  for (const item of items) schema?.parse(item);
  mdxToJs(body, { features: { headingAttributes: true } });
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
      for (const problem of problems) {
        expect(problem.message, what).toMatch(/^.{11,600}$/s);
        expect(problem.line, what).toBeGreaterThanOrEqual(1);
        if (problem.file.endsWith(file)) expect(problem.line, what).toBeLessThanOrEqual(text.split('\n').length + 1);
      }
      if (problems.length > 0) reported += 1;
      else
        expect(() => {
          read(file, text);
        }, `${what} passed unseen`).not.toThrow();
    }
    // Some damage does no harm: two letters changed in running text. Most does.
    expect(reported).toBeGreaterThan(43);
  },
);

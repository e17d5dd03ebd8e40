import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mendSigns } from '../../src/reading/mend-signs.ts';
import { cmsConfig } from '../../src/editing/cms-config.ts';
import { readFile, type EntryData } from '../../src/editing/file-format.ts';
import { changeFile, writeForm } from '../../src/editing/write-file.ts';
import type { FormField } from '../../src/editing/form-values.ts';
import * as tables from '../../src/model/schemas/index.ts';
import { hostileTexts, hostileValues } from '../fixtures/hostile-texts.ts';
import { seeded } from '../fixtures/random.ts';
import { yamlForms } from '../fixtures/yaml-forms.ts';

const { collections = [], singletons = [] } = cmsConfig(tables, 'Proef');

/** The fields of the form for a file. */
function fieldsFor(file: string): readonly FormField[] {
  for (const one of [...collections, ...singletons]) {
    if ('folder' in one && file.startsWith(`${one.folder}/`)) return one.fields;
    if ('file' in one && one.file === file) return one.fields;
  }
  return [];
}

/** What a file is when somebody saved its form after `edit`. */
function save(file: string, source: string, edit: (data: EntryData) => void = () => undefined): string {
  const data = readFile(file, source);
  edit(data);
  return writeForm(file, source, data, fieldsFor(file));
}

/** Each line that differs, as `before → after`; the two have the same number of lines. */
function changedLines(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  expect(now.length).toBe(old.length);
  return old.flatMap((line, index) => (line === now[index] ? [] : [`${line} → ${now[index] ?? ''}`]));
}

type Path = (string | number)[];

/** Where all texts in the fields of an entry are. */
function textsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return path[0] === 'body' ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    textsIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function put(data: EntryData, path: Path, value: unknown): void {
  let at: Record<string | number, unknown> = data;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  at[path.at(-1) ?? ''] = value;
}

const files = new Map(
  readdirSync('src/content', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(mdx|yaml)$/.test(name))
    .map((name) => join('src/content', name))
    .map((file) => [file, readFileSync(file, 'utf8')]),
);
const markdown = readFileSync('tests/fixtures/markdown/alles.mdx', 'utf8');

describe('an editor who opens and saves', () => {
  test.each([...files, ['tests/fixtures/markdown/alles.mdx', markdown] as const])(
    'changes no byte of %s',
    (file, source) => {
      expect(save(file, source)).toBe(source);
    },
  );

  test.each(Object.entries(yamlForms))('changes no byte of a file with %s', (_, source) => {
    expect(save('x.mdx', source)).toBe(source);
  });

  test.each(hostileTexts.map((text) => [text.slice(0, 40), text] as const))(
    'changes no byte of the text %j',
    (_, text) => {
      const source = `---\ntitel: Oud\n---\n\n${text}\n`;
      expect(save('x.mdx', source)).toBe(source);
    },
  );
});

describe('an editor who changes the title', () => {
  test.each(Object.entries(yamlForms))('changes that line alone in a file with %s', (_, source) => {
    const after = save('x.mdx', source, (data) => {
      data['titel'] = `${String(data['titel'])} en nieuw`;
    });
    const [changed, ...more] = changedLines(source, after);
    expect(changed).toMatch(/titel[^]* → [^]*titel[^]* en nieuw/);
    expect(more).toEqual([]);
  });
});

describe('an editor who fills in a field', () => {
  test.each(hostileValues.map((value) => [value.slice(0, 40), value] as const))('finds %j back', (_, value) => {
    const { text } = mendSigns(value);
    const filled = (words: string) => ({ titel: words, kort: [words, 'Zin.'], lijst: [{ tekst: words }] });
    expect(readFile('x.yaml', writeForm('x.yaml', undefined, filled(value), []))).toEqual(filled(text));
    for (const source of [
      yamlForms['double quotation marks'],
      yamlForms['single quotation marks'],
      yamlForms['plain text'],
    ]) {
      const after = save('x.mdx', source ?? '', (data) => {
        data['titel'] = value;
      });
      expect(readFile('x.mdx', after)).toEqual({ ...readFile('x.mdx', source ?? ''), titel: text });
    }
  });

  test('leaves no zero byte in the file', () => {
    const data = { naam: 'a\0b', lijst: [{ tekst: '\u0007c' }] };
    expect(writeForm('x.yaml', undefined, data, [])).toBe('naam: ab\nlijst:\n  - tekst: c\n');
  });

  test('that was not there gets it where the form has it, in the ends of lines of the file', () => {
    const fields = [{ name: 'titel' }, { name: 'kort', required: false }, { name: 'status' }];
    const source = '---\r\ntitel: Oud\r\nstatus: concept\r\n---\r\n\r\nTekst.\r\n';
    const data = { titel: 'Oud', kort: ['Een.', 'Twee.'], status: 'concept', body: 'Tekst.' };
    expect(writeForm('x.mdx', source, data, fields)).toBe(
      '---\r\ntitel: Oud\r\nkort:\r\n  - Een.\r\n  - Twee.\r\nstatus: concept\r\n---\r\n\r\nTekst.\r\n',
    );
  });

  test('and empties another loses that one alone', () => {
    const source = 'titel: Oud\nkort:\n  - Een.\n\n# blijft\nstatus: concept\n';
    expect(changeFile('x.yaml', source, { titel: 'Oud', status: 'concept' })).toBe(
      'titel: Oud\n\n# blijft\nstatus: concept\n',
    );
  });
});

describe('an editor who writes in the text', () => {
  test('keeps the ends of all other lines', () => {
    const source = '---\r\ntitel: Oud\r\n---\r\n\r\nEen.\r\n\r\nTwee.\r\n';
    const after = save('x.mdx', source, (data) => {
      data['body'] = 'Een.\n\nTwee en meer.\n\nDrie.';
    });
    expect(after).toBe('---\r\ntitel: Oud\r\n---\r\n\r\nEen.\r\n\r\nTwee en meer.\r\n\r\nDrie.\r\n');
  });

  test('has odd signs mended on the lines that are new, and hears of it', () => {
    const source = '---\ntitel: Oud\n---\n\nOu\u00ADde regel.\n';
    const mended: string[] = [];
    const after = changeFile(
      'x.mdx',
      source,
      { titel: 'Oud', body: 'Ou\u00ADde regel.\n\nNieu\u00ADwe regel.' },
      (what) => mended.push(what),
    );
    expect(after).toBe('---\ntitel: Oud\n---\n\nOu\u00ADde regel.\n\nNieuwe regel.\n');
    expect(mended).toHaveLength(1);
  });

  test('of a file that had none gets an empty line above it', () => {
    const after = save('x.mdx', yamlForms['no text and no line end'] ?? '', (data) => {
      data['body'] = 'Nieuw.';
    });
    expect(after).toBe('---\ntitel: Oud\n---\n\nNieuw.\n');
  });
});

describe('500 random edits', () => {
  const sources = [...files].filter(([, source]) => source.length < 8000);
  const words = ['nieuw', 'een: twee', '"zo"', 'é', '#1', '<b>', '- x', '`code`', '5'];

  test('change no word outside the field or the block that was edited', () => {
    const pick = seeded(2026);
    for (let count = 0; count < 500; count += 1) {
      const [file, source] = sources[pick(sources.length)] ?? ['', ''];
      const data = readFile(file, source);
      const word = words[pick(words.length)] ?? '';
      const places = textsIn(data);
      const path = places[pick(places.length)];
      const body = typeof data['body'] === 'string' ? data['body'] : '';
      const blocks = body.split('\n\n');
      const block = pick(blocks.length);
      const isText = pick(2) === 0 && body !== '';
      const after = save(file, source, (form) => {
        if (isText) form['body'] = blocks.with(block, `${blocks[block] ?? ''} ${word}`).join('\n\n');
        else if (path) put(form, path, `${word} ${String(count)}`);
      });
      if (isText) {
        const at = source.lastIndexOf(blocks.slice(block).join('\n\n')) + (blocks[block] ?? '').length;
        expect(after, `${file}, block ${String(block)}`).toBe(`${source.slice(0, at)} ${word}${source.slice(at)}`);
      } else expect(changedLines(source, after), `${file}, ${String(path)}`).toHaveLength(1);
    }
  }, 60_000);
});

import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashFiles, isAtLeast } from '../../scripts/setup.mjs';

describe('which Node will do', () => {
  test.each([
    ['v24.21.0', true],
    ['v22.18.0\n', true],
    ['v22.17.9', false],
    ['v20.20.2', false],
    ['v9.99.9', false],
    ['', false],
    ['v24.0.0-nightly', true],
  ])('version %j: %j', (version, enough) => {
    expect(isAtLeast(version, '22.18.0')).toBe(enough);
  });
});

describe('whether something changed', () => {
  let folder = '';
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
  };
  const hash = () => hashFiles(['src', 'lock.json'], folder);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'setup-'));
    mkdirSync(join(folder, 'src/deep'), { recursive: true });
    write('src/deep/a.mdx', 'een');
    write('lock.json', '{}');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('an editor who changed nothing gets the same hash, also after saving again', () => {
    const before = hash();
    utimesSync(join(folder, 'src/deep/a.mdx'), new Date(0), new Date(0));
    expect(hash()).toBe(before);
  });

  test('a changed word, a new file, a new name and a removed file are all noticed', () => {
    const seen = new Set([hash()]);
    write('src/deep/a.mdx', 'twee');
    seen.add(hash());
    write('src/deep/b.mdx', 'twee');
    seen.add(hash());
    rmSync(join(folder, 'src/deep/a.mdx'));
    seen.add(hash());
    rmSync(join(folder, 'lock.json'));
    seen.add(hash());
    expect(seen.size).toBe(5);
  });

  test('a file outside the named ones does not matter', () => {
    const before = hash();
    write('README.md', 'nieuw');
    expect(hash()).toBe(before);
  });
});

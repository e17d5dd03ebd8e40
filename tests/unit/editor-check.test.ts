import { Readable } from 'node:stream';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerCheck } from '../../src/editor/check-request.ts';
import { judge } from '../../src/editor/judge.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'redactie-'));
  await cp('tests/fixtures/content', join(root, 'src/content'), { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

const speaker = 'src/content/sprekers/anna-de-vries.yaml';
const goodSpeaker = 'naam: Anna de Vries\nfunctie: Wethouder\norganisatie: Gemeente\nvolgorde: 1\nbio: Anna sprak.\n';
const broken = 'src/content/begrippen/stuk.mdx';

describe('an editor who saves', () => {
  test('a good text hears nothing', () => {
    expect(judge(root, speaker, goodSpeaker)).toEqual([]);
  });

  test('a text with a mistake hears the sentence that the build would say', () => {
    expect(judge(root, speaker, goodSpeaker.replace('volgorde: 1', 'volgorde: -1'))).toEqual([
      { file: speaker, line: 4, column: 1, message: 'Veld "volgorde" moet een getal zijn, zonder aanhalingstekens.' },
    ]);
  });

  test('a text that breaks another hears where', () => {
    const problems = judge(root, 'src/content/bronnen.yaml', 'bronnen: []\n');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.some(({ file }) => file !== 'src/content/bronnen.yaml')).toBe(true);
  });

  test('a good text hears nothing of a mistake in a colleague’s', async () => {
    await writeFile(join(root, broken), '---\nterm: [\n---\n');
    try {
      expect(judge(root, speaker, goodSpeaker)).toEqual([]);
      expect(judge(root, broken, '---\nterm: [\n---\n')).not.toEqual([]);
    } finally {
      await rm(join(root, broken));
    }
  });

  test('a new text with a mistake hears it too', () => {
    expect(judge(root, 'src/content/sprekers/nieuw.yaml', 'naam: Nieuw\n')).toHaveLength(4);
  });
});

describe('the development server', () => {
  const own = { host: 'localhost:4321', origin: 'http://localhost:4321', 'content-type': 'application/json' };
  const body = JSON.stringify({ file: speaker, source: goodSpeaker });
  const ask = async (headers: Record<string, string>, content = body, method = 'POST') =>
    answerCheck(root, Object.assign(Readable.from([Buffer.from(content)]), { method, headers }));

  test('answers its own page', async () => {
    expect(await ask({ ...own, 'sec-fetch-site': 'same-origin' })).toEqual({ status: 200, problems: [] });
  });

  test.each<[string, Record<string, string>]>([
    ['another site', { ...own, origin: 'https://elders.example' }],
    ['a page that hides where it comes from', { ...own, origin: 'null' }],
    ['a page of another port, by its browser’s word', { ...own, 'sec-fetch-site': 'same-site' }],
    ['a form', { ...own, 'content-type': 'text/plain' }],
    ['nobody in particular', { host: own.host, 'content-type': own['content-type'] }],
  ])('does not answer %s', async (_, headers) => {
    expect(await ask(headers)).toEqual({ status: 403 });
  });

  test.each([
    ['a file outside the content', JSON.stringify({ file: 'src/content/../../package.json', source: '' })],
    ['a question that is none', '{'],
    ['a question with more in it', JSON.stringify({ file: speaker, source: '', extra: 1 })],
  ])('does not look at %s', async (_, content) => {
    expect(await ask(own, content)).toEqual({ status: 400 });
  });

  test('does not read without end', async () => {
    expect(await ask(own, 'x'.repeat(1_000_001))).toEqual({ status: 413 });
  });

  test('answers questions only', async () => {
    expect(await ask(own, body, 'GET')).toEqual({ status: 405 });
  });
});

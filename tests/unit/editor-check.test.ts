import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerCheck, judge } from '../../src/editing/answers.ts';
import { readOwnRequest } from '../../src/editing/own-request.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'redactie-'));
  await cp('tests/fixtures/content', join(root, 'src/content'), { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

const speaker = 'src/content/sprekers/anna-de-vries.yaml';
const goodSpeaker = 'naam: Anna de Vries\nfunctie: Wethouder\norganisatie: Gemeente\nvolgorde: 1\nbio: Anna sprak.\n';
const broken = 'src/content/begrippen/stuk.mdx';

/** The verdict on a save of one file that somebody has open. */
const judgeOne = (file: string, source: string | null, added: readonly string[] = []) =>
  judge(root, {
    changed: new Map([[file, source]]),
    added: new Set(added),
    edited: new Set(source === null ? [] : [file]),
  });

describe('an editor who saves', () => {
  test('a good text hears nothing', () => {
    expect(judgeOne(speaker, goodSpeaker)).toEqual({ problems: [], references: [] });
  });

  test('a text with a mistake hears the sentence that the build would say, with the line', () => {
    expect(judgeOne(speaker, goodSpeaker.replace('volgorde: 1', 'volgorde: -1')).problems).toEqual([
      {
        file: speaker,
        line: 4,
        column: 1,
        message: 'Veld "volgorde" moet een getal zijn, zonder aanhalingstekens.',
        text: 'volgorde: -1',
      },
    ]);
  });

  test('a text that breaks another hears where', () => {
    const { problems } = judgeOne('src/content/bronnen.yaml', 'bronnen: []\n');
    expect(problems.some(({ file, text }) => file !== 'src/content/bronnen.yaml' && text !== '')).toBe(true);
  });

  test('a good text hears nothing of a mistake in a colleague’s', async () => {
    await writeFile(join(root, broken), '---\nterm: [\n---\n');
    try {
      expect(judgeOne(speaker, goodSpeaker).problems).toEqual([]);
      expect(judgeOne(broken, '---\nterm: [\n---\n').problems).not.toEqual([]);
    } finally {
      await rm(join(root, broken));
    }
  });

  test('a new text with a mistake hears it too', () => {
    expect(judgeOne('src/content/sprekers/nieuw.yaml', 'naam: Nieuw\n').problems).toHaveLength(4);
  });

  test('a text with a picture that comes along hears nothing, and with one that does not, that it is not there', () => {
    const page = 'src/content/paginas/nieuw.mdx';
    const source =
      '---\ntitel: Nieuw\nkortetitel: Nieuw\ninleiding: Een zin.\nbijgewerkt: 2026-11-24\nstatus: concept\n---\n\n![Een zaal](../../assets/zaal.jpg)\n';
    const about = (added: string[]) =>
      judgeOne(page, source, added).problems.filter(({ message }) => message.startsWith('Afbeelding'));
    expect(about(['src/assets/zaal.jpg'])).toEqual([]);
    expect(about(['src/assets/andere.jpg'])).toHaveLength(1);
  });
});

describe('an editor who deletes', () => {
  test('hears of each place that refers to it, and of what would be wrong', () => {
    const { problems, references } = judgeOne('src/content/begrippen/gdi.mdx', null);
    expect(references.length).toBeGreaterThan(0);
    expect(problems).toEqual(references);
    expect(references.every(({ file, text }) => file !== 'src/content/begrippen/gdi.mdx' && text !== '')).toBe(true);
  });

  test('is asked about the page by its name, and gets pages to choose from', () => {
    const file = 'src/content/begrippen/gdi.mdx';
    const answer = answerCheck(root, JSON.stringify({ changed: { [file]: null }, added: [], edited: [] }));
    expect(answer?.leaving).toEqual([{ title: expect.any(String) as string, address: '/begrippen/gdi/' }]);
    expect(answer?.pages.map(({ value }) => value)).toEqual(expect.arrayContaining(['/', '/begrippen/', '/over/']));
  });
});

describe('a page that goes', () => {
  const file = 'src/content/begrippen/gdi.mdx';
  const ask = (moves: { van: string; naar: string }[], source = 'doorverwijzingen:\n') =>
    answerCheck(
      root,
      JSON.stringify({ changed: { [file]: null }, added: [], edited: [], redirects: { source, moves } }),
    );

  test('leaves a redirect to the page that somebody chose', () => {
    expect(ask([{ van: '/begrippen/gdi/', naar: '/begrippen/' }])?.redirects.source).toBe(
      'doorverwijzingen:\n  - van: /begrippen/gdi/\n    naar: /begrippen/\n',
    );
  });

  test('has the readers of its sheet come out there too', async () => {
    const goal = '/mosdijk/dienstverlening/';
    await writeFile(join(root, 'permalinks.txt'), `${goal}gespreksblad/\n`);
    const answer = ask([{ van: goal, naar: '/over/' }]);
    await rm(join(root, 'permalinks.txt'));
    expect(answer?.redirects.source).toBe(
      `doorverwijzingen:\n  - van: ${goal}\n    naar: /over/\n  - van: ${goal}gespreksblad/\n    naar: /over/\n`,
    );
  });

  test('is one that becomes a draft too', () => {
    const source = readFileSync(join(root, file), 'utf8').replace('status: gepubliceerd', 'status: concept');
    const changed = { [file]: source };
    expect(answerCheck(root, JSON.stringify({ changed, added: [], edited: [file] }))?.leaving).toEqual([
      { title: expect.any(String) as string, address: '/begrippen/gdi/' },
    ]);
  });

  test('is none that was never there', () => {
    const source = readFileSync(join(root, file), 'utf8').replace('status: gepubliceerd', 'status: concept');
    const changed = { [file.replace('gdi', 'nieuw')]: source };
    expect(answerCheck(root, JSON.stringify({ changed, added: [], edited: [] }))?.leaving).toEqual([]);
  });

  test('comes back when it is published again, and the redirect goes by itself', async () => {
    const list = 'src/content/doorverwijzingen.yaml';
    const before = readFileSync(join(root, list), 'utf8');
    const source = readFileSync(join(root, file), 'utf8');
    const other = 'doorverwijzingen:\n  - van: /weg/\n    naar: /over/\n';
    await writeFile(join(root, list), `${other}  - van: /begrippen/gdi/\n    naar: /begrippen/\n`);
    await writeFile(join(root, file), source.replace('status: gepubliceerd', 'status: concept'));
    const answer = answerCheck(root, JSON.stringify({ changed: { [file]: source }, added: [], edited: [file] }));
    await writeFile(join(root, list), before);
    await writeFile(join(root, file), source);
    expect(answer?.redirects.source).toBe(other);
    expect(answer?.problems).toEqual([]);
  });

  test('does not send readers to what is not there', () => {
    const about = (naar: string) => ask([{ van: '/begrippen/gdi/', naar }])?.problems.map(({ file: at }) => at);
    expect(about('/nergens/')).toContain('src/content/doorverwijzingen.yaml');
    expect(about('/begrippen/')).not.toContain('src/content/doorverwijzingen.yaml');
  });
});

describe('the development server', () => {
  const own = { host: 'localhost:4321', origin: 'http://localhost:4321', 'content-type': 'application/json' };
  const question = { changed: { [speaker]: goodSpeaker }, added: [], edited: [speaker] };
  const body = JSON.stringify(question);
  const ask = async (headers: Record<string, string>, content = body, method = 'POST') =>
    readOwnRequest(
      Object.assign(Readable.from([Buffer.from(content)]), { method, headers }),
      'application/json',
      body.length,
    );

  test('reads what its own page sends', async () => {
    expect(await ask({ ...own, 'sec-fetch-site': 'same-origin' })).toEqual({ body: Buffer.from(body) });
  });

  test.each<[string, Record<string, string>]>([
    ['another site', { ...own, origin: 'https://elders.example' }],
    ['a page that hides where it comes from', { ...own, origin: 'null' }],
    ['a page of another port, by its browser’s word', { ...own, 'sec-fetch-site': 'same-site' }],
    ['a form', { ...own, 'content-type': 'text/plain' }],
    ['nobody in particular', { host: own.host, 'content-type': own['content-type'] }],
  ])('does not read what %s sends', async (_, headers) => {
    expect(await ask(headers)).toEqual({ status: 403 });
  });

  test('does not read without end', async () => {
    expect(await ask(own, `${body} `)).toEqual({ status: 413 });
  });

  test('reads what is sent to it only', async () => {
    expect(await ask(own, body, 'GET')).toEqual({ status: 405 });
  });

  test('answers a question', () => {
    expect(answerCheck(root, body)).toEqual({
      problems: [],
      references: [],
      leaving: [],
      pages: [],
      redirects: expect.anything() as object,
    });
  });

  test.each([
    ['a file outside the content', { ...question, changed: { 'src/content/../../package.json': '' } }],
    ['a file outside the site', { ...question, changed: { '/etc/passwd': '' } }],
    ['a question with more in it', { ...question, extra: 1 }],
  ])('does not look at %s', (_, asked) => {
    expect(answerCheck(root, JSON.stringify(asked))).toBeUndefined();
  });

  test('does not look at what is no question', () => {
    expect(answerCheck(root, '{')).toBeUndefined();
  });
});

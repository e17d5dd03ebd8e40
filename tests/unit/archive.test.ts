import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import * as promises from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { capture } from '../../scripts/archive/capture.ts';
import { makeArchive } from '../../scripts/archive/make-archive.ts';
import { site } from '../../src/site.ts';
import {
  readHttp,
  readIndex,
  readWacz,
  readWarc,
  type IndexLine,
  type WaczFile,
  type WarcRecord,
} from './read-wacz.ts';

vi.mock('node:fs/promises', { spy: true });

const address = (path: string) => new URL(path, site.url).href;
const page = (path: string, title: string, main: string) =>
  `<!doctype html><html lang="nl"><head><title>${title}</title><link rel="canonical" href="${address(path)}"></head>` +
  `<body><header>Terugblik Keynotes</header><main>${main}</main><footer>Contact</footer></body></html>`;

const files = {
  'index.html': page(
    '/',
    'Start',
    '<h1>Samen</h1><svg><title>Brug</title></svg><p>Lees de <a href="/x/">keynote</a>.</p>',
  ),
  '404.html': '<!doctype html><title>Niet gevonden</title><main>Deze pagina is er niet</main>',
  'keynotes/rené-smit/index.html': page(
    '/keynotes/ren%C3%A9-smit/',
    'René Smit: één overheid',
    '<h1>René Smit</h1><p>“Coördinatie in de Drentse Aa: geïnd, geëerd en ’s ochtends vóór negenen.”</p>',
  ),
  'zoeken/index.html': page('/zoeken/', 'Zoeken', '<h1>Zoeken</h1><script>start()</script>'),
  // A body with blank lines in it, as a font may have by chance.
  '_astro/fonts/tekst.woff2': Buffer.from([0x77, 0x4f, 0x46, 0x32, 13, 10, 13, 10, 0, 255, 13, 10, 13, 10]),
  '_astro/stijl.css': 'a{}',
  '_astro/stijl.css.br': 'ingepakt',
  'pagefind/pagefind-entry.json': '{"version":"1"}',
  '.well-known/security.txt': 'Contact: iemand',
};
const keynote = '/keynotes/ren%C3%A9-smit/';

const folder = mkdtempSync(join(tmpdir(), 'archief-'));
const inFolder = (name: string) => join(folder, name);

function makeDist(name: string, content: Record<string, string | Buffer> = files) {
  for (const [path, text] of Object.entries(content)) {
    mkdirSync(join(folder, name, path, '..'), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  return inFolder(name);
}

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

let archive: { file: string; bytes: number; exchanges: number; pages: number };
let wacz: Map<string, WaczFile>;
let records: WarcRecord[];
let index: IndexLine[];

const fileIn = (path: string) => wacz.get(path)?.content ?? Buffer.alloc(0);
const ofType = (type: string) => records.filter(({ fields }) => fields['WARC-Type'] === type);
const answerAt = (path: string) => {
  const found = records.find(
    ({ fields }) => fields['WARC-Target-URI'] === address(path) && fields['WARC-Type'] !== 'request',
  );
  if (!found) throw new Error(`Nothing at ${path}`);
  return readHttp(found);
};
const jsonIn = (path: string) => JSON.parse(fileIn(path).toString()) as Record<string, unknown>;

beforeAll(async () => {
  archive = await makeArchive(makeDist('dist'), inFolder('archief'));
  wacz = await readWacz(readFileSync(archive.file));
  records = readWarc(fileIn('archive/data.warc.gz'));
  index = readIndex(fileIn('indexes/index.cdx'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('an archivist gets', () => {
  test('of a page that moved the way to where it is now, also where a page for other hosts stands in its place', async () => {
    const dist = makeDist('verhuisd', {
      ...files,
      _redirects: '/oud/ /zoeken/ 301\n',
      'oud/index.html': page('/zoeken/', 'Verplaatst', '<a href="/zoeken/">Zoeken</a>'),
    });
    const { file } = await makeArchive(dist, inFolder('archief-verhuisd'));
    const moved = readWarc(
      (await readWacz(readFileSync(file))).get('archive/data.warc.gz')?.content ?? Buffer.alloc(0),
    );
    const answers = moved.filter(
      ({ fields }) => fields['WARC-Target-URI'] === address('/oud/') && fields['WARC-Type'] === 'response',
    );
    expect(answers.map((record) => readHttp(record).line)).toEqual([expect.stringContaining(' 301 ')]);
  });

  test('one file, named after the site and the day', () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(readdirSync(inFolder('archief'))).toEqual([`${new URL(site.url).hostname}-${today}.wacz`]);
    expect(readFileSync(archive.file)).toHaveLength(archive.bytes);
  });

  test('in it what WACZ asks for, with the WARC file as it is', () => {
    expect([...wacz.keys()].sort()).toEqual([
      'archive/data.warc.gz',
      'datapackage-digest.json',
      'datapackage.json',
      'indexes/index.cdx',
      'pages/pages.jsonl',
    ]);
    expect(wacz.get('archive/data.warc.gz')?.isStored).toBe(true);
  });

  test('the size and the digest of every file, and a digest of the list of those', () => {
    const { resources, ...about } = jsonIn('datapackage.json');
    const described = ['archive/data.warc.gz', 'indexes/index.cdx', 'pages/pages.jsonl'].map((path) => ({
      name: path.split('/')[1],
      path,
      hash: `sha256:${sha256(fileIn(path))}`,
      bytes: fileIn(path).length,
    }));
    expect(resources).toEqual(described);
    expect(about).toMatchObject({ profile: 'data-package', wacz_version: '1.1.1', mainPageUrl: address('/') });
    expect(jsonIn('datapackage-digest.json')).toEqual({
      path: 'datapackage.json',
      hash: `sha256:${sha256(fileIn('datapackage.json'))}`,
    });
  });

  test('first a record that says how the archive was made, and that every other record names', () => {
    const [info, ...others] = records;
    expect(info?.fields['WARC-Type']).toBe('warcinfo');
    expect(info?.block.toString()).toMatch(/^software: samen-organiseren .+\r\nformat: WARC File Format 1.1\r\n/);
    expect(info?.block.toString()).toContain('\r\nrobots: ');
    expect(new Set(others.map(({ fields }) => fields['WARC-Warcinfo-ID']))).toEqual(
      new Set([info?.fields['WARC-Record-ID']]),
    );
  });

  test('records of which every digest is right', () => {
    expect(records.length).toBeGreaterThan(20);
    for (const record of records) {
      const { fields, block } = record;
      expect(fields['WARC-Block-Digest']).toBe(`sha256:${sha256(block)}`);
      if (/^re(quest|sponse)$/.test(fields['WARC-Type'] ?? '')) {
        expect(fields['WARC-Payload-Digest']).toBe(`sha256:${sha256(readHttp(record).body)}`);
      }
    }
  });

  test('records with a name and a moment each', () => {
    expect(new Set(records.map(({ fields }) => fields['WARC-Record-ID'])).size).toBe(records.length);
    for (const { fields } of records) {
      expect(fields['WARC-Record-ID']).toMatch(
        /^<urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}>$/,
      );
      expect(Math.abs(Date.now() - Date.parse(fields['WARC-Date'] ?? ''))).toBeLessThan(60_000);
    }
  });

  test('for every answer the question, as it was sent', () => {
    const answers = [...ofType('response'), ...ofType('revisit')];
    const asked = new Map(ofType('request').map((record) => [record.fields['WARC-Concurrent-To'], record]));
    expect(answers).toHaveLength(archive.exchanges);
    for (const { fields } of answers) {
      const request = asked.get(fields['WARC-Record-ID']);
      expect(request?.fields['WARC-Target-URI']).toBe(fields['WARC-Target-URI']);
      const { pathname, search, host } = new URL(fields['WARC-Target-URI'] ?? '');
      const { line, headers } = readHttp(request ?? { fields: {}, block: Buffer.alloc(0) });
      expect([line, headers['Host']]).toEqual([`GET ${pathname}${search} HTTP/1.1`, host]);
    }
  });

  test('all headers of a question, as the site got them', async () => {
    const received: string[][] = [];
    const server = createServer((request, response) => {
      received.push(request.rawHeaders);
      response.end();
    });
    const exchanges = await capture(server, [{ path: '/', status: 200 }], { site: site.url, userAgent: 'test' });
    expect(received).toEqual(exchanges.map(({ request }) => request.headers.flat()));
    expect(received[0]).toContain('identity');
  });

  test('every page and file that the site shows, at its public address, and no packed twin', () => {
    const paths = [
      '/',
      '/.well-known/security.txt',
      '/404.html',
      '/?zoek=',
      '/_astro/fonts/tekst.woff2',
      '/_astro/stijl.css',
      keynote.slice(0, -1),
      keynote,
      `${keynote}?zoek=`,
      '/pagefind/pagefind-entry.json',
      '/pagefind/pagefind-entry.json?ts=1',
      '/zoeken',
      '/zoeken/',
      '/zoeken/?zoek=',
    ];
    const urls = index.map(({ url }) => url.replace(/\?ts=\d{13}$/, '?ts=1'));
    expect(urls.sort()).toEqual(paths.map(address));
  });

  test('the site’s own headers with each answer', () => {
    expect(answerAt(keynote)).toMatchObject({
      line: 'HTTP/1.1 200 OK',
      headers: { 'Content-Security-Policy': expect.stringContaining("default-src 'none'") as string },
    });
    expect(answerAt('/_astro/fonts/tekst.woff2').headers['Content-Type']).toBe('font/woff2');
    expect(answerAt(keynote).headers['Content-Encoding']).toBeUndefined();
  });

  test('the page for a mistake, and the way from an address without a slash', () => {
    expect(answerAt('/404.html')).toMatchObject({
      line: 'HTTP/1.1 404 Not Found',
      body: Buffer.from(files['404.html']),
    });
    expect(answerAt('/zoeken')).toMatchObject({
      line: 'HTTP/1.1 301 Moved Permanently',
      headers: { Location: '/zoeken/' },
    });
  });

  test('an index, in order, that leads to the answer of each address', () => {
    const warc = fileIn('archive/data.warc.gz');
    const keys = index.map(({ key, timestamp }) => `${key} ${timestamp}`);
    expect(keys).toEqual([...keys].sort());
    for (const { url, offset, length, status, digest, filename } of index) {
      expect(filename).toBe('data.warc.gz');
      const found = readWarc(warc.subarray(offset, offset + length));
      expect(found).toHaveLength(1);
      expect(found[0]?.fields).toMatchObject({
        'WARC-Target-URI': url,
        'WARC-Payload-Digest': `sha256:${digest}`,
        'WARC-Type': expect.stringMatching(/^(response|revisit)$/) as string,
      });
      expect(found.map((record) => readHttp(record).line.split(' ')[1])).toEqual([status]);
    }
  });

  test.each([
    ['/', 'index.html'],
    [keynote, 'keynotes/rené-smit/index.html'],
    ['/_astro/fonts/tekst.woff2', '_astro/fonts/tekst.woff2'],
  ])('%s through the index, byte for byte', (path, file) => {
    const { offset, length } = index.find(({ url }) => url === address(path)) ?? { offset: 0, length: 0 };
    const [record] = readWarc(fileIn('archive/data.warc.gz').subarray(offset, offset + length));
    expect(record && readHttp(record).body).toEqual(readFileSync(join(folder, 'dist', file)));
  });

  test('a page that was asked for twice kept once', () => {
    const first = ofType('response').find(({ fields }) => fields['WARC-Target-URI'] === address(keynote));
    const again = ofType('revisit').find(({ fields }) => fields['WARC-Target-URI'] === address(`${keynote}?zoek=`));
    expect(again && readHttp(again).body).toHaveLength(0);
    expect(again?.fields).toMatchObject({
      'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
      'WARC-Refers-To-Target-URI': address(keynote),
      'WARC-Refers-To-Date': first?.fields['WARC-Date'],
      'WARC-Payload-Digest': first?.fields['WARC-Payload-Digest'],
    });
  });

  test('a list of all pages, home first, with title and running text to search in', () => {
    const [header, ...pages] = fileIn('pages/pages.jsonl')
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(header).toMatchObject({ format: 'json-pages-1.0', id: 'pages', hasText: true });
    expect(pages.map(({ ts: _, ...rest }) => rest)).toEqual([
      { url: address('/'), title: 'Start', text: 'Samen Lees de keynote.' },
      {
        url: address(keynote),
        title: 'René Smit: één overheid',
        text: 'René Smit “Coördinatie in de Drentse Aa: geïnd, geëerd en ’s ochtends vóór negenen.”',
      },
      { url: address('/zoeken/'), title: 'Zoeken', text: 'Zoeken' },
    ]);
    expect(archive.pages).toBe(pages.length);
    const dates = new Map(ofType('response').map(({ fields }) => [fields['WARC-Target-URI'], fields['WARC-Date']]));
    for (const { url, ts } of pages) expect(ts).toBe(dates.get(String(url)));
  });

  test('from the same site the same digests, whenever it is made', async () => {
    const later = await makeArchive(inFolder('dist'), inFolder('later'));
    const again = readIndex(
      (await readWacz(readFileSync(later.file))).get('indexes/index.cdx')?.content ?? Buffer.alloc(0),
    );
    const withoutMoment = (lines: IndexLine[]) =>
      lines.map(({ url, status, digest }) => [url.replace(/\?ts=\d+/, ''), status, digest]);
    expect(withoutMoment(again)).toEqual(withoutMoment(index));
  });
});

describe('an operator reads why there is no archive', () => {
  const refused = inFolder('geweigerd');

  test('when there is no site yet', async () => {
    await expect(makeArchive(inFolder('leeg'), refused)).rejects.toThrow(
      'Er is nog geen site in dist: begin met npm start of npm run build.',
    );
  });

  test('when one was made today, which stays as it was', async () => {
    const before = readFileSync(archive.file);
    await expect(makeArchive(inFolder('dist'), inFolder('archief'))).rejects.toThrow(
      /bestaat al en wordt niet overschreven/,
    );
    expect(readFileSync(archive.file)).toEqual(before);
  });

  test('when a page does not answer as it should', async () => {
    const broken = createServer((request, response) => response.writeHead(request.url === '/' ? 200 : 500).end());
    const addresses = [
      { path: '/', status: 200 },
      { path: '/over/', status: 200 },
    ];
    await expect(capture(broken, addresses, { site: site.url, userAgent: 'test' })).rejects.toThrow(
      'Op /over/ antwoordt de site met 500 in plaats van 200.',
    );
    expect(broken.listening).toBe(false);
  });

  test('when the site breaks off an answer', async () => {
    const broken = createServer((request) => request.socket.destroy());
    await expect(
      capture(broken, [{ path: '/over/', status: 200 }], { site: site.url, userAgent: 'test' }),
    ).rejects.toThrow('Op /over/ geeft de site geen antwoord');
  });

  test('when the site was built for another address', async () => {
    const elsewhere = makeDist('elders', {
      'index.html': files['index.html'].replace(address('/'), 'https://www.elders.nl/'),
    });
    await expect(makeArchive(elsewhere, refused)).rejects.toThrow(
      `De site is gebouwd voor https://www.elders.nl/, maar zou in het archief ${address('/')} heten.`,
    );
  });

  test('when the disk is full, and no half archive stays behind', async () => {
    vi.mocked(promises.writeFile).mockImplementationOnce((file) => {
      writeFileSync(file as string, 'de helft');
      return Promise.reject(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }));
    });
    await expect(makeArchive(inFolder('dist'), refused)).rejects.toThrow(
      /kan niet geschreven worden\. De schijf is vol\. Maak ruimte vrij/,
    );
    expect(readdirSync(refused)).toEqual([]);
  });

  test('when a file stands where the folder should come', async () => {
    writeFileSync(inFolder('bestand'), 'van iemand');
    await expect(makeArchive(inFolder('dist'), inFolder('bestand'))).rejects.toThrow(/Een bestand staat in de weg/);
    expect(readFileSync(inFolder('bestand'), 'utf8')).toBe('van iemand');
    expect(existsSync(inFolder('bestand'))).toBe(true);
  });
});

/** A draft is for the editors: they see it in the preview with a mark, and readers never get a word of it. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sources } from '../../scripts/build.mjs';
import { nodeBinary, root as project } from '../../scripts/setup.mjs';
import { getDraftPaths } from '../../src/lib/content.ts';
import { DRAFT_NOTICE, markDrafts } from '../../src/lib/draft-mark.ts';
import { getPageNodes } from '../../src/lib/pages.ts';

vi.mock('astro:content', () => ({
  getCollection: (collection: string, filter: (entry: unknown) => boolean = () => true) => {
    const entry = (id: string, status: string) => ({
      collection,
      id,
      data: { titel: id, status, volgorde: 1 },
      rendered: { metadata: { links: [], quotations: [], words: 1 } },
    });
    const all: Record<string, unknown[]> = {
      keynotes: [entry('ongezien', 'concept')],
      paginas: [entry('over', 'gepubliceerd'), entry('ongezien', 'concept')],
    };
    return Promise.resolve((all[collection] ?? []).filter(filter));
  },
}));

describe('an editor who looks at the preview', () => {
  const html =
    '<html><head><title>T</title></head><body><main id="inhoud"><a href="/over/">Over</a></main></body></html>';

  test('sees on a draft that it is not on the site yet', () => {
    const marked = markDrafts(html, '/over/', ['/over/']);
    expect(marked).toMatch(new RegExp(`<main id="inhoud"><div class="breedte"><p class="concept">${DRAFT_NOTICE}</p>`));
  });

  test('sees behind a link to a draft that it is one', () => {
    const marked = markDrafts(html, '/', ['/over/', '/begrippen/x/']);
    expect(marked).toContain('a:is([href="/over/"], [href^="/over/#"])::after, a:is([href="/begrippen/x/"]');
    expect(marked).toContain("content: 'Concept'");
    expect(marked).not.toContain(DRAFT_NOTICE);
  });

  test('sees no mark where there are no drafts', () => {
    expect(markDrafts(html, '/over/', [])).toBe(html);
  });

  test('finds drafts in every list, and the mark knows them', async () => {
    expect(await getDraftPaths()).toEqual(['/keynotes/ongezien/', '/ongezien/']);
    expect((await getPageNodes()).map(({ href }) => href)).toEqual(['/keynotes/ongezien/', '/ongezien/', '/over/']);
  });
});

describe('a reader of a site with drafts in it', { timeout: 120_000 }, () => {
  /** A word that stands in every field and text of each draft, and nowhere else. */
  const WORD = 'Zwanenmosterd';
  const drafts = {
    'terugblik/wat-bood-het-congres': 'terugblik/ongezien-artikel',
    'keynotes/bas-eenhoorn': 'keynotes/ongezien-keynote',
    'turfbrug/dienstverlening': 'turfbrug/ongezien-doel',
    'begrippen/gdi': 'begrippen/ongezien-begrip',
    'paginas/contact': 'paginas/ongezien-pagina',
  };
  let root = '';
  let built: { file: string; text: string }[] = [];

  /** A file as text, unpacked, so that nothing hides in it. */
  function read(file: string): string {
    const bytes = readFileSync(file);
    if (file.endsWith('.br')) return brotliDecompressSync(bytes).toString();
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
  }

  beforeAll(() => {
    mkdirSync(join(project, '.cache'), { recursive: true });
    // Inside the project, because a build looks for Astro in the folders around it.
    root = mkdtempSync(join(project, '.cache/concepten-'));
    for (const name of sources) cpSync(join(project, name), join(root, name), { recursive: true });
    for (const [from, to] of Object.entries(drafts)) {
      const source = readFileSync(join(root, `src/content/${from}.mdx`), 'utf8');
      const draft = source
        .replace('status: gepubliceerd', 'status: concept')
        .replace(/^(titel|term|kortetitel|inleiding|definitie): ("?)/gm, `$1: $2${WORD} `)
        .replace(/^( {2}- )(?=[A-Z])/gm, `$1${WORD} `)
        .concat(`\n## ${WORD}\n\n${WORD}.\n`);
      writeFileSync(join(root, `src/content/${to}.mdx`), draft);
    }
    const builder = fileURLToPath(new URL('../fixtures/draft-build.ts', import.meta.url));
    // Vitest tells by its environment that this is development, where drafts show.
    const env = { PATH: process.env['PATH'] };
    const { status, stderr } = spawnSync(nodeBinary(), [builder, root], { cwd: root, encoding: 'utf8', env });
    if (status !== 0) throw new Error(stderr);
    built = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => ({ file: join(parentPath, name), text: read(join(parentPath, name)) }));
  }, 120_000);
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  const naming = (what: string) => built.filter(({ file, text }) => file.includes(what) || text.includes(what));

  test('finds the published pages everywhere, so that this looks in the right places', () => {
    const found = naming('/begrippen/gdi/').map(({ file }) => file.slice(join(root, 'dist').length));
    expect(found).toEqual(
      expect.arrayContaining([
        '/begrippen/gdi/index.html',
        '/begrippen/index.html',
        '/inhoud/index.html',
        '/begrippen/berichtenbox/index.html',
        '/feed.xml',
        '/sitemap.xml',
        '/llms.txt',
      ]),
    );
    expect(naming('Generieke Digitale Infrastructuur').some(({ file }) => file.includes('pagefind'))).toBe(true);
  });

  test('finds no page, address, word or mark of a draft: not in lists, relations, feed, sitemap, search or Markdown', () => {
    expect(existsSync(join(root, 'src/content/begrippen/ongezien-begrip.mdx'))).toBe(true);
    for (const trace of ['ongezien-', WORD, WORD.toLowerCase(), DRAFT_NOTICE, "content: 'Concept'"]) {
      expect(naming(trace).map(({ file }) => file)).toEqual([]);
    }
  });
});

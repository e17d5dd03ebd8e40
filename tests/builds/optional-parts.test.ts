/** A site has what its content has: without a municipality, with one keynote, with nothing but a recap, it is still whole. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeTestSite, type TestSite } from '../site/build.ts';
import { expectNothingEmpty } from '../site/page-faults.ts';

const content = 'src/content';

let site: TestSite;
beforeAll(async () => {
  site = await makeTestSite();
}, 60_000);
beforeEach(async () => {
  await site.reset();
  // What has gone from these sites has never been on them, and a reading route leads past some of it.
  site.remove(`${content}/routes`);
  site.write(`${content}/doorverwijzingen.yaml`, 'doorverwijzingen:\n');
  site.remove('permalinks.txt');
});
afterAll(() => {
  site.end();
});

/** Every content file by its path from the root. */
const files = () =>
  readdirSync(join(site.folder, content), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(mdx|yaml)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(site.folder.length + 1));

/** Takes pages away as an editor would: links to them become words, and fields no longer name them. */
function removePages(address: RegExp, fields: RegExp, ...paths: string[]) {
  for (const path of paths) site.remove(`${content}/${path}`);
  for (const file of files()) {
    const text = site.read(file);
    const link = new RegExp(`\\[([^\\]]*)\\]\\(${address.source}[^)]*\\)`, 'g');
    site.write(file, text.replace(link, '$1').replace(fields, ''));
  }
}

/** A field with a list of names. */
const listField = (name: string) => new RegExp(`^( *)${name}:\\n(?:\\1 +- .*\\n)+`, 'gm');

/** Builds, and gives the pages, of which none has an empty part. The build has followed every link. */
async function build(): Promise<Map<string, string>> {
  await site.build();
  return expectNothingEmpty(site);
}

const oneArticle = `---
titel: De verzonnen dag
inleiding: Zo ging het op een dag die nooit was.
bijgewerkt: 2030-03-04
status: gepubliceerd
volgorde: 0
kort:
  - Het begon.
  - Het was er.
  - Het ging voorbij.
---

## Zo ging het

Er is weinig over bekend.
`;

describe('a site', { timeout: 120_000 }, () => {
  test('without a municipality, with one keynote and a recap that waits, says nothing of what it has not', async () => {
    removePages(/\/(?:mosdijk|begrippen\/mosdijk)\//, listField('doelstellingen'), 'mosdijk', 'begrippen/mosdijk.mdx');
    const others = ['sam-kleiweg', 'ida-bloemkamp', 'joris-veldzicht'];
    removePages(/\/keynotes\/(?:sam|ida|joris)/, /(?!)/g, ...others.map((name) => `keynotes/${name}.mdx`));
    site.edit(`${content}/terugblik/index.mdx`, 'status: gepubliceerd', 'status: concept');
    const pages = await build();
    expect([...pages.keys()].filter((path) => path.includes('mosdijk') || path.includes('samenhang'))).toEqual([]);
    expect(pages.get('/')).not.toContain('/mosdijk/');
    expect(pages.get('/zoeken/')).not.toContain('Doelstelling');
    expect(site.read('dist/llms.txt')).not.toContain('Fictie');
    expect(site.read('dist/sitemap.xml')).not.toContain('samenhang');
    expect(pages.get('/')).toContain('Een stem uit het plenaire deel');
    expect(pages.get('/keynotes/')).toContain('Noor Wilgenhout kwam in het plenaire deel aan het woord.');
    expect(pages.get('/keynotes/noor-wilgenhout/')).not.toContain('Vorige en volgende keynote');
    expect(pages.get('/terugblik/')).toContain('href="/terugblik/de-ochtend/"');
    expect(pages.get('/')).not.toContain('De dag in');
  });

  test('with nothing but a recap has that, and what each site has', async () => {
    const left = ['keynotes', 'mosdijk', 'begrippen', 'paginas', 'sprekers', 'terugblik'];
    for (const folder of left) site.remove(`${content}/${folder}`);
    site.write(`${content}/terugblik/index.mdx`, oneArticle);
    for (const list of ['citaten', 'bronnen', 'zoekwoorden']) site.write(`${content}/${list}.yaml`, `${list}: []\n`);
    site.edit(`${content}/startpagina.yaml`, listField('feiten'), '');
    site.edit(`${content}/congres.yaml`, listField('bronnen'), '');
    const pages = await build();
    expect([...pages.keys()].sort()).toEqual(['/', '/404.html', '/bronnen/', '/inhoud/', '/terugblik/', '/zoeken/']);
    expect(pages.get('/terugblik/')).not.toContain('Lees verder');
  });

  test('without a recap, a keynote or a term has everything else', async () => {
    const gone = /\/(?:terugblik|keynotes|begrippen)\//;
    removePages(gone, listField('(?:begrippen|verwant)'), 'terugblik', 'keynotes', 'begrippen');
    // They must stand on a page, and some of these pages have gone.
    site.write(`${content}/zoekwoorden.yaml`, 'zoekwoorden: []\n');
    const pages = await build();
    expect([...pages.keys()].filter((path) => gone.test(path))).toEqual([]);
    for (const [address, html] of pages) {
      expect(html, address).not.toMatch(/href="\/(?:terugblik|keynotes|begrippen)\//);
    }
    expect(pages.get('/samenhang/')).toContain('Per doelstelling');
  });
});

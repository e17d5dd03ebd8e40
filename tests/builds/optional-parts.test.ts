/** A site has what its content has: without a municipality, with one keynote, with nothing but a recap, it is still whole. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeTestSite, type TestSite } from '../site/build.ts';
import { writeTestSite } from '../site/copy.ts';
import { pageFaults } from '../site/page-faults.ts';

const content = 'src/content';

let site: TestSite;
let config = '';

beforeAll(async () => {
  site = await makeTestSite();
  config = site.read('snel.config.mjs');
}, 60_000);
beforeEach(async () => {
  await writeTestSite(site.folder);
  site.write('snel.config.mjs', config);
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

const change = (path: string, from: string | RegExp, to: string) => {
  const text = site.read(path);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${String(from)} does not stand in ${path}.`);
  site.write(path, changed);
};

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
  expect(await site.build()).toBeUndefined();
  const pages = await site.pages();
  for (const [address, html] of pages) {
    // A sheet is to be written on.
    if (!address.endsWith('/gespreksblad/')) expect.soft(pageFaults(html), address).toEqual([]);
  }
  return pages;
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
  test('with more of everything has no empty part, and shows in the list the goals that have no place on the map', async () => {
    const goal = site.read(`${content}/mosdijk/koele-straten.mdx`);
    const more = { zesde: 'marktplein', zevende: 'gemeentehuis', achtste: undefined };
    Object.entries(more).forEach(([name, place], index) => {
      const text = goal
        .replace(/^titel: .*/m, `titel: Het ${name} doel`)
        .replace(/^kortetitel: .*/m, `kortetitel: Doel ${name}`)
        .replace(/^volgorde: .*/m, `volgorde: ${String(6 + index)}`)
        .replace(/^plek: .*\n/m, place === undefined ? '' : `plek: ${place}\n`);
      site.write(`${content}/mosdijk/${name}.mdx`, text);
    });
    const pages = await build();
    expect(pages.get('/')).toContain('Vier stemmen uit het plenaire deel');
    expect(pages.get('/keynotes/')).toMatch(/Vier sprekers kwamen .*: Noor Wilgenhout, .* en Joris Veldzicht/);
    const map = pages.get('/mosdijk/') ?? '';
    expect(map).toMatch(/<h2[^>]*>Acht doelstellingen<\/h2>/);
    expect(map).toContain('Kaart van de fictieve gemeente Mosdijk met zes plekken');
    for (const name of Object.keys(more)) expect(map).toContain(`>Het ${name} doel</a>`);
    expect(map.match(/aria-label="[0-9]+ /g)).toHaveLength(6);
  });

  test('without a municipality, with one keynote and a recap that waits, says nothing of what it has not', async () => {
    removePages(/\/(?:mosdijk|begrippen\/mosdijk)\//, listField('doelstellingen'), 'mosdijk', 'begrippen/mosdijk.mdx');
    const others = ['sam-kleiweg', 'ida-bloemkamp', 'joris-veldzicht'];
    removePages(/\/keynotes\/(?:sam|ida|joris)/, /(?!)/g, ...others.map((name) => `keynotes/${name}.mdx`));
    change(`${content}/terugblik/index.mdx`, 'status: gepubliceerd', 'status: concept');
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
    change(`${content}/startpagina.yaml`, listField('feiten'), '');
    change(`${content}/congres.yaml`, listField('bronnen'), '');
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

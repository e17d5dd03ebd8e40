/** The second congress with more than it has: a new kind of page, by the recipe of CONTRIBUTING.md, and more goals. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/setup.mjs';
import { makeTestSite, type TestSite } from '../site/build.ts';
import { expectNothingEmpty } from '../site/page-faults.ts';

const interview = `---
titel: Noor Wilgenhout kijkt terug
inleiding: Een jaar na de verzonnen dag vroegen wij wat er van haar dak werd.
bijgewerkt: 2031-01-05
status: gepubliceerd
spreker: noor-wilgenhout
begrippen:
  - daktuin
doelstellingen:
  - water-bergen
---

## Het dak bloeit

Zij staat nog elke dag boven.
`;

let site: TestSite;

/** Puts each piece of code of the recipe where its first line says that it goes. */
function followRecipe() {
  const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const [, recipe = ''] = guide.split('\n## Add a collection\n');
  const [steps = ''] = recipe.split('\n## ');
  for (const [, code = ''] of steps.matchAll(/^```\w+\n(.*?)^```$/gms)) {
    const [, path = '', place] = /^(?:---\n)?\/\/ (src\/\S+\.\w+)(?:, in (\w+).*)?\n/.exec(code) ?? [];
    if (place === undefined) site.write(path, code);
    else {
      const start = `export const ${place} = {\n`;
      const row = code.slice(code.indexOf('\n') + 1);
      const table = site
        .read(path)
        .replace(start, `import { interviewSchema } from './schemas/interview.ts';\n${start}${row}`);
      site.write(path, table);
    }
  }
}

/** Goals beside those that it has, two with a place on the map and one for which there is none. */
const moreGoals = { zesde: 'marktplein', zevende: 'gemeentehuis', achtste: undefined };

function addGoals() {
  const goal = site.read('src/content/mosdijk/koele-straten.mdx');
  Object.entries(moreGoals).forEach(([name, place], index) => {
    const text = goal
      .replace(/^titel: .*/m, `titel: Het ${name} doel`)
      .replace(/^kortetitel: .*/m, `kortetitel: Doel ${name}`)
      .replace(/^volgorde: .*/m, `volgorde: ${String(6 + index)}`)
      .replace(/^plek: .*\n/m, place === undefined ? '' : `plek: ${place}\n`);
    site.write(`src/content/mosdijk/${name}.mdx`, text);
  });
}

beforeAll(async () => {
  site = await makeTestSite();
  followRecipe();
  site.write('src/content/interviews/noor-wilgenhout.mdx', interview);
  addGoals();
  await site.build();
}, 120_000);
afterAll(() => {
  site.end();
});

const address = '/interviews/noor-wilgenhout/';

test('a reader finds the new page in every list: its own, that of all pages, the sitemap, the feed and llms.txt', () => {
  for (const list of ['interviews/index.html', 'inhoud/index.html', 'sitemap.xml', 'feed.xml', 'llms.txt']) {
    expect(site.read(`dist/${list}`), list).toContain(address);
  }
  expect(site.page('/inhoud/')).toMatch(/href="\/interviews\/"[^>]*>Interviews<\/a>/);
  expect(site.read('dist/llms.txt')).toContain('## Interviews\n');
});

test('a reader of a page that it names finds it there, under the name of its kind', () => {
  for (const named of ['/begrippen/daktuin/', '/mosdijk/water-bergen/', '/keynotes/noor-wilgenhout/']) {
    expect(site.page(named), named).toMatch(/<h3[^>]*>Interviews<\/h3>/);
    expect(site.page(named), named).toContain(address);
  }
});

test('a visitor who searches can choose it as a kind, and the page says that it is one', () => {
  expect(site.page('/zoeken/')).toMatch(/<option value="Interview"/);
  expect(site.page(address)).toContain('data-soort="Interview"');
});

test('a goal that has no place on the map stands in the list, and every other in both', async () => {
  const map = site.page('/mosdijk/');
  expect(map).toMatch(/<h2[^>]*>Acht doelstellingen<\/h2>/);
  expect(map).toContain('Kaart van de fictieve gemeente Mosdijk met zes plekken');
  for (const name of Object.keys(moreGoals)) expect(map).toContain(`>Het ${name} doel</a>`);
  expect(map.match(/aria-label="[0-9]+ /g)).toHaveLength(6);
  expect(site.page('/')).toContain('Vier stemmen uit het plenaire deel');
  expect(site.page('/keynotes/')).toMatch(/Vier sprekers kwamen .*: Noor Wilgenhout, .* en Joris Veldzicht/);
  await expectNothingEmpty(site);
});

/** A build that keeps pages from the last one gives what a build from nothing gives. */
import { renameSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTestSite, type TestSite } from '../site/build.ts';

let site: TestSite;
beforeAll(async () => {
  site = await makeTestSite();
  await site.build();
}, 120_000);
afterAll(() => {
  site.end();
});

/** Every file of the built site with what is in it. */
async function builtFiles(): Promise<Map<string, string>> {
  const entries = await readdir(join(site.folder, 'dist'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'base64')] as const)));
}

/** The stylesheet and the script of a page. */
const linkedFrom = (page: string) => [...page.matchAll(/"(\/_astro\/[^"]+\.(?:css|js))"/g)].map((match) => match[1]);

// Each begins with what the one before it left behind.
test('after a change in code, each page that it shows on is made again', { timeout: 120_000 }, async () => {
  site.edit('src/components/article/SpeakerNote.astro', /<(aside|p|div|section)\b/, '<$1 data-gewijzigd');
  site.edit('src/pages/begrippen/[id].astro', 'Uitleg van', 'Gewijzigde uitleg');
  site.edit('src/model/kinds.ts', 'Vorige en volgende doelstelling', 'Gewijzigde reeks');
  site.edit('src/site.ts', /(publisher: )'[^']*'/, "$1'Een andere redactie'");
  site.edit('src/reading/markdown-plugins.ts', 'Voetnoten', 'Gewijzigde noten');
  site.edit('src/client/theme-switch.ts', /$/, "\ndocument.title += 'x';\n");
  site.edit('src/model/schemas/term.ts', 'yesNo().default(false)', 'yesNo().default(true)');
  site.edit('tailwind.config.ts', '#', '#1');
  const old = linkedFrom(site.page('/contact/'));
  await site.build();
  expect(site.page('/keynotes/noor-wilgenhout/')).toContain('data-gewijzigd');
  expect(site.page('/begrippen/wdo/')).toContain('Gewijzigde uitleg');
  expect(site.page('/mosdijk/water-bergen/')).toContain('Gewijzigde reeks');
  expect(site.page('/begrippen/sedum/')).toContain('Een andere redactie');
  expect(site.page('/opmaak/')).toContain('Gewijzigde noten');
  expect(site.page('/begrippen/sedum/')).toContain('Fictieve gemeente');
  expect(old).toHaveLength(2);
  expect(linkedFrom(site.page('/contact/')).filter((file) => old.includes(file))).toEqual([]);
});

test('after a change in one text only that page is made again', { timeout: 60_000 }, async () => {
  site.edit('src/content/begrippen/wdo.mdx', /$/, '\nEen nieuwe zin.\n');
  const restored = [...(await site.build()).matchAll(/─ (\S+) +\(restored\)/g)].map((match) => match[1]);
  expect(site.page('/begrippen/wdo/')).toContain('Een nieuwe zin.');
  expect(restored).not.toContain('/begrippen/wdo/index.html');
  expect(restored).toContain('/begrippen/sedum/index.html');
  expect(restored).toContain('/keynotes/noor-wilgenhout/index.html');
});

test(
  'after a change in what other pages show of a text, all files are those of a build from nothing',
  { timeout: 120_000 },
  async () => {
    site.edit('src/content/begrippen/wdo.mdx', /^definitie: /m, 'definitie: Gewijzigd. ');
    site.edit('src/content/mosdijk/water-bergen.mdx', /^kortetitel: .*/m, 'kortetitel: Gewijzigde dienst');
    site.edit('src/content/citaten.yaml', /^ {4}onderwerp: .*/m, '    onderwerp: een gewijzigd onderwerp');
    site.edit('src/content/congres.yaml', /waarde: ruim/, 'waarde: bijna');
    site.edit('src/content/bronnen.yaml', /^ {4}titel: .*/m, '    titel: Een gewijzigde bron');
    site.edit('src/content/sprekers/noor-wilgenhout.yaml', /^functie: .*/m, 'functie: Gewijzigde functie');
    const terms = join(site.folder, 'src/content/begrippen');
    renameSync(join(terms, '3d-kaart.mdx'), join(terms, 'kaart-3d.mdx'));
    await site.build();
    expect(site.page('/keynotes/noor-wilgenhout/')).toContain('Gewijzigde functie');
    const kept = await builtFiles();
    await site.build('--force');
    const clean = await builtFiles();
    expect([...kept.keys(), ...clean.keys()].filter((file) => kept.get(file) !== clean.get(file))).toEqual([]);
  },
);

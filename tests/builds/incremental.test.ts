/** A build that keeps pages from the last one gives what a build from nothing gives. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeBinary, root as project } from '../../scripts/setup.mjs';
import { writeTestSite } from '../site/copy.ts';

/** What Astro itself makes of the site; the steps after it start from there. */
const settings = `import config from './astro.config.mjs';
const needed = ['@astrojs/tailwind', '@astrojs/mdx', 'site-fonts'];
export default { ...config, integrations: config.integrations.flat().filter(({ name }) => needed.includes(name)) };
`;

/** One copy is built again and again, the other from nothing each time. */
const copies = { kept: '', clean: '' };

/** Builds one copy; gives the pages that it took from the last build. */
function build(root: string, ...options: string[]): Promise<string[]> {
  return new Promise((done, fail) => {
    const args = ['node_modules/astro/bin/astro.mjs', 'build', '--config', 'proef.config.mjs', ...options];
    const child = spawn(nodeBinary(), args, { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
    child.on('close', (code) => {
      if (code !== 0) fail(new Error(output));
      done([...output.matchAll(/─ (\S+) +\(restored\)/g)].map((match) => match[1] ?? ''));
    });
  });
}

/** Every file of a built site with what is in it. */
const filesOf = (root: string) =>
  new Map(
    readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file): [string, string] => [file.slice(root.length), readFileSync(file, 'base64')]),
  );

/** Paths of the files that are not the same in both copies. */
function differences(): string[] {
  const [kept, clean] = [filesOf(copies.kept), filesOf(copies.clean)];
  return [...new Set([...kept.keys(), ...clean.keys()])].filter((file) => kept.get(file) !== clean.get(file));
}

/** Changes a file in both copies. */
function edit(file: string, from: string | RegExp, to: string) {
  for (const root of Object.values(copies)) {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${String(from)} does not stand in ${file}.`);
    writeFileSync(path, changed);
  }
}

const page = (root: string, address: string) => readFileSync(join(root, 'dist', address, 'index.html'), 'utf8');

/** Builds both copies, the second from nothing. */
const buildBoth = () => Promise.all([build(copies.kept), build(copies.clean, '--force')]);

beforeAll(async () => {
  mkdirSync(join(project, '.cache'), { recursive: true });
  for (const name of ['kept', 'clean'] as const) {
    // Inside the project, because a build looks for Astro in the folders around it.
    copies[name] = mkdtempSync(join(project, '.cache/opnieuw-'));
    await writeTestSite(copies[name]);
    writeFileSync(join(copies[name], 'proef.config.mjs'), settings);
  }
  await build(copies.kept);
}, 120_000);

afterAll(() => {
  for (const root of Object.values(copies)) rmSync(root, { recursive: true });
});

describe('a reader of a site that was built again gets what a build from nothing gives', { timeout: 180_000 }, () => {
  // Two changes each time, after each of which the one copy is built: what the first leaves behind is seen after the second.
  test('after a change in one text, of which only that page is made again, and then in what other pages show of it: a definition, a title, a quotation, a fact, a source, a speaker', async () => {
    edit('src/content/begrippen/wdo.mdx', /$/, '\nEen nieuwe zin.\n');
    const restored = await build(copies.kept);
    expect(page(copies.kept, 'begrippen/wdo')).toContain('Een nieuwe zin.');
    expect(restored).not.toContain('/begrippen/wdo/index.html');
    expect(restored).toContain('/begrippen/sedum/index.html');
    expect(restored).toContain('/keynotes/noor-wilgenhout/index.html');

    edit('src/content/begrippen/wdo.mdx', /^definitie: /m, 'definitie: Gewijzigd. ');
    edit('src/content/mosdijk/water-bergen.mdx', /^kortetitel: .*/m, 'kortetitel: Gewijzigde dienst');
    edit('src/content/citaten.yaml', /^ {4}onderwerp: .*/m, '    onderwerp: een gewijzigd onderwerp');
    edit('src/content/congres.yaml', /waarde: ruim/, 'waarde: bijna');
    edit('src/content/bronnen.yaml', /^ {4}titel: .*/m, '    titel: Een gewijzigde bron');
    edit('src/content/sprekers/noor-wilgenhout.yaml', /^functie: .*/m, 'functie: Gewijzigde functie');
    for (const root of Object.values(copies))
      renameSync(join(root, 'src/content/begrippen/3d-kaart.mdx'), join(root, 'src/content/begrippen/kaart-3d.mdx'));
    await buildBoth();
    expect(page(copies.kept, 'keynotes/noor-wilgenhout')).toContain('Gewijzigde functie');
    expect(differences()).toEqual([]);
  });

  test('after a change in a component, a style and a setting of a schema, and then in a layout, in how Markdown is read, in a script and in the settings of the site and of Tailwind', async () => {
    edit('src/components/article/SpeakerNote.astro', /<(aside|p|div|section)\b/, '<$1 data-gewijzigd');
    edit('src/pages/begrippen/[id].astro', 'max-w-[32em]', 'max-w-[31em]');
    edit('src/model/kinds.ts', 'Vorige en volgende doelstelling', 'Gewijzigde reeks');
    edit('src/model/schemas/term.ts', 'yesNo().default(false)', 'yesNo().default(true)');
    await build(copies.kept);
    expect(page(copies.kept, 'keynotes/noor-wilgenhout')).toContain('data-gewijzigd');
    expect(page(copies.kept, 'mosdijk/water-bergen')).toContain('Gewijzigde reeks');

    edit('src/site.ts', /(publisher: )'[^']*'/, "$1'Een andere redactie'");
    edit('src/reading/markdown-plugins.ts', 'Voetnoten', 'Gewijzigde noten');
    edit('tailwind.config.ts', '#', '#1');
    edit('src/client/theme-switch.ts', /$/, "\ndocument.title += 'x';\n");
    await buildBoth();
    expect(page(copies.kept, 'begrippen/sedum')).toContain('Een andere redactie');
    expect(differences()).toEqual([]);
  });
});

import { readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { readEntry } from '../../src/editing/file-format.ts';
import { slugs } from '../fixtures/slugs.ts';
import { contentFiles, server } from './edited-site.ts';
import {
  changedLines,
  discardDrafts,
  field,
  openEditor,
  previewOf,
  readSaved,
  refusal,
  save,
  saveButton,
  scrollTo,
  visit,
} from './editor-support.ts';
import { second } from './second.ts';
import { findViolations } from './support.ts';

// One page for all: to open it takes longer than all of these tests together.
test.describe.configure({ mode: 'serial', timeout: 90_000 });

let page: Page;
const outside: string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(60_000);
  // The interface has to be Dutch in an English browser too.
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 1000 } });
  page = await context.newPage();
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(server.address)) outside.push(request.url());
  });
  await openEditor(page, server.address, contentFiles);
});

test.afterAll(async () => {
  await page.context().close();
});

/** A file of each form that content has, with the first field of its form; the others differ in their fields alone. */
const entries: [file: string, firstField: string][] = [
  ['src/content/keynotes/noor-wilgenhout.mdx', 'titel'],
  ['src/content/mosdijk/index.mdx', 'titel'],
  ['src/content/sprekers/ida-bloemkamp.yaml', 'functie'],
  ['src/content/congres.yaml', 'organisator'],
  ['src/content/bronnen.yaml', 'bronnen.0.uitgever'],
];

const screenFor = (file: string) => {
  const [, place = '', name] = /^src\/content\/([\w-]+)(?:\/([\w-]+))?\./.exec(file) ?? [];
  const collection = place === second.identity.municipality ? 'gemeente' : place;
  return name ? `collections/${collection}/entries/${name}` : `collections/_singletons/entries/${collection}`;
};

for (const [file, keyPath] of entries) {
  test(`an editor who changes one field of ${file} changes one line`, async () => {
    await visit(page, screenFor(file));
    if (keyPath.includes('.')) await page.getByRole('button', { name: 'Uitvouwen', exact: true }).first().click();
    const input = field(page, keyPath).locator('input, textarea').first();
    await input.click();
    await expect(saveButton(page)).toBeDisabled();
    await input.press('Home');
    await input.pressSequentially('Nieuw ');
    await save(page);
    await expect(page.getByRole('status').filter({ hasText: 'Iemand anders' })).toHaveCount(0);
    const before = contentFiles.get(file) ?? '';
    const [changed, ...more] = changedLines(before, (await readSaved(page, file)) ?? '');
    expect(changed).toMatch(/ → .*Nieuw /);
    expect(more).toEqual([]);
  });
}

test('an editor whose text the build would refuse reads the sentence of the build, and nothing is saved', async () => {
  const file = 'src/content/begrippen/daktuin.mdx';
  await visit(page, screenFor(file));
  const definition = field(page, 'definitie').locator('textarea').first();
  await definition.fill('zonder hoofdletter of punt');
  await saveButton(page).click();
  await expect(refusal(page)).toContainText(
    'Veld "definitie" moet een hele zin zijn: begin met een hoofdletter en eindig met een punt.',
  );
  expect(await readSaved(page, file)).toBe(contentFiles.get(file));
  await refusal(page).getByRole('button', { name: 'Terug naar de tekst' }).press('Enter');
  await expect(definition).toHaveValue('zonder hoofdletter of punt');
  await definition.fill('Een hele zin.');
  await save(page);
  expect(await readSaved(page, file)).toContain('definitie: Een hele zin.\n');
});

test('an editor who makes a term gets the address that its name gives', async () => {
  const [title, name] = slugs.find(([, slug]) => slug.startsWith('cooperatie')) ?? ['', ''];
  await visit(page, 'collections/begrippen/new');
  await field(page, 'term').locator('input').first().fill(title);
  await field(page, 'definitie').locator('textarea').first().fill("Met <b>, {x} en 'tekens': zo.");
  await save(page);
  const fields = readEntry((await readSaved(page, `src/content/begrippen/${name}.mdx`)) ?? '');
  expect(fields).toMatchObject({
    term: title,
    definitie: "Met <b>, {x} en 'tekens': zo.",
    status: 'concept',
  });
  expect(fields).not.toHaveProperty('fictief');
});

/** Opens a form from the list, and unfolds a part of it. */
async function openPart(file: string, part: string): Promise<void> {
  await visit(page, screenFor(file));
  await expect(page.locator('[data-key-path]').first()).toBeVisible();
  await scrollTo(page, part);
}
const add = (part: string) =>
  field(page, part)
    .getByRole('button', { name: /toevoegen$/ })
    .last()
    .click();
const inputIn = (part: string) => field(page, part).locator('input, textarea').first();

test('an editor who changes, adds, moves and takes away items of lists changes those alone', async () => {
  const goal = [...contentFiles].find(([, source]) => source.includes('\nadvies:\n'))?.[0] ?? '';
  await openPart(goal, 'advies');
  await field(page, 'advies').getByRole('button', { name: 'Uitvouwen' }).first().click();
  await scrollTo(page, 'advies.vragen');
  await add('advies.vragen');
  await inputIn('advies.vragen.2').fill('Wie snoeit?');
  await inputIn('advies.vragen.1').press('End');
  await inputIn('advies.vragen.1').pressSequentially('?');
  await field(page, 'advies.vragen').getByRole('button', { name: 'Verwijderen', exact: true }).first().click();
  await save(page);
  const [first, second] = /vragen:\n(.*\n)(.*\n)/.exec(contentFiles.get(goal) ?? '')?.slice(1) ?? [];
  expect(await readSaved(page, goal)).toBe(
    contentFiles
      .get(goal)
      ?.replace(`${first ?? ''}${second ?? ''}`, `${second?.replace('\n', '?\n') ?? ''}    - Wie snoeit?\n`),
  );

  // The handle of an item moves it by mouse and by arrow key.
  const lists = [
    ['src/content/routes/dakdekker.yaml', 'paginas', /( {2}- .*\n(?: {4}.*\n)*)( {2}- .*\n(?: {4}.*\n)*)/],
    ['src/content/doorverwijzingen.yaml', 'doorverwijzingen', /( {2}- .*\n(?: {4}.*\n)*)( {2}- .*\n(?: {4}.*\n)*)/],
  ] as const;
  for (const [file, list, pair] of lists) {
    await openPart(file, list);
    const handle = field(page, list).getByRole('button', { name: 'Item verplaatsen' }).nth(1);
    await handle.focus();
    await handle.press('ArrowUp');
    await save(page);
    expect(await readSaved(page, file)).toBe(contentFiles.get(file)?.replace(pair, '$2$1'));
  }
});

test('an editor who leaves a form, or closes the tab, is asked later whether to go on with what was typed', async () => {
  await visit(page, 'collections/begrippen/entries/wdo');
  const term = inputIn('term');
  await term.press('End');
  await term.pressSequentially('xyz');
  await page.keyboard.press('Escape');
  await expect(term).toHaveValue(/xyz$/);
  const restore = page.getByRole('alertdialog').getByRole('button', { name: 'Herstellen' });
  // What is typed is kept half a second later.
  const leaving = [
    () => page.getByRole('button', { name: 'Bewerken annuleren' }).click(),
    () => page.goBack(),
    () => page.reload(),
  ];
  for (const leave of leaving) {
    await expect.poll(() => draftOf('wdo')).toMatch(/xyz$/);
    await leave();
    await visit(page, 'collections/begrippen');
    await expect(page.getByRole('checkbox').first()).toBeVisible({ timeout: 20_000 });
    await visit(page, 'collections/begrippen/entries/wdo');
    await restore.click();
    await expect(term).toHaveValue(/xyz$/);
  }
  await discardDrafts(page);
});

/** What Sveltia keeps of a form that is not saved. */
const draftOf = (slug: string) =>
  page.evaluate(async (wanted) => {
    const [{ name = '' } = {}] = (await indexedDB.databases()).filter((one) => one.name?.includes('computer'));
    const database = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => {
        done(request.result);
      };
    });
    const drafts = await new Promise<{ slug: string; currentValues: { _default: { term: string } } }[]>((done) => {
      if (!database.objectStoreNames.contains('draft-backups')) {
        done([]);
        return;
      }
      const request = database.transaction('draft-backups').objectStore('draft-backups').getAll();
      request.onsuccess = () => {
        done(request.result as never);
      };
    });
    database.close();
    return drafts.find((draft) => draft.slug === wanted)?.currentValues._default.term ?? '';
  }, slug);

test('a visitor of the built site gets nothing of the editor', () => {
  const files = readdirSync(second.dist, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => name.startsWith('redactie'))).toEqual([]);
  const readable = files.filter((name) => /\.(css|html|js|json|md)$/.test(name));
  const traces = /sveltia|redactie\/voorbeeld/i;
  expect(readable.filter((name) => traces.test(second.read(name).toString()))).toEqual([]);
});

test.describe('the editor’s own screens', () => {
  for (const [screen, seen] of [
    ['collections/begrippen', 'Daktuin'],
    ['collections/begrippen/entries/wdo', 'Voluit'],
  ] as const) {
    test(`have nothing of ours that keeps somebody out: ${screen}`, async () => {
      await visit(page, screen);
      await expect(page.getByText(seen).first()).toBeVisible();
      if (screen.includes('/entries/')) await expect(previewOf(page).getByRole('heading', { level: 1 })).toBeVisible();
      // The page in the preview is tested as the page that it is.
      const violations = await findViolations(page, {}, { exclude: 'iframe' });
      expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    });
  }

  test('have asked nothing of any other server', () => {
    expect(outside).toEqual([]);
  });
});

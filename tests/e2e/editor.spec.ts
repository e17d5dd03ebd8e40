import { readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { slugs } from '../fixtures/slugs.ts';
import { contentFiles, server } from './edited-site.ts';
import {
  discardDrafts,
  expectAccessible,
  field,
  openEditor,
  readSaved,
  readSavedBytes,
  removeAsAnother,
  save,
  saveButton,
  scrollTo,
  visit,
  writeAsAnother,
} from './editor-support.ts';
import { second } from './second.ts';

// One page for all: to open it takes longer than all of these tests together.
test.describe.configure({ mode: 'serial', timeout: 90_000 });

const proof = 'src/content/begrippen/proefwoord.mdx';
const term = (name: string, definition: string, text = 'Een woord.') =>
  `---\nterm: ${name}\ndefinitie: ${definition}\nbijgewerkt: 2026-11-24\nstatus: concept\n---\n\n${text}\n`;
const odd = term('Proefwoord', "'Een woord.'", 'Een `code` en \\*.\n\n| a | b \\| c |\n| - | :-: |\n| 1 | 2 |')
  .replaceAll('\n', '\r\n')
  .replace('\r\n---\r\n\r\n', '\r\n---  \r\n\r\n\r\n')
  .trimEnd();
const before = (file: string) => contentFiles.get(file) ?? '';
const idOf = (file: string) => /([^/]+)\.\w+$/.exec(file)?.[1] ?? '';

let page: Page;
const outside: string[] = [];
const errors: string[] = [];
const listen = (tab: Page) => {
  tab.on('pageerror', ({ message }) => errors.push(message));
  tab.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(server.address)) outside.push(request.url());
  });
};

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({
    // The interface has to be Dutch in an English browser too.
    locale: 'en-US',
    // Without the preview, which is made at every key.
    viewport: { width: 900, height: 1000 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  listen(page);
  await openEditor(page, server.address, new Map([...contentFiles, [proof, odd]]));
});

test.afterAll(() => page.context().close());

const input = (keyPath: string) => field(page, keyPath).locator('input, textarea').first();
const open = (file: string) => visit(page, `collections/begrippen/entries/${idOf(file)}`);
const window = (name: RegExp | string) => page.getByRole('dialog', { name });
const said = (text: string) => page.getByRole('status').filter({ hasText: text });
const isSaved = () => expect(saveButton(page)).toBeHidden({ timeout: 20_000 });

/** Types in front of what is in a field. */
async function typeInFront(keyPath: string, words: string): Promise<void> {
  await input(keyPath).click();
  await input(keyPath).press('Home');
  await input(keyPath).pressSequentially(words);
}

test('an editor who changes one field changes one line, of a text in an odd form and of a list', async () => {
  await open(proof);
  await typeInFront('term', 'Nieuw ');
  await save(page);
  expect(await readSaved(page, proof)).toBe(odd.replace('Proefwoord', 'Nieuw Proefwoord'));

  await visit(page, 'collections/_singletons/entries/bronnen');
  await page.getByRole('button', { name: 'Uitvouwen', exact: true }).first().click();
  await input('bronnen.0.uitgever').click();
  await expect(saveButton(page)).toBeDisabled();
  await typeInFront('bronnen.0.uitgever', 'Nieuw ');
  await save(page);
  const file = 'src/content/bronnen.yaml';
  expect(await readSaved(page, file)).toBe(before(file).replace(/(uitgever: ["']?)/, '$1Nieuw '));
});

test('what somebody typed is asked about later, also when the tab was closed at the last key', async () => {
  await open(proof);
  await typeInFront('term', 'xyz');
  await page.keyboard.press('Escape');
  await expect(input('term')).toHaveValue(/^xyz/);
  const restore = () => page.getByRole('alertdialog').getByRole('button', { name: 'Herstellen' }).click();
  await page.getByRole('button', { name: 'Bewerken annuleren' }).click();
  await expect(input('term')).toBeHidden();
  await open(proof);
  await restore();
  await expect(input('term')).toHaveValue(/^xyz/);
  await typeInFront('term', 'abc');
  const tab = await page.context().newPage();
  await page.close();
  page = tab;
  listen(page);
  await page.goto(`${server.address}/redactie/`);
  await expect(page.getByText('Keynotes').first()).toBeVisible({ timeout: 20_000 });
  await open(proof);
  await restore();
  await expect(input('term')).toHaveValue(/^abcxyz/);
  await discardDrafts(page);
});

test('what another program writes is shown in a form that nobody typed in, and both changes are kept', async () => {
  await writeAsAnother(page, proof, term('Buitenom', 'Een woord om mee te proberen.'));
  await visit(page, 'collections/begrippen');
  await expect(page.getByText('Buitenom').first()).toBeVisible({ timeout: 20_000 });
  await open(proof);
  await writeAsAnother(page, proof, term('Weer anders', 'Een woord om mee te proberen.'));
  await expect(input('term')).toHaveValue('Weer anders', { timeout: 20_000 });
  await typeInFront('term', 'Nog ');
  await writeAsAnother(page, proof, term('Weer anders', 'Dit schreef een ander.'));
  await save(page);
  expect(await readSaved(page, proof)).toBe(term('Nog Weer anders', 'Dit schreef een ander.'));
  await expect(said('Beide wijzigingen')).toBeVisible();
});

test('two people who change the same see both, and neither is lost', async () => {
  await open(proof);
  await typeInFront('term', 'Mijn ');
  const theirs = term('Hun Weer anders', 'Dit schreef een ander.');
  await writeAsAnother(page, proof, theirs);
  await saveButton(page).click();
  const dialog = window(/Iemand anders/);
  await expect(dialog).toContainText('Veld "term"', { timeout: 20_000 });
  await expect(dialog.locator('mark')).toHaveText(['Mijn', 'Nog', 'Hun']);
  await expectAccessible(page, '.venster');
  await dialog.getByRole('button', { name: 'Terug naar mijn tekst' }).press('Enter');
  await expect(input('term')).toHaveValue('Mijn Nog Weer anders');
  expect(await readSaved(page, proof)).toBe(theirs);
  await saveButton(page).click();
  await dialog.getByRole('button', { name: 'De andere versie houden' }).click();
  await isSaved();
  expect(await readSaved(page, proof)).toBe(theirs);
  await page.getByRole('status').getByRole('button', { name: 'Kopiëren' }).click();
  await expect(page.getByRole('button', { name: 'Gekopieerd' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('term: Mijn Nog Weer anders');
});

test('an editor reads each mistake with its line, saves by keyboard alone, and hears what was mended', async () => {
  await open(proof);
  await typeInFront('term', 'Een ');
  await input('definitie').fill('zonder hoofdletter');
  await page.keyboard.press('Control+S');
  const refusal = window(/Nog niet opgeslagen: er is 1 fout/);
  await expect(refusal).toContainText('Veld "definitie" moet een hele zin zijn', { timeout: 20_000 });
  await expect(refusal.locator('code').first()).toHaveText('definitie: zonder hoofdletter');
  await page.keyboard.press('Escape');
  await expect(refusal).toBeHidden();
  await expect(input('definitie')).toHaveValue('zonder hoofdletter');
  await input('definitie').fill('Zacht\u00ADjes gezegd.');
  await page.keyboard.press('Control+S');
  await isSaved();
  expect(await readSaved(page, proof)).toContain('definitie: Zachtjes gezegd.\n');
  await expect(said('zacht afbreekstreepje')).toBeVisible();
});

test('an editor whose server has stopped, or whose file was taken away, keeps the text and saves it later', async () => {
  await open(proof);
  await typeInFront('term', 'Toch ');
  await page.context().setOffline(true);
  await saveButton(page).click();
  const reason = window('Nog niet opgeslagen');
  await expect(reason).toContainText('Kijk of "npm run dev" nog draait. Uw tekst is nog niet opgeslagen.');
  await page.keyboard.press('Enter');
  await expect(reason).toBeHidden();
  await page.context().setOffline(false);
  await removeAsAnother(page, proof);
  await saveButton(page).click();
  await window('Dit bestand is weg').getByRole('button', { name: 'Mijn tekst opnieuw opslaan' }).click();
  await isSaved();
  expect(await readSaved(page, proof)).toContain('term: Toch ');
});

test('an editor who makes a term gets the address that its name gives', async () => {
  const [title, name] = slugs.find(([, slug]) => slug.startsWith('cooperatie')) ?? ['', ''];
  await visit(page, 'collections/begrippen/new');
  await input('term').fill(title);
  await input('definitie').fill("Met <b>, {x} en 'tekens': zo.");
  await save(page);
  const source = (await readSaved(page, `src/content/begrippen/${name}.mdx`)) ?? '';
  expect(source).toMatch(
    /^---\nterm: .*\ndefinitie: "Met <b>, {x} en 'tekens': zo."\nbijgewerkt: .*\nstatus: concept\n---\n$/,
  );
});

test('an editor who changes, adds, moves and takes away items of lists changes those alone', async () => {
  const goal = [...contentFiles.keys()].find((file) => before(file).includes('\nadvies:\n')) ?? '';
  await visit(page, `collections/gemeente/entries/${idOf(goal)}`);
  await scrollTo(page, 'advies');
  await field(page, 'advies').getByRole('button', { name: 'Uitvouwen' }).first().click();
  await scrollTo(page, 'advies.vragen');
  const questions = field(page, 'advies.vragen');
  await questions
    .getByRole('button', { name: /toevoegen$/ })
    .last()
    .click();
  await input('advies.vragen.2').fill('Wie snoeit?');
  await input('advies.vragen.1').press('End');
  await input('advies.vragen.1').pressSequentially('?');
  await questions.getByRole('button', { name: 'Verwijderen', exact: true }).first().click();
  await save(page);
  const [, first = '', next = ''] = /vragen:\n(.*\n)(.*)\n/.exec(before(goal)) ?? [];
  expect(await readSaved(page, goal)).toBe(before(goal).replace(first + next, `${next}?\n    - Wie snoeit?`));

  // The handle of an item moves it by mouse and by arrow key.
  await visit(page, 'collections/routes/entries/dakdekker');
  await scrollTo(page, 'paginas');
  const handle = field(page, 'paginas').getByRole('button', { name: 'Item verplaatsen' }).nth(1);
  await handle.focus();
  await handle.press('ArrowUp');
  await save(page);
  const route = 'src/content/routes/dakdekker.yaml';
  const item = '( {2}- .*\\n(?: {4}.*\\n)*)';
  expect(await readSaved(page, route)).toBe(before(route).replace(new RegExp(item + item), '$2$1'));
});

test('a picture for the library is made fit', async () => {
  const photo = await sharp({ create: { width: 2800, height: 700, channels: 3, background: '#336699' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 0/1' } })
    .jpeg()
    .toBuffer();
  await visit(page, 'assets');
  await page
    .getByRole('button', { name: /uploaden/i })
    .first()
    .click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('dialog').getByRole('button', { name: 'Bestanden kiezen' }).click();
  await (await chooser).setFiles({ name: 'Foto van de zaal.JPG', mimeType: 'image/jpeg', buffer: photo });
  await page.getByRole('alertdialog').getByRole('button', { name: 'Uploaden' }).click();
  const path = 'src/assets/foto-van-de-zaal.jpg';
  await expect.poll(() => readSavedBytes(page, path), { timeout: 20_000 }).toBeTruthy();
  const { width, height, exif } = await sharp(Buffer.from((await readSavedBytes(page, path)) ?? [])).metadata();
  expect([width, height, exif]).toEqual([2400, 600, undefined]);
});

test('nothing went wrong on the way, and nothing was asked of any other server', () => {
  expect(errors).toEqual([]);
  expect(outside).toEqual([]);
});

test('a visitor of the built site gets nothing of the editor', () => {
  const files = readdirSync(second.dist, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => name.startsWith('redactie'))).toEqual([]);
  const readable = files.filter((name) => /\.(css|html|js|json|md)$/.test(name));
  const traces = /sveltia|redactie\/voorbeeld/i;
  expect(readable.filter((name) => traces.test(second.read(name).toString()))).toEqual([]);
});

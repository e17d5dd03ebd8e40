import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { judge } from '../../src/editing/answers.ts';
import { contentFiles, server, site } from './edited-site.ts';
import {
  changedLines,
  discardDrafts,
  expectAccessible,
  field,
  openEditor,
  readSaved,
  readSavedBytes,
  refusal,
  removeAsAnother,
  save,
  saveButton,
  scrollTo,
  visit,
  writeAsAnother,
} from './editor-support.ts';

// One page for all: to open it takes longer than all of these tests together.
test.describe.configure({ mode: 'serial', timeout: 90_000 });

/** Content of the site under which these tests put their own. */
const files = new Map(contentFiles);
const proof = 'src/content/begrippen/proefwoord.mdx';
const term = (name: string, definition: string, text = 'Een woord.') =>
  `---\nterm: ${name}\ndefinitie: ${definition}\nbijgewerkt: 2026-11-24\nstatus: concept\n---\n\n${text}\n`;
const odd = term(
  'Proefwoord',
  "'Een woord om mee te proberen.'",
  'Een `code` en \\*.\n\n| a | b \\| c |\n| - | :-: |\n| 1 | 2 |',
)
  .replaceAll('\n', '\r\n')
  .replace('\r\n---\r\n\r\n', '\r\n---  \r\n\r\n\r\n')
  .trimEnd();
files.set(proof, odd);

/** A published term that other pages refer to, and one that is a draft nobody knows. */
const terms = [...contentFiles.keys()].filter((file) => file.startsWith('src/content/begrippen/'));
const idOf = (file: string) => /([^/]+)\.\w+$/.exec(file)?.[1] ?? '';
const known = terms.find((file) =>
  [...contentFiles].some(([other, source]) => other !== file && source.includes(`(/begrippen/${idOf(file)}/)`)),
);

/** Whether nothing refers to a term, and whether readers do not know it. */
const isAlone = (file: string) =>
  [...contentFiles].every(([other, source]) => other === file || !source.includes(idOf(file)));
const isDraft = (file: string) => contentFiles.get(file)?.includes('\nstatus: concept\n');
const redirects = 'src/content/doorverwijzingen.yaml';

let page: Page;
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({
    locale: 'en-US',
    // Without the preview, which is made at every key.
    viewport: { width: 900, height: 1000 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  page.on('pageerror', ({ message }) => problems.push(message));
  await discardDrafts(page);
  await openEditor(page, server.address, files);
});

test.afterAll(() => page.context().close());

const input = (keyPath: string) => field(page, keyPath).locator('input, textarea').first();
const open = (file: string) => visit(page, `collections/begrippen/entries/${idOf(file)}`);
const leave = async () => {
  await visit(page, 'collections/begrippen');
  await expect(input('definitie')).toBeHidden();
};
const window = (name: RegExp | string) => page.getByRole('dialog', { name });

/** Types in front of what is in a field. */
async function typeInFront(keyPath: string, words: string): Promise<void> {
  await input(keyPath).click();
  await input(keyPath).press('Home');
  await input(keyPath).pressSequentially(words);
}

test('an editor who changes a field of a file in an odd form changes that line alone', async () => {
  await open(proof);
  await typeInFront('term', 'Nieuw ');
  await save(page);
  const saved = (await readSaved(page, proof)) ?? '';
  expect(changedLines(odd, saved)).toEqual(['term: Proefwoord\r → term: Nieuw Proefwoord\r']);
});

test('what another program writes is shown in the list and in a form that nobody typed in', async () => {
  await leave();
  await writeAsAnother(page, proof, term('Buitenom', 'Een woord om mee te proberen.'));
  await expect(page.getByText('Buitenom').first()).toBeVisible({ timeout: 20_000 });
  await open(proof);
  await expect(input('term')).toHaveValue('Buitenom');
  await writeAsAnother(page, proof, term('Weer anders', 'Een woord om mee te proberen.'));
  await expect(input('term')).toHaveValue('Weer anders', { timeout: 20_000 });
});

test('two people who change different fields both find their change', async () => {
  await typeInFront('term', 'Nog ');
  await writeAsAnother(page, proof, term('Weer anders', 'Dit schreef een ander.'));
  await save(page);
  expect(await readSaved(page, proof)).toBe(term('Nog Weer anders', 'Dit schreef een ander.'));
  await expect(page.getByRole('status').filter({ hasText: 'Beide wijzigingen' })).toBeVisible();
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
  await expect(saveButton(page)).toBeHidden({ timeout: 20_000 });
  expect(await readSaved(page, proof)).toBe(theirs);
  await page.getByRole('status').getByRole('button', { name: 'Kopiëren' }).click();
  await expect(page.getByRole('button', { name: 'Gekopieerd' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('term: Mijn Nog Weer anders');

  await open(proof);
  await typeInFront('term', 'Mijn ');
  await writeAsAnother(page, proof, theirs.replace('Hun', 'Ook hun'));
  await saveButton(page).click();
  await dialog.getByRole('button', { name: 'Mijn versie opslaan' }).click();
  await expect(saveButton(page)).toBeHidden({ timeout: 20_000 });
  expect(await readSaved(page, proof)).toBe(theirs.replace('Hun', 'Mijn Hun'));
});

test('an editor hears of all mistakes at once, each with its line, by keyboard alone', async () => {
  await open(proof);
  await input('term').fill('');
  await input('term').pressSequentially('Proef');
  await input('definitie').fill('zonder hoofdletter');
  await page.keyboard.press('Control+S');
  await expect(refusal(page)).toContainText('Veld "definitie" moet een hele zin zijn', { timeout: 20_000 });
  await expect(refusal(page).locator('code').first()).toHaveText('definitie: zonder hoofdletter');
  await expectAccessible(page, '.venster');
  await page.keyboard.press('Escape');
  await expect(refusal(page)).toBeHidden();
  await expect(input('definitie')).toHaveValue('zonder hoofdletter');
  await leave();
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
  await expect(saveButton(page)).toBeHidden({ timeout: 20_000 });
  expect(await readSaved(page, proof)).toContain('term: Toch ');
});

test('signs that nobody typed are mended in what is new, and the editor hears of it', async () => {
  await open(proof);
  await page.evaluate(() => navigator.clipboard.writeText('Zacht\u00ADjes gezegd.'));
  await input('definitie').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
  await save(page);
  expect(await readSaved(page, proof)).toContain('definitie: Zachtjes gezegd.\n');
  await expect(page.getByRole('status').filter({ hasText: 'zacht afbreekstreepje' })).toBeVisible();
});

/** Opens the menu of the form and chooses to delete. */
async function choose(item: RegExp): Promise<void> {
  await page.getByRole('button', { name: /editoropties/i }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

const confirmDeletion = () =>
  page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: 'Verwijderen' })
    .last()
    .click();

test('a page that others refer to is not deleted: the editor sees where', async () => {
  test.skip(known === undefined, 'No page of this site links to a term.');
  const file = known ?? '';
  await open(file);
  await choose(/verwijderen/i);
  await confirmDeletion();
  const dialog = window(/Nog niet verwijderd/);
  await expect(dialog.getByRole('listitem').first()).toContainText('regel', { timeout: 20_000 });
  await expectAccessible(page, '.venster');
  await dialog.getByRole('button', { name: 'Terug' }).click();
  expect(await readSaved(page, file)).toBe(contentFiles.get(file));
  await leave();
});

test('a picture for the library is made fit, or refused in Dutch', async () => {
  const photo = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#336699' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 0/1' } })
    .jpeg()
    .toBuffer();
  await visit(page, 'assets');
  const upload = async (name: string, buffer: Buffer) => {
    await page
      .getByRole('button', { name: /uploaden/i })
      .first()
      .click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('dialog').getByRole('button', { name: 'Bestanden kiezen' }).click();
    await (await chooser).setFiles({ name, mimeType: 'image/jpeg', buffer });
    await page.getByRole('alertdialog').getByRole('button', { name: 'Uploaden' }).click();
  };
  await upload('Foto van de zaal.JPG', photo);
  await expect.poll(() => readSavedBytes(page, 'src/assets/foto-van-de-zaal.jpg'), { timeout: 20_000 }).toBeTruthy();
  const saved = Buffer.from((await readSavedBytes(page, 'src/assets/foto-van-de-zaal.jpg')) ?? []);
  const { width, height, exif } = await sharp(saved).metadata();
  expect([width, height, exif]).toEqual([2400, 1800, undefined]);
});

test('a page that becomes a draft leaves a redirect behind, and can come back', async () => {
  const file = terms.find((one) => isAlone(one) && !isDraft(one)) ?? '';
  await open(file);
  const choose = (status: string) => field(page, 'status').getByRole('radio', { name: status }).click();
  await scrollTo(page, 'status');
  await choose('Concept');
  await saveButton(page).click();
  const dialog = window(/^Van de site halen/);
  await dialog.getByRole('combobox').selectOption('/begrippen/');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await readSaved(page, file)).toBe(contentFiles.get(file));
  await saveButton(page).click();
  await dialog.getByRole('combobox').selectOption('/begrippen/');
  await dialog.getByRole('button', { name: 'Van de site halen' }).click();
  await expect(saveButton(page)).toBeHidden({ timeout: 20_000 });
  expect(await readSaved(page, file)).toContain('status: concept\n');
  expect(await readSaved(page, redirects)).toContain(`van: /begrippen/${idOf(file)}/\n`);
  await writeAsAnother(page, redirects, contentFiles.get(redirects) ?? '');
  await writeAsAnother(page, file, contentFiles.get(file) ?? '');
});

test('several at once go after one question, with a redirect for the page that readers know, and no mistake stays', async () => {
  const [page1 = '', draft = ''] = [terms.find((file) => isAlone(file) && !isDraft(file)), terms.find(isDraft)];
  // A narrow list has no boxes to tick.
  await page.setViewportSize({ width: 1280, height: 1000 });
  await visit(page, 'collections/begrippen');
  for (const file of [page1, draft]) {
    const [, title = ''] = /^term: (.*)$/m.exec(contentFiles.get(file) ?? '') ?? [];
    await page.getByRole('row').filter({ hasText: title }).getByRole('checkbox').first().click();
  }
  await page
    .getByRole('button', { name: /verwijder/i })
    .first()
    .click();
  await confirmDeletion();
  const dialog = window(/^Verwijderen/);
  const go = dialog.getByRole('button', { name: 'Verwijderen', exact: true });
  await go.click({ timeout: 20_000 });
  await expect(dialog.getByRole('alert')).toContainText('Kies eerst een pagina.');
  await expectAccessible(page, '.venster');
  await dialog.getByRole('combobox').selectOption('/begrippen/');
  await go.click();
  await expect.poll(() => readSaved(page, draft)).toBeUndefined();
  expect(await readSaved(page, page1)).toBeUndefined();
  const saved = (await readSaved(page, redirects)) ?? '';
  expect(saved).toBe(
    `${contentFiles.get(redirects) ?? ''}  - van: /begrippen/${idOf(page1)}/\n    naar: /begrippen/\n`,
  );
  const changed = new Map([
    [page1, null],
    [draft, null],
    [redirects, saved],
  ] as const);
  expect(judge(site, { changed, added: new Set(), edited: new Set() }).problems).toEqual([]);
});

test('nothing went wrong on the way', () => {
  expect(problems).toEqual([]);
});

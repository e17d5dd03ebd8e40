/** The preview in the editor: the page itself, with what somebody is writing. Words that no page has make sure of that. */
import { join } from 'node:path';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import sharp from 'sharp';
import { PREVIEW } from '../../src/editing/endpoints.ts';
import type * as PreviewServer from '../../src/editing/preview/preview-server.ts';
import { contentFiles, server, site } from './edited-site.ts';
import { field, openEditor, previewOf, previewPane, readSaved, readSavedBytes, save, visit } from './editor-support.ts';

// One page for all: to open it takes longer than all of these tests together.
test.describe.configure({ mode: 'serial', timeout: 60_000 });

let page: Page;
let sockets = 0;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  page = await context.newPage();
  page.on('websocket', () => (sockets += 1));
  await openEditor(page, server.address, contentFiles);
});

test.afterAll(() => page.context().close());

const pane = () => previewPane(page);
const shown = () => previewOf(page);
const choose = (name: string) => pane().getByRole('button', { name }).click();

/** Where the site that is edited has the page of a file: that is in its own code. */
const { shownAt } = (await import(join(site, 'src/editing/preview/preview-server.ts'))) as typeof PreviewServer;

const ask = (request: APIRequestContext, file: string, source: string, origin = server.address) =>
  request.post(server.address + PREVIEW, { data: { file, source }, headers: { Origin: origin } });

/** What a reader gets of a page. In development some of its styles have another order each time. */
const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

test('is the page itself for every kind of file, and stays between the editor and the server', async ({ request }) => {
  // One file of each folder, and every file that stands by itself.
  const files = new Map([...contentFiles.keys()].map((file) => [file.replace(/[^/]+\.mdx$/, ''), file])).values();
  for (const file of files) {
    const answer = await ask(request, file, contentFiles.get(file) ?? '');
    const own = await request.get(server.address + String(shownAt(file)), { headers: { Accept: 'text/html' } });
    expect(answer.status(), file).toBe(200);
    expect(main(await answer.text()) === main(await own.text()), file).toBe(true);
  }
  const [file = '', source = ''] = [...contentFiles].find(([name]) => name.includes('/begrippen/')) ?? [];
  expect((await ask(request, file, source, 'https://elders.example')).status()).toBe(403);
  expect((await ask(request, 'src/content/onbekend/proef.mdx', source)).status()).toBe(404);
  expect((await request.get(server.address + PREVIEW)).status()).toBe(405);
  expect((await request.get(`${server.address}${PREVIEW}0/`)).status()).toBe(404);
});

test('shows a new term while it is typed, and to nobody else', async ({ request }) => {
  await visit(page, 'collections/begrippen/new');
  await field(page, 'term').locator('input').first().click();
  await page.keyboard.type('Eendenmosterd');
  await expect(shown().getByRole('heading', { level: 1 })).toHaveText('Eendenmosterd');
  const definition = field(page, 'definitie').locator('textarea').first();
  await definition.click();
  await page.keyboard.type('Mosterd voor zwanen');
  await expect(shown().getByText('Mosterd voor zwanen', { exact: true })).toBeVisible();
  const status = pane().getByRole('status');
  await expect(status).toContainText('Veld "definitie" moet een hele zin zijn');
  await page.keyboard.type('.');
  await expect(status).toBeEmpty();
  await field(page, 'body').getByRole('textbox').first().click();
  await page.keyboard.type('De zwaan lust dit **graag**.');
  await expect(shown().locator('main p', { hasText: 'De zwaan lust dit graag.' }).locator('strong')).toHaveText(
    'graag',
  );
  await expect(shown().getByText('Concept: staat nog niet op de site.')).toBeVisible();
  const overview = await request.get(`${server.address}/begrippen/`, { headers: { Accept: 'text/html' } });
  expect(await overview.text()).not.toContain('Eendenmosterd');
});

test('has the fonts and the colours of the site, narrow and wide', async () => {
  const heading = shown().getByRole('heading', { level: 1 });
  const fonts = () => heading.evaluate(({ ownerDocument }) => [...ownerDocument.fonts].map((font) => font.status));
  expect(await fonts()).toContain('loaded');
  const background = () =>
    shown()
      .locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor);
  const light = await background();
  // The theme of the editor, which somebody may change while a text is open.
  const follow = (theme: string) =>
    page.evaluate((wanted) => {
      document.documentElement.dataset['theme'] = wanted;
    }, theme);
  await follow('dark');
  await expect.poll(background).not.toBe(light);
  await expect(pane().getByRole('button', { name: 'Donker' })).toHaveAttribute('aria-pressed', 'true');
  await expect(pane().locator('html')).toHaveCSS('color-scheme', 'dark');
  await follow('light');
  await expect.poll(background).toBe(light);
  await choose('Donker');
  expect(await background()).not.toBe(light);
  await choose('Donker');
  expect(await background()).toBe(light);
  const width = () =>
    shown()
      .locator('html')
      .evaluate((root) => root.clientWidth);
  const wide = await width();
  await choose('Telefoon');
  expect(await width()).toBe(390);
  await choose('Telefoon');
  expect(await width()).toBe(wide);
});

test('says what is missing when there is no page yet, and troubles no other window', async () => {
  const other = await page.context().newPage();
  await other.goto(`${server.address}/`);
  await page.bringToFront();
  await visit(page, 'collections/keynotes/new');
  await expect(pane().getByRole('status')).toContainText('Veld "spreker" ontbreekt.', { timeout: 20_000 });
  await field(page, 'titel').locator('input').first().click();
  await page.keyboard.type('Zwanen');
  await expect(pane().getByRole('status')).not.toContainText('Veld "titel" ontbreekt.');
  await expect(other.locator('vite-error-overlay')).toHaveCount(0);
  await other.close();
});

test('stays where its reader is, and keeps links from leading away from what is written', async () => {
  await visit(page, 'collections/gemeente/entries/index');
  const link = shown().locator('main .tekst a[href^="/begrippen/"]').first();
  await link.scrollIntoViewIfNeeded();
  const place = () =>
    shown()
      .locator('html')
      .evaluate((root) => root.scrollTop);
  await expect.poll(place).toBeGreaterThan(0);
  const before = await place();
  const title = field(page, 'titel').locator('input').first();
  await title.click();
  await title.press('End');
  await page.keyboard.type(' zwanen');
  await expect(shown().getByRole('heading', { level: 1 })).toContainText(' zwanen');
  expect(await place()).toBe(before);
  const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await tab.waitForURL(/\/begrippen\//);
  await tab.close();
  await expect(title).toHaveValue(/ zwanen$/);
  await expect(shown().getByRole('heading', { level: 1 })).toContainText(' zwanen');
});

test('shows a picture before it is saved, which then comes along with the text', async () => {
  const photo = await sharp({ create: { width: 2800, height: 700, channels: 3, background: '#336699' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 0/1' } })
    .jpeg()
    .toBuffer();
  await visit(page, 'collections/begrippen/entries/sedum');
  const body = field(page, 'body');
  await body.getByRole('textbox', { name: 'Tekst' }).click();
  await page.keyboard.press('Control+End');
  await body.getByRole('button', { name: 'Invoegen' }).click();
  await page.getByRole('menuitem', { name: 'Afbeelding', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Afbeelding' });
  const choose = (name: string, buffer: Buffer) =>
    dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
  await choose('verslag.pdf', Buffer.from('%PDF-1.7'));
  await dialog.getByLabel('Beschrijving').fill('Een [volle] zaal');
  const insert = () => dialog.getByRole('button', { name: 'Invoegen' }).click();
  await insert();
  await expect(dialog.getByRole('alert')).toContainText('is een PDF en geen afbeelding');
  await choose('Foto van één zaal.JPG', photo);
  await insert();
  await expect(dialog).toBeHidden();
  const width = () =>
    shown()
      .locator('main img')
      .evaluate((picture: HTMLImageElement) => picture.naturalWidth);
  await expect.poll(width).toBe(2400);
  await save(page);
  const file = 'src/content/begrippen/sedum.mdx';
  const name = 'foto-van-een-zaal.jpg';
  expect(await readSaved(page, file)).toBe(
    `${(contentFiles.get(file) ?? '').trimEnd()}\n\n![Een \\[volle\\] zaal](../../assets/${name})\n`,
  );
  const saved = await sharp(Buffer.from((await readSavedBytes(page, `src/assets/${name}`)) ?? [])).metadata();
  expect([saved.width, saved.exif]).toEqual([2400, undefined]);
});

test('is never loaded anew by the development server, nor is the editor', () => {
  expect(sockets).toBe(0);
});

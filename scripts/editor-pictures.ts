// `npm run redactie:beelden`: takes the pictures in docs/redactie.md of the real editor, by mouse and keyboard.
import { mkdir } from 'node:fs/promises';
import { chromium, type Locator, type Page } from '@playwright/test';
import { dev } from 'astro';
import sharp from 'sharp';
import {
  field,
  openEditor,
  previewOf,
  readContent,
  refusal,
  save,
  saveButton,
  scrollTo,
  visit,
} from '../tests/e2e/editor-support.ts';
import { ensureBrowser } from './setup.mjs';

const folder = 'docs/redactie';

async function take(page: Page, name: string): Promise<void> {
  // What moves into its place is there after this.
  await page.waitForTimeout(700);
  await sharp(await page.screenshot())
    .webp({ quality: 60, effort: 6 })
    .toFile(`${folder}/${name}.webp`);
}

const text = (page: Page): Locator => field(page, 'body').getByRole('textbox').first();

async function correctTypo(page: Page): Promise<void> {
  await page.getByText('Begrippen').first().click();
  await take(page, '2-lijst');
  await page.getByText('Open data', { exact: true }).first().click();
  await previewOf(page).getByRole('heading', { level: 1 }).waitFor();
  const definition = field(page, 'definitie').locator('textarea').first();
  await definition.click();
  await page.keyboard.press('Control+End');
  await take(page, '3-veld');
  await page.keyboard.press('Backspace');
  await saveButton(page).click();
  await refusal(page).waitFor();
  await take(page, '4-fout');
  await page.keyboard.press('Enter');
  await definition.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('.');
}

async function addTerm(page: Page): Promise<void> {
  await visit(page, 'collections/begrippen/new');
  await field(page, 'term').locator('input').first().click();
  await page.keyboard.type('Klare taal');
  await field(page, 'definitie').locator('textarea').first().click();
  await page.keyboard.type('Schrijven zo dat de lezer het in één keer begrijpt.');
  for (const [index, word] of ['duidelijke taal', 'begrijpelijk schrijven'].entries()) {
    await scrollTo(page, 'synoniemen');
    await page
      .getByRole('button', { name: /Synoniem.? toevoegen/ })
      .last()
      .click();
    // The button of a new item takes the focus when it has moved into its place.
    await page.waitForTimeout(700);
    await field(page, `synoniemen.${String(index)}`)
      .locator('input')
      .first()
      .click();
    await page.keyboard.type(word);
  }
  await take(page, '5-begrip');
  await scrollTo(page, 'body');
  await text(page).click();
  await page.keyboard.type('Een brief is klaar als de lezer weet wat hij moet doen.');
  await save(page);
}

async function addKeynote(page: Page): Promise<void> {
  await visit(page, 'collections/keynotes/new');
  await field(page, 'titel').locator('input').first().click();
  await page.keyboard.type('Een extra keynote');
  await scrollTo(page, 'body');
  await text(page).click();
  await page.keyboard.type('Dit zei de spreker over samenwerken.');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Invoegen' }).click();
  await take(page, '6-invoegen');
  await page.getByRole('menuitem', { name: 'Citaat', exact: true }).click();
  await take(page, '7-citaat');
}

const server = await dev({ logLevel: 'warn', server: { host: '127.0.0.1' }, vite: { server: { watch: null } } });
const address = `http://127.0.0.1:${String(server.address.port)}`;
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  await mkdir(folder, { recursive: true });
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1100, height: 760 } });
  const page = await context.newPage();
  // The server makes all of the editor when it is first asked for.
  page.setDefaultTimeout(120_000);
  await page.goto(`${address}/redactie/`);
  await page.getByRole('button', { name: 'Map van de site kiezen' }).waitFor();
  await take(page, '1-begin');
  await openEditor(page, address, readContent('.'));
  await correctTypo(page);
  await addTerm(page);
  await addKeynote(page);
} finally {
  await browser.close();
  await server.stop();
}

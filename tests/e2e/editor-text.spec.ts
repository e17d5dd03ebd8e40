import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { judge } from '../../src/editing/answers.ts';
import type { SiteFacts } from '../../src/editing/site-facts.ts';
import { authorComponents } from '../../src/model/blocks.ts';
import { markdownConstructs } from '../fixtures/markdown-constructs.ts';
import { server, site } from './edited-site.ts';
import { discardDrafts, expectAccessible, field, openEditor, readSaved, save, visit } from './editor-support.ts';

// One page for all: to open it takes longer than all of these tests together.
test.describe.configure({ mode: 'serial', timeout: 90_000 });

const fileFor = (name: string) => `src/content/begrippen/${name}.mdx`;
const entry = (body: string) =>
  `---\nterm: Proefwoord\ndefinitie: Een woord om mee te proberen.\nbijgewerkt: 2026-11-24\nstatus: concept\n---\n\n${body}\n`;

/** Every construct of Markdown that the check has nothing against, in one text. */
function everything(): string {
  const file = fileFor('x');
  const isGood = (text: string) =>
    judge(site, { changed: new Map([[file, entry(text)]]), added: new Set(), edited: new Set([file]) }).problems
      .length === 0;
  return markdownConstructs
    .map((text) => text.trim())
    .filter(isGood)
    .join('\n\n');
}

let files: Map<string, string>;
let page: Page;
let text: Locator;
const errors: string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  files = new Map([
    ['proef', entry('Een woord.')],
    ['ander', entry('Iets anders.').replace('Proefwoord', 'Ander proefwoord')],
    ['alles', entry(everything())],
  ]);
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 900, height: 1000 } });
  page = await context.newPage();
  page.on('pageerror', ({ message }) => errors.push(message));
  text = field(page, 'body').getByRole('textbox', { name: 'Tekst' });
  await discardDrafts(page);
  await openEditor(page, server.address, new Map([...files].map(([name, source]) => [fileFor(name), source])));
});

test.afterAll(async () => {
  await page.context().close();
});

/** What stands in the field, line by line, as somebody sees it. */
const shown = () => text.locator('.cm-line').evaluateAll((lines) => lines.map((line) => line.textContent));

/** Opens an entry and makes its text empty, or leaves it with `words`. */
async function openText(name: string, words?: string): Promise<void> {
  await visit(page, `collections/begrippen/entries/${name}`);
  // When a form has moved into its place, Sveltia gives it the focus.
  await expect(async () => {
    await text.click();
    await page.waitForTimeout(50);
    await expect(text).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [20] });
  if (words === undefined) return;
  await empty();
  await type(words);
}

/** Types with real keys; a `\n` is Enter. */
const type = (words: string) => page.keyboard.type(words);
const press = (key: string) => page.keyboard.press(key);
const empty = async () => {
  await press('Control+A');
  await press('Delete');
};

/** Leaves the form without saving. */
async function leave(): Promise<void> {
  await visit(page, 'collections/begrippen');
  await expect(text).toBeHidden();
}

/** Copies as another program does, and pastes with the keyboard. */
async function paste(data: Record<string, string>, key = 'Control+V'): Promise<void> {
  await page.evaluate((parts) => {
    const copy = (event: ClipboardEvent) => {
      for (const [kind, content] of Object.entries(parts)) event.clipboardData?.setData(kind, content);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('copy', copy, { capture: true, once: true });
  }, data);
  await press('Control+C');
  await press(key);
}

const toolbar = () => field(page, 'body').getByRole('toolbar', { name: 'Opmaak' });
const click = (name: string) => toolbar().getByRole('button', { name, exact: true }).click();

test('an editor who types finds every letter in the file', async () => {
  await openText('proef', 'U leest dit.\n\nA zegt men.\n\n5 mensen.\n\n2*3*4 is 24.\n\nEen regel');
  await press('Shift+Enter');
  await type('en nog een.');
  await save(page);
  expect(await readSaved(page, fileFor('proef'))).toBe(
    entry('U leest dit.\n\nA zegt men.\n\n5 mensen.\n\n2*3*4 is 24.\n\nEen regel\\\nen nog een.'),
  );
});

test('an editor who changes the name of a term keeps every byte of its text', async () => {
  const source = files.get('alles') ?? '';
  // Most constructs are right; else this would look at nothing.
  expect(source.length).toBeGreaterThan(markdownConstructs.join('').length / 2);
  await openText('alles');
  const term = field(page, 'term').locator('input').first();
  await term.press('End');
  await term.pressSequentially('en');
  await save(page);
  expect(await readSaved(page, fileFor('alles'))).toBe(source.replace('Proefwoord', 'Proefwoorden'));
});

test('an editor finds each button in the bar, by mouse and by key', async () => {
  const cases: [button: string, key: string, result: string][] = [
    ['Vet', 'Control+B', '**woord**'],
    ['Cursief', 'Control+I', '*woord*'],
    ['Kop 2', 'Control+Shift+Digit2', '## woord'],
    ['Kop 3', 'Control+Shift+Digit3', '### woord'],
    ['Lijst', 'Control+Shift+Digit8', '- woord'],
    ['Nummers', 'Control+Shift+Digit7', '1. woord'],
    ['Aanhaling', 'Control+Shift+Digit9', '> woord'],
  ];
  await openText('proef', 'woord');
  for (const [button, key, result] of cases) {
    await press('Control+A');
    await click(button);
    await expect.poll(shown, button).toEqual([result]);
    await expect(toolbar().getByRole('button', { name: button, exact: true })).toHaveAttribute('aria-pressed', 'true');
    await press(key);
    await expect.poll(shown, key).toEqual(['woord']);
  }
  await press('Control+End');
  await press('Control+Shift+Digit5');
  await type('De noot.');
  await expect.poll(shown).toEqual(['woord[^1]', '', '[^1]: De noot.']);
  await empty();
  await press('Control+Shift+Digit4');
  await page.getByRole('dialog', { name: 'Tabel' }).getByLabel('Kolommen').fill('3');
  await press('Enter');
  await expect(text).toBeFocused();
  await type('Soort');
  await expect.poll(async () => (await shown())[0]).toBe('| Soort | Kop 2 | Kop 3 |');
  await leave();
});

test('an editor makes a link to a page, and puts a block in the text, by typing a part of a name', async () => {
  const answer = await page.request.get(`${server.address}/redactie/gegevens/`);
  const { pages, references } = (await answer.json()) as SiteFacts;
  const [target] = pages;
  const [quotation] = references['citaten'] ?? [];
  if (!target || !quotation) throw new Error('The site has no pages or quotations.');
  await openText('proef', 'Lees ');
  await press('Control+K');
  const address = page.getByRole('textbox', { name: 'Waar gaat de link heen?' });
  await expect(address).toBeFocused();
  await type(target.label);
  await press('ArrowDown');
  await expect(address).toHaveValue(target.value);
  await press('Enter');
  await expect(text).toBeFocused();
  await type('.');
  await expect.poll(shown).toEqual([`Lees [${target.label}](${target.value}).`]);

  const insert = async (name: string) => {
    await empty();
    await press('Control+Shift+Digit6');
    const item = page.getByRole('menuitem', { name, exact: true });
    while (!(await item.evaluate((element) => element === document.activeElement))) await press('ArrowDown');
    await press('Enter');
  };
  await insert(authorComponents.Citaat.label);
  await expect(page.getByRole('textbox', { name: 'Citaat', exact: true })).toBeFocused();
  await type(quotation.label.slice(0, 20));
  await press('Enter');
  await expect.poll(async () => (await shown())[0]).toBe(`<Citaat id="${quotation.value}" />`);
  await insert(authorComponents.VoorUwGemeente.label);
  await expect(text).toBeFocused();
  await type('Wat doet u?');
  await expect.poll(shown).toEqual(['<VoorUwGemeente>', '', 'Wat doet u?', '', '</VoorUwGemeente>']);
  await leave();
});

test('an editor who pastes gets Markdown, and hears what stays behind', async () => {
  const read = (name: string) => readFileSync(`tests/fixtures/clipboard/${name}`, 'utf8');
  await openText('proef', '');
  await paste({ 'text/html': read('web-page.html'), 'text/plain': 'niet dit' });
  await expect.poll(async () => (await shown()).join('\n')).toBe(read('web-page.md').trimEnd());
  await expect(field(page, 'body').getByRole('status').last()).toContainText('Afbeeldingen zijn niet meegekomen');
  await empty();
  await paste({ 'text/html': `<a href="${server.address}/over/">over</a>`, 'text/plain': 'niet dit' });
  await expect.poll(shown).toEqual(['[over](/over/)']);
  await empty();
  await paste({ 'text/html': '<b>dit niet</b>', 'text/plain': '2*3 <5\r\n| a | b\u200Bc' }, 'Control+Shift+V');
  await expect.poll(shown).toEqual(['2*3 <5', '| a | bc']);
  await leave();
});

test('an editor reads a mistake at its line while typing, and goes there', async () => {
  await openText('proef', 'Goed.\n\n<Onbekend />\n\nGoed.');
  const mistake = field(page, 'body').getByRole('option', { name: /^Regel 3: .*Onbekend/ });
  await mistake.click();
  await press('Enter');
  await press('Delete');
  await expect(mistake).toBeHidden();
  await expect.poll(shown).toEqual(['Goed.', '', '', '', 'Goed.']);
  await leave();
});

test('an editor without a mouse or with a screen reader can use the field, by day and by night', async () => {
  await openText('proef', 'Woord.');
  await press('Shift+Tab');
  await expect(toolbar().getByRole('button', { name: 'Vet' })).toBeFocused();
  await press('ArrowRight');
  await expect(toolbar().getByRole('button', { name: 'Cursief' })).toBeFocused();
  await press('End');
  await press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await expectAccessible(page, '.tekstveld');
  await press('Escape');
  await expect(page.getByRole('menuitem').first()).toBeHidden();
  await text.click();
  await press('Escape');
  await expect(text).toBeFocused();
  await press('Tab');
  await expect(text).not.toBeFocused();
  await click('Link');
  await expectAccessible(page, '.venster');
  await press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(shown).toEqual(['Woord.']);
  await leave();
});

test('an editor undoes each step, never into another text, and finds and replaces in a long one', async () => {
  await openText('ander');
  await press('Control+Z');
  await expect.poll(shown).toEqual(['Iets anders.']);
  await press('Control+A');
  await click('Vet');
  await press('Control+End');
  const long = `${'Een lange zin met veel woorden erin. '.repeat(10)}\n\n`.repeat(540);
  const last = async () => (await shown()).at(-1);
  await paste({ 'text/plain': `${long}Eindwoord.` });
  await type(' Slot.');
  await expect.poll(last).toBe('Eindwoord. Slot.');
  await press('Control+Home');
  await press('Control+F');
  await page.getByRole('textbox', { name: 'Zoek in deze tekst' }).fill('Eindwoord');
  await press('Enter');
  await page.getByRole('textbox', { name: 'Vervang door' }).fill('Laatste woord');
  await page.getByRole('button', { name: 'Vervang alle' }).click();
  await press('Escape');
  await expect(text).toBeFocused();
  await press('Control+End');
  await expect.poll(last).toBe('Laatste woord. Slot.');
  for (const left of ['Eindwoord. Slot.', 'Eindwoord.', '**Iets anders.**', 'Iets anders.']) {
    await press('Control+Z');
    await press('Control+End');
    await expect.poll(last).toBe(left);
  }
  await press('Control+Y');
  await expect.poll(last).toBe('**Iets anders.**');
  await leave();
});

test('nothing went wrong on the way', () => {
  expect(errors).toEqual([]);
});

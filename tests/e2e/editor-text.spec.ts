import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import { judge } from '../../src/editing/answers.ts';
import type { SiteFacts } from '../../src/editing/site-facts.ts';
import { authorComponents, type AuthorComponent } from '../../src/model/blocks.ts';
import { markdownConstructs } from '../fixtures/markdown-constructs.ts';
import { server, site } from './edited-site.ts';
import { discardDrafts, expectAccessible, field, openEditor, readSaved, save, visit } from './editor-support.ts';
import { second } from './second.ts';

// One page for all: to open it takes longer than all of these tests together.
test.describe.configure({ mode: 'serial', timeout: 90_000 });

const fileFor = (name: string) => `src/content/begrippen/${name}.mdx`;
const entry = (body: string) =>
  `---\nterm: Proefwoord\ndefinitie: Een woord om mee te proberen.\nbijgewerkt: 2026-11-24\nstatus: concept\n---\n\n${body}\n`;

/** Every construct of Markdown that may be saved, in as few texts as the check has nothing against. */
function goodTexts(): string[] {
  const file = fileFor('x');
  const isGood = (text: string) =>
    judge(site, { changed: new Map([[file, entry(text)]]), added: new Set(), edited: new Set([file]) }).problems
      .length === 0;
  const texts: string[] = [];
  for (const construct of markdownConstructs.map((text) => text.trim())) {
    const together = `${texts.at(-1) ?? ''}\n\n${construct}`.trim();
    if (isGood(together)) texts.splice(-1, 1, together);
    else if (isGood(construct)) texts.push(construct);
  }
  return texts;
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
    ...goodTexts().map((words, index) => [`vorm-${String(index)}`, entry(words)] as const),
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
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await type(words);
}

/** Types with real keys; a `\n` is Enter. */
const type = (words: string) => page.keyboard.type(words);

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
  await page.keyboard.press('Control+C');
  await page.keyboard.press(key);
}

const toolbar = () => field(page, 'body').getByRole('toolbar', { name: 'Opmaak' });
const press = (name: string) => toolbar().getByRole('button', { name, exact: true }).click();

test('an editor who types finds every letter in the file', async () => {
  await openText('proef', 'U leest dit.\n\nA zegt men.\n\n5 mensen.\n\n2*3*4 is 24.\n\nEen regel');
  await page.keyboard.press('Shift+Enter');
  await type('en nog een.');
  await save(page);
  expect(await readSaved(page, fileFor('proef'))).toBe(
    entry('U leest dit.\n\nA zegt men.\n\n5 mensen.\n\n2*3*4 is 24.\n\nEen regel\\\nen nog een.'),
  );
});

test('an editor who undoes and redoes goes back and forth, and never into another text', async () => {
  await openText('ander');
  await page.keyboard.press('Control+Z');
  await expect.poll(shown).toEqual(['Iets anders.']);
  await page.keyboard.press('Control+End');
  await type(' Meer.');
  await page.keyboard.press('Control+Z');
  await expect.poll(shown).toEqual(['Iets anders.']);
  await page.keyboard.press('Control+Y');
  await expect.poll(shown).toEqual(['Iets anders. Meer.']);
  await field(page, 'body')
    .getByRole('button', { name: /opties/i })
    .click();
  await page.getByRole('menuitem', { name: /herstellen|terugdraaien|ongedaan/i }).click();
  await expect.poll(shown).toEqual(['Iets anders.']);
  await text.click();
  await page.keyboard.press('Control+Z');
  await expect.poll(shown).toEqual(['Iets anders. Meer.']);
  await leave();
});

test('an editor finds each button in the bar, by mouse and by key', async () => {
  const cases: [button: string, key: string, start: string, result: string][] = [
    ['Vet', 'Control+B', 'woord', '**woord**'],
    ['Cursief', 'Control+I', 'woord', '*woord*'],
    ['Kop 2', 'Control+Shift+Digit2', 'woord', '## woord'],
    ['Kop 3', 'Control+Shift+Digit3', 'woord', '### woord'],
    ['Lijst', 'Control+Shift+Digit8', 'woord', '- woord'],
    ['Nummers', 'Control+Shift+Digit7', 'woord', '1. woord'],
    ['Aanhaling', 'Control+Shift+Digit9', 'woord', '> woord'],
  ];
  await openText('proef', '');
  for (const [button, key, start, result] of cases) {
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await type(start);
    await page.keyboard.press('Control+A');
    await press(button);
    await expect.poll(shown, button).toEqual([result]);
    await expect(toolbar().getByRole('button', { name: button, exact: true })).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press(key);
    await expect.poll(shown, key).toEqual([start]);
  }
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await type('Zin.');
  await page.keyboard.press('Control+Shift+Digit5');
  await type('De noot.');
  await expect.poll(shown).toEqual(['Zin.[^1]', '', '[^1]: De noot.']);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Shift+Digit4');
  await page.getByRole('dialog', { name: 'Tabel' }).getByLabel('Kolommen').fill('3');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await shown())[0]).toBe('| Kop 1 | Kop 2 | Kop 3 |');
  await type('Soort');
  await expect.poll(async () => (await shown())[0]).toBe('| Soort | Kop 2 | Kop 3 |');
  await leave();
});

test('an editor makes a link to a page by typing a part of its name', async () => {
  const { pages } = (await (await page.request.get(`${server.address}/redactie/gegevens/`)).json()) as SiteFacts;
  const [target] = pages;
  if (!target) throw new Error('The site has no pages.');
  await openText('proef', 'Lees ');
  await page.keyboard.press('Control+K');
  const dialog = page.getByRole('dialog', { name: 'Link' });
  const address = dialog.getByLabel('Waar gaat de link heen?', { exact: true });
  await expect(address).toBeFocused();
  await type(target.label);
  await page.keyboard.press('ArrowDown');
  await expect(address).toHaveValue(target.value);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await type('.');
  await expect.poll(shown).toEqual([`Lees [${target.label}](${target.value}).`]);
  await leave();
});

test('an editor inserts each block of the registry, with the keyboard alone', async () => {
  const { references } = (await (await page.request.get(`${server.address}/redactie/gegevens/`)).json()) as SiteFacts;
  await openText('proef', '');
  for (const [name, block] of Object.entries<AuthorComponent>(authorComponents)) {
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+Shift+Digit6');
    const item = page.getByRole('menuitem', { name: block.label, exact: true });
    while (!(await item.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const attributes: string[] = [];
    for (const [attribute, { reference, label }] of Object.entries(block.attributes)) {
      await expect(page.getByRole('textbox', { name: label, exact: true })).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      attributes.push(` ${attribute}="${references[reference]?.[0]?.value ?? ''}"`);
    }
    const tag = `<${name}${attributes.join('')}`;
    await expect.poll(async () => (await shown())[0]).toBe(block.hasContent ? `${tag}>` : `${tag} />`);
    await expect(text).toBeFocused();
    if (block.hasContent) await expect.poll(async () => (await shown()).at(-1)).toBe(`</${name}>`);
  }
  await leave();
});

test('an editor who pastes gets Markdown, and hears what stays behind', async () => {
  await openText('proef', '');
  for (const name of readdirSync('tests/fixtures/clipboard').filter((one) => one.endsWith('.html'))) {
    const html = readFileSync(`tests/fixtures/clipboard/${name}`, 'utf8').replaceAll(
      'https://site.voorbeeld',
      second.identity.url,
    );
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await paste({ 'text/html': html, 'text/plain': 'niet dit' });
    const expected = readFileSync(`tests/fixtures/clipboard/${name.replace('.html', '.md')}`, 'utf8').trimEnd();
    await expect.poll(async () => (await shown()).join('\n'), name).toBe(expected);
  }
  await expect(field(page, 'body').getByRole('status').first()).toContainText('Afbeeldingen zijn niet meegekomen');
  for (const [html, markdown] of [
    ['<p>Hallo wereld</p>', 'Hallo wereld'],
    ['<strong>x</strong>', '**x**'],
    [`<a href="${server.address}/over/">over</a>`, '[over](/over/)'],
  ] as const) {
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await paste({ 'text/html': html, 'text/plain': 'niet dit' });
    await expect.poll(shown).toEqual([markdown]);
  }
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await paste({ 'text/html': '<b>dit niet</b>', 'text/plain': '2*3 <5\r\n| a | b\u200Bc' }, 'Control+Shift+V');
  await expect.poll(shown).toEqual(['2*3 <5', '| a | bc']);
  await leave();
});

test('an editor who changes the name of a term keeps every byte of its text', async () => {
  test.setTimeout(120_000);
  const forms = [...files].filter(([name]) => name.startsWith('vorm-'));
  // Most constructs are right; else this would look at nothing.
  expect(forms.map(([, source]) => source).join('').length).toBeGreaterThan(markdownConstructs.join('').length / 2);
  for (const [name, source] of forms) {
    await visit(page, `collections/begrippen/entries/${name}`);
    const term = field(page, 'term').locator('input').first();
    await expect(text).toBeVisible();
    await term.press('End');
    await term.pressSequentially('en');
    await save(page);
    expect(await readSaved(page, fileFor(name))).toBe(source.replace('Proefwoord', 'Proefwoorden'));
  }
});

test('an editor reads a mistake at its line while typing, and goes there', async () => {
  await openText('proef', 'Goed.\n\n<Onbekend />\n\nGoed.');
  const mistake = field(page, 'body').getByRole('listitem').filter({ hasText: 'Onbekend' });
  await mistake.getByRole('button', { name: 'Regel 3' }).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Delete');
  await expect(mistake).toBeHidden();
  await expect.poll(shown).toEqual(['Goed.', '', '', '', 'Goed.']);
  await leave();
});

test('an editor without a mouse or with a screen reader can use the field, by day and by night', async () => {
  await openText('proef', 'Woord.');
  await page.keyboard.press('Shift+Tab');
  await expect(toolbar().getByRole('button', { name: 'Vet' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(toolbar().getByRole('button', { name: 'Cursief' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Hulp bij de tekst' })).toBeVisible();
  await page.keyboard.press('Escape');
  await text.click();
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(text).not.toBeFocused();
  await expectAccessible(page, '.tekstveld');
  await press('Invoegen');
  await expectAccessible(page, '.tekstveld [popover]');
  await page.keyboard.press('Escape');
  await press('Link');
  await expectAccessible(page, '.venster');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(shown).toEqual(['Woord.']);
  await leave();
});

test('an editor undoes each step of typing, the bar and pasting, and finds and replaces in a long text', async () => {
  await openText('proef', 'woord');
  await page.keyboard.press('Control+A');
  await press('Vet');
  await page.keyboard.press('Control+End');
  const long = `${'Een lange zin met veel woorden erin. '.repeat(10)}\n\n`.repeat(540);
  await paste({ 'text/plain': `${long}Eindwoord.` });
  await expect.poll(async () => (await shown()).at(-1)).toBe('Eindwoord.');
  await type(' Slot.');
  await expect.poll(async () => (await shown()).at(-1)).toBe('Eindwoord. Slot.');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+F');
  await page.getByRole('textbox', { name: 'Zoek in deze tekst' }).fill('Eindwoord');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Vervang door' }).fill('Laatste woord');
  await page.getByRole('button', { name: 'Vervang alle' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Zoek in deze tekst' })).toBeHidden();
  await expect(text).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect.poll(async () => (await shown()).at(-1)).toBe('Laatste woord. Slot.');
  for (const left of ['Eindwoord. Slot.', 'Eindwoord.', '**woord**', 'woord']) {
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+End');
    await expect.poll(async () => (await shown()).at(-1)).toBe(left);
  }
  await leave();
});

test('nothing went wrong on the way', () => {
  expect(errors).toEqual([]);
});

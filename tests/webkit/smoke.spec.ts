/** Proves in WebKit what a reader with Safari relies on: search, Back, light and dark, definitions, and lists that are lists. */
import { expect, test } from '@playwright/test';
import { samples, second } from '../e2e/second.ts';
import { keys, startWebKit, type Browser } from './driver.ts';

let browser: Browser;
// A browser starts slowly, and each test leaves nothing behind that the next one minds.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  browser = await startWebKit(process.env['WEBKIT_DRIVER_PATH'] ?? '');
  process.stdout.write(`WebKit ${browser.version}\n`);
});
test.afterAll(() => browser.end());

const open = (path: string) => browser.open(second.origin + path);
const path = 'location.pathname + location.search';
const paper = 'getComputedStyle(document.body).backgroundColor';
const results = 'document.querySelectorAll("[data-zoekresultaat]").length > 0';
const shown = 'document.querySelector("[data-uitleg-venster]").matches(":popover-open")';

test('search answers while typing, and Back from a result brings question and results back', async () => {
  await open(samples.search);
  await browser.click('[data-zoekveld]');
  await browser.press('schaduw');
  await browser.expect(results, true);
  await browser.expect('document.querySelector("[data-zoekstatus]").textContent.includes("“schaduw”")', true);
  await browser.click('[data-zoekresultaat] a');
  await browser.expect('document.querySelectorAll("mark.gevonden").length > 0', true);
  await browser.back();
  await browser.expect(path, '/zoeken/?q=schaduw');
  await browser.expect(results, true);
  await browser.expect('document.querySelector("[data-zoekveld]").value', 'schaduw');
});

test('Ctrl+K opens the dialog, which answers, and Escape closes it', async () => {
  await open(samples.keynote);
  await browser.press('k', keys.control);
  const dialog = '[...document.body.children].find(({ shadowRoot }) => shadowRoot)?.shadowRoot.querySelector("dialog")';
  await browser.expect(`${dialog}?.open`, true);
  await browser.press('sedum');
  await browser.expect(`${dialog}.querySelectorAll("[data-zoekresultaat]").length > 0`, true);
  await browser.press(keys.escape);
  await browser.expect(`${dialog}.open`, false);
});

test('a chosen theme holds on the next page, and on the page before it', async () => {
  await open(samples.home);
  await browser.expect(paper, 'rgb(251, 248, 242)');
  await browser.run('document.documentElement.dataset.left = ""');
  await browser.click('nav[aria-label=Hoofdmenu] a');
  await browser.click('[data-thema-knop]');
  await browser.expect(paper, 'rgb(21, 18, 15)');
  await browser.back();
  await browser.expect('location.pathname', samples.home);
  await browser.expect('document.documentElement.dataset.left', '');
  await browser.expect(paper, 'rgb(21, 18, 15)');
  await browser.click('[data-thema-knop]');
  await browser.expect(paper, 'rgb(251, 248, 242)');
});

test('a term shows its definition below it, also after the page scrolls, until Escape', async () => {
  await open(samples.keynote);
  await browser.run('document.querySelector(".tekst a[data-begrip]").focus()');
  await browser.press(keys.enter);
  await browser.expect(shown, true);
  await browser.expect('document.activeElement.closest("[data-uitleg-venster]") !== null', true);
  const top = (selector: string) => `document.querySelector("${selector}").getBoundingClientRect().top`;
  const gap = `Math.round(${top('[data-uitleg-venster]')} - ${top('.tekst a[data-begrip]')})`;
  const before = await browser.run(gap);
  await browser.run('scrollBy(0, 60)');
  await browser.expect('scrollY > 0', true);
  await browser.expect(gap, before);
  await browser.press(keys.escape);
  await browser.expect(shown, false);
});

test('what a screen reader says is what stands there', async () => {
  await open(samples.search);
  await browser.expect(`!document.querySelector('[data-zoekformulier]').hidden`, true);
  for (const [selector, role] of Object.entries({
    '[data-zoekveld]': 'searchbox',
    '[data-zoekstatus]': 'status',
    '[data-thema-knop]': 'button',
    'nav[aria-label=Hoofdmenu] ul': 'list',
    'nav[aria-label=Hoofdmenu]': 'navigation',
  }))
    expect.soft(await browser.role(selector), selector).toBe(role);
});

/**
 * Opens every page of this site once, in light, and of the other sites those that differ most, and looks at all that a
 * visitor, their browser and a screen reader may stumble over.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Readability, isProbablyReaderable } from '@mozilla/readability';
import type { Page } from '@playwright/test';
import { findBarriers } from '../e2e/support.ts';
import { expectWhole } from '../e2e/whole-text.ts';
import { desktop, expectAllCircumstances, openForTheFirstTime } from './circumstances.ts';
import { expect, sweep, test } from './sweep.ts';

/** Gathers what the browser refuses or complains about, and whom it asks for something. */
function watch(page: Page) {
  const troubles: string[] = [];
  const hosts = new Set<string>();
  const listeners = {
    request: (request: { url: () => string }) => hosts.add(new URL(request.url()).origin),
    console: (message: { type: () => string; text: () => string; location: () => { url: string } }) => {
      // The error page's own status is no trouble.
      if (message.type() === 'error' && message.location().url !== page.url()) troubles.push(message.text());
    },
    pageerror: (error: Error) => troubles.push(error.message),
  };
  page.on('request', listeners.request).on('console', listeners.console).on('pageerror', listeners.pageerror);
  const stop = () => {
    page.off('request', listeners.request).off('console', listeners.console).off('pageerror', listeners.pageerror);
  };
  return { troubles, hosts, stop };
}

/** What a page is made of, for who cannot see it. */
function readStructure() {
  const visible = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const levels = visible('h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName.slice(1)));
  const pictures = [...document.querySelectorAll('main img')] as HTMLImageElement[];
  return {
    language: document.documentElement.lang,
    landmarks: ['body > header', 'main', 'body > footer', 'main h1'].map((selector) => visible(selector).length),
    titles: levels.filter((level) => level === 1).length,
    skipped: levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1),
    crumbs: visible('nav[aria-label=Kruimelpad]').map((nav) => nav.querySelector('a')?.getAttribute('href')),
    // WebKit takes a list without marks for no list, unless it is in a nav, says its role, or has an empty mark.
    unlisted: [...document.querySelectorAll(':is(ul, ol):not(nav *, [role])')]
      .filter(
        (list) =>
          getComputedStyle(list).listStyleType === 'none' ||
          (list.firstElementChild && getComputedStyle(list.firstElementChild).display !== 'list-item'),
      )
      .map(({ className }) => className),
    // Firefox says the words of a drawing after its label, glued where a line ends.
    saidTwice: [...document.querySelectorAll('svg[role=img] text')].filter((text) => !text.closest('[aria-hidden]'))
      .length,
    crumbsInText: visible('main nav[aria-label=Kruimelpad]').length,
    missingPictures: pictures
      .filter(({ complete, naturalWidth }) => complete && naturalWidth === 0)
      .map(({ src }) => src),
    kept: [document.cookie, localStorage.length, sessionStorage.length],
  };
}

interface ReaderView {
  Readability: typeof Readability;
  isProbablyReaderable: typeof isProbablyReaderable;
}

/** What makes the reader view of Firefox, for a page that has no such thing. */
const readability = ['Readability', 'Readability-readerable']
  .map((name) => readFileSync(fileURLToPath(import.meta.resolve(`@mozilla/readability/${name}.js`)), 'utf8'))
  .join('\n');

/** What a reader view leaves out of a page, and what it takes that is not of the page; nothing where there is no button for it. */
function readerViewFaults(): string[] {
  const { Readability, isProbablyReaderable } = globalThis as unknown as ReaderView;
  if (!isProbablyReaderable(document)) return [];
  const words = (text: string | null | undefined) => (text ?? '').replace(/\s/g, '');
  // A copy that belongs to no window: there the policy of this page has nothing to say.
  const copy = new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html');
  const view = words(new Readability(copy).parse()?.textContent);
  const isOfPage = (part: Element) =>
    part.checkVisibility() && !part.closest('nav, details, [data-pagefind-ignore], .print\\:hidden');
  const own = [...document.querySelectorAll('main :is(p, blockquote)')].filter(isOfPage);
  const others = [...document.querySelectorAll('body > footer :is(p, li)')];
  return [
    ...own.filter(({ textContent }) => !view.includes(words(textContent))),
    ...others.filter(({ textContent }) => textContent.includes(' ') && view.includes(words(textContent))),
  ].map(({ textContent }) => textContent.trim());
}

/** The second congress has every kind of page, and they are short. `npm run toegankelijkheid` names this site. */
const closest = process.env['LOOK_CLOSEST_AT'] ?? 'the second congress';

sweep((site) => {
  for (const address of site.name === 'this site' ? site.pages : site.various) {
    const isSeenClosest = site.name === closest && site.various.includes(address);
    const everywhere = isSeenClosest ? ', in all circumstances' : '';
    test(`${address} can be read by everybody, and asks nothing of strangers${everywhere}`, async ({
      reader,
      plain,
    }) => {
      await reader.setViewportSize(desktop);
      const { troubles, hosts, stop } = watch(reader);
      if (isSeenClosest) await openForTheFirstTime(reader, site, address);
      else await reader.goto(`${site.origin}${address}`);
      await test.step('rules', async () => {
        expect(await findBarriers(reader, 'light')).toEqual([]);
        expect(await reader.evaluate(readStructure)).toEqual({
          language: 'nl',
          landmarks: [1, 1, 1, 1],
          titles: 1,
          skipped: [],
          crumbs: address === '/' ? [] : ['/'],
          unlisted: [],
          saidTwice: 0,
          crumbsInText: 0,
          missingPictures: [],
          kept: ['', 0, 0],
        });
      });
      await test.step('reader view', async () => {
        await reader.evaluate(`${readability}\nObject.assign(globalThis, { Readability, isProbablyReaderable })`);
        expect(await reader.evaluate(readerViewFaults)).toEqual([]);
      });
      await test.step('sizes', async () => {
        await expectWhole(reader, 'at 1280 px');
        await reader.setViewportSize({ width: 320, height: 640 });
        await expectWhole(reader, 'at 320 px');
      });
      stop();
      expect(troubles).toEqual([]);
      expect([...hosts]).toEqual([site.origin]);
      expect(await reader.context().cookies()).toEqual([]);
      if (isSeenClosest) await expectAllCircumstances(reader, plain, site, address);
    });
  }
});

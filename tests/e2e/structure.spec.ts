/** Proves what every page owes its reader: headings, landmarks, a title, honesty about fiction, privacy, and a way to it. */
import { expect, test } from '@playwright/test';
import { Parser } from 'htmlparser2';
import { errorPage, fictionalTerms, htmlOf, pages, samples } from './support.ts';

interface Tag {
  name: string;
  attributes: Record<string, string>;
}

/** Every opening tag of a page. */
function tagsOf(address: string): Tag[] {
  const tags: Tag[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      tags.push({ name, attributes });
    },
  });
  parser.end(htmlOf(address));
  return tags;
}

/** The pages that a page links to. */
const linkedFrom = (address: string) =>
  tagsOf(address)
    .filter(({ name }) => name === 'a')
    .flatMap(({ attributes }) => attributes['href'] ?? [])
    .map((href) => new URL(href, `https://site.invalid${address}`))
    .filter(({ host }) => host === 'site.invalid')
    .map(({ pathname }) => pathname);

test.describe('A page has one title, a sound outline, its landmarks, and asks nothing of strangers', () => {
  for (const address of pages) {
    test(`on ${address}`, async ({ page, context, baseURL }) => {
      const strangers: string[] = [];
      const troubles: string[] = [];
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== new URL(baseURL ?? '').origin) strangers.push(request.url());
      });
      page.on('console', (message) => {
        // The error page's own status is no trouble.
        if (message.type() === 'error' && message.location().url !== page.url()) troubles.push(message.text());
      });
      page.on('pageerror', (error) => troubles.push(error.message));
      await page.goto(address);

      await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
      await expect(page.getByRole('banner')).toHaveCount(1);
      await expect(page.getByRole('main')).toHaveCount(1);
      await expect(page.getByRole('contentinfo')).toHaveCount(1);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();

      const levels = await page
        .getByRole('heading')
        .evaluateAll((headings) => headings.map(({ localName }) => Number(localName.slice(1))));
      const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
      expect(skipped, `levels ${levels.join(' ')}`).toEqual([]);

      const breadcrumb = page.getByRole('navigation', { name: 'Kruimelpad' });
      await expect(breadcrumb).toHaveCount(address === samples.home ? 0 : 1);
      await expect(page.getByRole('main').getByRole('navigation', { name: 'Kruimelpad' })).toHaveCount(0);
      if (address !== samples.home) await expect(breadcrumb.getByRole('link').first()).toHaveAttribute('href', '/');

      expect(strangers).toEqual([]);
      expect(troubles).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
        '',
        0,
        0,
      ]);
    });
  }
});

test('No two pages have the same title or description', () => {
  const titles = pages.map((address) => /<title>(.*?)<\/title>/s.exec(htmlOf(address))?.[1] ?? '');
  const descriptions = pages.map(
    (address) =>
      tagsOf(address).find(({ name, attributes }) => name === 'meta' && attributes['name'] === 'description')
        ?.attributes['content'] ?? '',
  );
  for (const texts of [titles, descriptions]) {
    expect(texts.filter((text) => text.length < 10)).toEqual([]);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  }
});

test('No text has a space before a comma or a full stop, as a component that ends on a line of its own leaves behind', () => {
  const found = pages.flatMap((address) => {
    let text = '';
    const parser = new Parser({
      ontext(part) {
        text += part;
      },
    });
    parser.end(/<main.*<\/main>/s.exec(htmlOf(address))?.[0]);
    expect(text.length, address).toBeGreaterThan(100);
    return [...text.matchAll(/\S*\s[.,;:!?](?=\s|$)/g)].map(([place]) => `${address}: ${place}`);
  });
  expect(found).toEqual([]);
});

test('No page has a style attribute or an inline event handler, so that a strict Content-Security-Policy holds', () => {
  const found = pages.flatMap((address) =>
    tagsOf(address).flatMap(({ name, attributes }) =>
      Object.keys(attributes)
        .filter((attribute) => attribute === 'style' || attribute.startsWith('on'))
        .map((attribute) => `${address}: <${name} ${attribute}>`),
    ),
  );
  expect(found).toEqual([]);
});

test.describe('A reader sees that Turfbrug is made up', () => {
  const fictional = [...pages.filter((address) => address.startsWith('/turfbrug/')), ...fictionalTerms];

  test('there are seven pages of Turfbrug and at least two made-up terms', () => {
    expect(fictional.length).toBeGreaterThanOrEqual(9);
  });

  for (const address of fictional) {
    test(`on ${address}, before the text starts`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(address);
      await expect(page.getByRole('main').getByText('Fictieve gemeente', { exact: true })).toBeInViewport();
    });

    test(`on ${address}, in what a shared link says`, () => {
      const card = tagsOf(address)
        .filter(({ attributes }) => attributes['property']?.startsWith('og:'))
        .map(({ attributes }) => attributes['content'])
        .join(' ');
      expect(card).toMatch(/fictie[fv]/i);
    });
  }
});

test('Every page can be reached from the home page in at most three steps', () => {
  const steps = new Map<string, number>([[samples.home, 0]]);
  // A Map gives what is added to it while it is read.
  for (const [address, step] of steps) {
    for (const next of linkedFrom(address)) if (pages.includes(next) && !steps.has(next)) steps.set(next, step + 1);
  }
  expect(pages.filter((address) => address !== errorPage && !steps.has(address))).toEqual([]);
  expect([...steps].filter(([, step]) => step > 3)).toEqual([]);
});

test('The year of the congress is nowhere given, because the source does not give it', () => {
  expect(pages.filter((address) => /\b5\s+april\s+20\d\d|20\d\d-04-05/i.test(htmlOf(address)))).toEqual([]);
});

test('An address that does not exist gets the Dutch error page, with ways on', async ({ page }) => {
  const response = await page.goto('/bestaat-niet/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
  await expect(page.getByRole('main').locator('a[href="/inhoud/"]')).toBeVisible();
});

test.describe('All text is there without JavaScript', () => {
  for (const address of [samples.home, samples.keynote, samples.goal, samples.term, samples.coherence]) {
    test(`on ${address}`, async ({ page, browser }) => {
      await page.goto(address);
      const context = await browser.newContext({ javaScriptEnabled: false });
      const plain = await context.newPage();
      await plain.goto(page.url());
      const text = await plain.getByRole('main').innerText();
      expect(text.length).toBeGreaterThan(300);
      expect(text).toBe(await page.getByRole('main').innerText());
      await context.close();
    });
  }
});

/** Proves that who comes from elsewhere, or with an address that is not there, finds a way on. */
import { expect, test } from '@playwright/test';
import { Parser } from 'htmlparser2';
import { second } from './second.ts';
import { resultsOf } from './support.ts';

test('An address that does not exist gets the Dutch error page, with ways on', async ({ page }) => {
  const response = await page.goto('/bestaat-niet/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
  await expect(page.getByRole('main').locator('a[href="/inhoud/"]')).toBeVisible();
});

test('A browser can add the site to its search engines, and arrives at answers', async ({ page }) => {
  const texts = new Map<string, string>();
  const templates = new Map<string, string>();
  let open = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open = name;
        if (name === 'Url') templates.set(attributes['rel'] ?? 'results', attributes['template'] ?? '');
      },
      ontext(text) {
        if (text.trim()) texts.set(open, text);
      },
    },
    { xmlMode: true },
  );
  parser.end(second.read('opensearch.xml').toString());
  expect(texts.get('ShortName')?.length).toBeLessThanOrEqual(16);
  expect(texts.get('InputEncoding')).toBe('UTF-8');
  expect(texts.get('Language')).toBe('nl');
  expect(new URL(templates.get('self') ?? '').pathname).toBe('/opensearch.xml');
  for (const address of second.pages)
    expect(second.htmlOf(address), address).toMatch(/<link rel="search"[^>]* href="\/opensearch\.xml"/);

  const results = new URL((templates.get('results') ?? '').replace('{searchTerms}', encodeURIComponent('één dak')));
  await page.goto(`${results.pathname}${results.search}`);
  await expect(page.getByRole('searchbox')).toHaveValue('één dak');
  await expect(resultsOf(page).first()).toBeVisible();
});

test('A host that knows redirects sends an old address on: of a page, of a file, and of a place on a page', async ({
  page,
  request,
}) => {
  for (const [van, naar] of [
    ['/begrippen/dakpark/', '/begrippen/daktuin/'],
    ['/programma-oud.pdf', '/programma.pdf'],
  ] as const) {
    const answer = await request.get(van, { maxRedirects: 0 });
    expect([answer.status(), answer.headers()['location']]).toEqual([301, naar]);
  }
  await page.goto('/terugblik/de-ochtend/#zaal-open');
  await expect(page.getByRole('heading', { name: 'De deuren gingen open' })).toBeInViewport();
});

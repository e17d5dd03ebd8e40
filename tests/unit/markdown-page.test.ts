/** Proves how each block of a page reads as Markdown. That whole pages keep all their words is proven in tests/sweeps. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFacts } from '../../src/publishing/built-page.ts';
import { markdownPage } from '../../src/publishing/markdown/markdown-page.ts';

const head = `<title>Open data – Site</title><meta name="description" content="Een zin: nog een.">
  <link rel="canonical" href="https://site.example/begrippen/open-data/"><meta property="og:title" content="Open data">`;

/** The frontmatter and the text of a page with this in `main`; undefined for a page that gets none. */
function read(text: string, inHead = head): { fields: unknown; text: string } | undefined {
  const { facts, main } = readFacts(`<!doctype html><html lang="nl"><head>${inHead}</head><body><nav>Menu</nav>
    <main>${text}</main><footer>Voet</footer></body></html>`);
  if (!main) return undefined;
  const [, yaml = '', markdown = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(markdownPage(facts.about, main)) ?? [];
  return { fields: parse(yaml), text: markdown };
}

test('what a page says about itself stands in the frontmatter', () => {
  // The day of a fact is not that of the page.
  const main =
    '<article data-soort="Begrip"><h1>Open data</h1><p>Op <time datetime="2020-01-02">2</time></p></article>';
  expect(read(main, `${head}<meta property="article:modified_time" content="2026-11-24">`)?.fields).toEqual({
    title: 'Open data',
    description: 'Een zin: nog een.',
    url: 'https://site.example/begrippen/open-data/',
    language: 'nl',
    updated: '2026-11-24',
    type: 'Begrip',
    license: 'https://creativecommons.org/licenses/by-sa/4.0/deed.nl',
    rights: 'Tekst: CC BY-SA 4.0. Citaten zijn van de spreker of de schrijver en vallen daarbuiten.',
  });
  const fields = Object.keys(read('<h1>Inhoud</h1>')?.fields ?? {});
  expect(fields.filter((field) => ['updated', 'type', 'fictief'].includes(field))).toEqual([]);
});

test('fiction is named in the frontmatter and under the title', () => {
  const page =
    read(`<article data-pagefind-meta="fictief:ja"><header><span data-gemeente="Mosdijk">Fictieve gemeente</span>
    <h1>Mosdijk</h1><p>De inleiding.</p></header></article>`);
  expect(page?.fields).toMatchObject({ fictief: true, toelichting: 'Mosdijk is een fictieve gemeente.' });
  expect(page?.text).toBe('# Mosdijk\n\n*Mosdijk is een fictieve gemeente.*\n\nDe inleiding.\n');
});

test('a page without a text to read gets no Markdown: one that search engines must pass by, and the search page', () => {
  expect(read('<h1>Weg</h1>', '<meta name="robots" content="noindex">')).toBeUndefined();
  expect(read('<h1>Zoeken</h1><form role="search"></form>')).toBeUndefined();
});

const share = '<a class="print:hidden" href="/citaten/#zo">Deel dit citaat<span> over iets</span></a>';
const quoted = '<blockquote><p>“Zo”</p></blockquote>';
const figure = `<figure>${quoted}<figcaption><span>Over iets</span><a href="#zo">adres</a></figcaption></figure>`;
const address = '[Vast adres van dit citaat](https://site.example';

test.each([
  [
    'without what works, moves, draws or leads away',
    `<h1>Kop</h1><nav><a href="/">Weg</a></nav><form><button>Knop</button></form>
      <p hidden>Weg</p><span aria-hidden="true">1</span><div popover>Weg</div><template>Weg</template><svg><text>Weg</text></svg>
      <a class="print:hidden" href="/">Weg</a><p class="meta">2 minuten · <time datetime="2026-01-01">Weg</time></p>
      <p data-screen-only><a href="/a/">Weg</a></p><script>weg()</script><p>Tekst.</p>`,
    '# Kop\n\nTekst.\n',
  ],
  [
    'with what belongs to the page at its end, though it is navigation',
    `<p>Tekst.</p><nav class="print:hidden" aria-labelledby="hoort-hierbij"><h2>Hoort hierbij</h2>
      <div><h3>Keynotes</h3><ul><li><a href="/keynotes/a/">A</a></li></ul></div></nav>`,
    'Tekst.\n\n## Hoort hierbij\n\n### Keynotes\n\n- [A](https://site.example/keynotes/a/)\n',
  ],
  [
    'with addresses in full, that of a heading on the same page too',
    '<p>Zie <a href="/over/">Over</a>, <a href="#één">één</a> en <a href="https://a.nl/">A</a>.</p>',
    'Zie [Over](https://site.example/over/), [één](https://site.example/begrippen/open-data/#%C3%A9%C3%A9n) en [A](https://a.nl/).\n',
  ],
  [
    'with a term as its word',
    '<p>De <a href="/begrippen/gdi/" data-begrip="gdi" data-uitleg="De bouwstenen.">GDI</a>, dus.</p>',
    'De GDI, dus.\n',
  ],
  [
    'with the rungs of a ladder numbered',
    '<div class="ladder"><h3>Data</h3><p>a</p><h3>Ruimte</h3><p>b</p></div>',
    '### 1. Data\n\na\n\n### 2. Ruimte\n\nb\n',
  ],
  [
    'with a list of terms and what is said of each',
    `<dl><div><dt><a href="/a/">GDI</a><span class="meta"> Voluit</span></dt><dd>De bouwstenen.</dd></div>
      <div><dt>Deelnemers</dt><dd>circa 1500</dd><dd data-zekerheid><a href="/b/">niet bekend</a></dd></div></dl>`,
    '- **[GDI](https://site.example/a/) (Voluit)** – De bouwstenen.\n' +
      '- **Deelnemers** – circa 1500 (zekerheid: [niet bekend](https://site.example/b/))\n',
  ],
  [
    'with how sure we are of a fact',
    `<h3><span data-zekerheid>niet bekend</span></h3><div role="note"><p><strong>Toen en nu</strong> Het sloot.</p>
      <p><span data-zekerheid>bevestigd</span> <span>Bron: <a href="/a/">A</a></span></p></div>
      <p class="meta" data-bronnen><span>Bron: <a href="/b/">B</a></span></p>`,
    '### Zekerheid: niet bekend\n\n**Toen en nu:** Het sloot.\n\nZekerheid: bevestigd. Bron: [A](https://site.example/a/)\n\n' +
      '**Deze pagina** – Bron: [B](https://site.example/b/)\n',
  ],
  [
    'with a table, without the heads that narrow screens repeat',
    `<table><thead><tr><th>Doel</th><th>Wie</th></tr></thead>
      <tbody><tr><th>Data</th><td><span data-screen-only>Wie: </span>Bas</td></tr></tbody></table>`,
    '| Doel | Wie |\n| - | - |\n| Data | Bas |\n',
  ],
  [
    'with a drawing as its caption',
    '<figure><div><svg></svg></div><figcaption>Een kaart.</figcaption></figure>',
    '*Tekening op de webpagina: Een kaart.*\n',
  ],
  [
    'with titles and their point in one line',
    '<ol><li><span aria-hidden="true">1</span><div><a href="/a/">A</a><p>Punt.</p></div></li></ol>',
    '1. [A](https://site.example/a/) – Punt.\n',
  ],
  [
    'with links in a row as a list',
    '<p><a href="/a/">A</a> <a href="/b/">B</a></p>',
    '- [A](https://site.example/a/)\n- [B](https://site.example/b/)\n',
  ],
  [
    'with a backslash only where the text would change without it',
    '<p>D&amp;I, VNG_KING, www.a.nl, https://a.nl/b_c, a@b.nl, *geen* nadruk, &amp;amp; en 1 * 2</p>',
    'D&I, VNG_KING, www.a.nl, https://a.nl/b_c, a@b.nl, \\*geen\\* nadruk, \\&amp; en 1 \\* 2\n',
  ],
  [
    'with a quotation verbatim, its speaker and its permanent address',
    `<figure><blockquote><p>“Zonder die ‘i’ niet”</p></blockquote>
      <figcaption><span><a href="/k/">Bas</a>, burgemeester, over iets</span>${share}</figcaption></figure>`,
    `> “Zonder die ‘i’ niet”\n>\n> — [Bas](https://site.example/k/), burgemeester, over iets. ${address}/citaten/#zo)\n`,
  ],
  [
    'with no second full stop after a caption that is a sentence',
    `<figure>${quoted}<figcaption><span>De bron noemt geen spreker.</span>${share}</figcaption></figure>`,
    `> “Zo”\n>\n> — De bron noemt geen spreker. ${address}/citaten/#zo)\n`,
  ],
  [
    'with the address that a quotation without a link cites',
    `<ul><li><h2><a href="/k/">Titel</a></h2><figure>
      <blockquote cite="/citaten/#zo"><p>“Zo”</p></blockquote><figcaption>Bas, burgemeester</figcaption></figure></li></ul>`,
    `## [Titel](https://site.example/k/)\n\n> “Zo”\n>\n> — Bas, burgemeester. ${address}/citaten/#zo)\n`,
  ],
  [
    'with the speaker above several quotations',
    `<section aria-labelledby="bas"><h2 id="bas">Bas</h2>${figure}</section>`,
    `## Bas\n\n> “Zo”\n>\n> — Bas. Over iets. ${address}/begrippen/open-data/#zo)\n`,
  ],
  [
    'with no speaker made of a heading that is our own question',
    `<section aria-label="Voor u"><h2>Wat nu?</h2>${figure}</section>`,
    `## Wat nu?\n\n> “Zo”\n>\n> — Over iets. ${address}/begrippen/open-data/#zo)\n`,
  ],
])('a reader of the Markdown gets the text %s', (_, html, markdown) => {
  expect(read(html)?.text).toBe(markdown);
});

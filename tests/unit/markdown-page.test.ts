/** Proves how each block of a page reads as Markdown. That whole pages keep all their words is proven in tests/e2e. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFacts } from '../../src/publishing/built-page.ts';
import { markdownPage } from '../../src/publishing/markdown/markdown-page.ts';

const head = `<title>Open data – Site</title><meta name="description" content="Een zin: nog een.">
  <link rel="canonical" href="https://site.example/begrippen/open-data/"><meta property="og:title" content="Open data">`;

/** The Markdown of a page with this in `main`; undefined for a page that gets none. */
function markdownOf(text: string, inHead = head): string | undefined {
  const { facts, main } = readFacts(`<!doctype html><html lang="nl"><head>${inHead}</head><body><nav>Menu</nav>
    <main>${text}</main><footer>Voet</footer></body></html>`);
  return main && markdownPage(facts.about, main);
}

/** Its text, without what stands in the frontmatter. */
const textOf = (main: string) => markdownOf(main)?.replace(/^---\n.*?\n---\n\n/s, '');

/** Its frontmatter. */
const fieldsOf = (main: string, head?: string) =>
  parse(/^---\n(.*?)\n---\n/s.exec(markdownOf(main, head) ?? '')?.[1] ?? '') as unknown;

describe('what a page says about itself', () => {
  test('stands in the frontmatter', () => {
    // The day of a fact is not that of the page.
    const main =
      '<article data-soort="Begrip"><h1>Open data</h1><p>Op <time datetime="2020-01-02">2</time></p></article>';
    expect(fieldsOf(main, `${head}<meta property="article:modified_time" content="2026-11-24">`)).toEqual({
      title: 'Open data',
      description: 'Een zin: nog een.',
      url: 'https://site.example/begrippen/open-data/',
      language: 'nl',
      updated: '2026-11-24',
      type: 'Begrip',
      license: 'https://creativecommons.org/licenses/by-sa/4.0/deed.nl',
      rights: 'Tekst: CC BY-SA 4.0. Citaten zijn van de spreker of de schrijver en vallen daarbuiten.',
    });
  });

  test('is left out where the page does not say it', () => {
    expect(Object.keys(fieldsOf('<h1>Inhoud</h1>') as object)).toEqual(
      expect.not.arrayContaining(['updated', 'type', 'fictief']),
    );
  });

  test('names fiction in the frontmatter and under the title', () => {
    const main = `<article data-pagefind-meta="fictief:ja"><header><span data-gemeente="Mosdijk">Fictieve gemeente</span>
      <h1>Mosdijk</h1><p>De inleiding.</p></header></article>`;
    expect(fieldsOf(main)).toMatchObject({ fictief: true, toelichting: 'Mosdijk is een fictieve gemeente.' });
    expect(textOf(main)).toBe('# Mosdijk\n\n*Mosdijk is een fictieve gemeente.*\n\nDe inleiding.\n');
  });
});

describe('a page without a text to read gets no Markdown:', () => {
  test('one that search engines must pass by', () => {
    expect(markdownOf('<h1>Weg</h1>', '<meta name="robots" content="noindex">')).toBeUndefined();
  });

  test('the search page', () => {
    expect(markdownOf('<h1>Zoeken</h1><form role="search"></form>')).toBeUndefined();
  });
});

describe('a reader of the Markdown', () => {
  test('gets the text, without what works, moves, draws or leads away', () => {
    const text = textOf(`<h1>Kop</h1><nav><a href="/">Weg</a></nav><form><button>Knop</button></form>
      <p hidden>Weg</p><span aria-hidden="true">1</span><div popover>Weg</div><template>Weg</template><svg><text>Weg</text></svg>
      <a class="print:hidden" href="/">Weg</a><p class="meta">2 minuten · <time datetime="2026-01-01">Weg</time></p>
      <p data-screen-only><a href="/a/">Weg</a></p><script>weg()</script><p>Tekst.</p>`);
    expect(text).toBe('# Kop\n\nTekst.\n');
  });

  test('gets what belongs to the page at its end, though it is navigation', () => {
    const text = textOf(`<p>Tekst.</p><nav class="print:hidden" aria-labelledby="hoort-hierbij"><h2>Hoort hierbij</h2>
      <div><h3>Keynotes</h3><ul><li><a href="/keynotes/a/">A</a></li></ul></div></nav>`);
    expect(text).toBe('Tekst.\n\n## Hoort hierbij\n\n### Keynotes\n\n- [A](https://site.example/keynotes/a/)\n');
  });

  test('gets addresses in full, that of a heading on the same page too', () => {
    expect(
      textOf('<p>Zie <a href="/over/">Over</a>, <a href="#één">één</a> en <a href="https://a.nl/">A</a>.</p>'),
    ).toBe(
      'Zie [Over](https://site.example/over/), [één](https://site.example/begrippen/open-data/#%C3%A9%C3%A9n) en [A](https://a.nl/).\n',
    );
  });

  test('gets a term as its word, without the explanation and the link', () => {
    const link = '<a href="/begrippen/gdi/" data-begrip="gdi" data-uitleg="De bouwstenen.">GDI</a>';
    expect(textOf(`<p>De ${link}, dus.</p>`)).toBe('De GDI, dus.\n');
  });

  test('gets the rungs of a ladder numbered', () => {
    expect(textOf('<div class="ladder"><h3>Data</h3><p>a</p><h3>Ruimte</h3><p>b</p></div>')).toBe(
      '### 1. Data\n\na\n\n### 2. Ruimte\n\nb\n',
    );
  });

  test('gets a list of terms with what is said of each', () => {
    const text =
      textOf(`<dl><div><dt><a href="/a/">GDI</a><span class="meta"> Voluit</span></dt><dd>De bouwstenen.</dd></div>
      <div><dt>Deelnemers</dt><dd>circa 1500</dd><dd data-zekerheid><a href="/b/">niet bekend</a></dd></div></dl>`);
    expect(text).toBe(
      '- **[GDI](https://site.example/a/) (Voluit)** – De bouwstenen.\n' +
        '- **Deelnemers** – circa 1500 (zekerheid: [niet bekend](https://site.example/b/))\n',
    );
  });

  test('gets with a fact how sure we are of it', () => {
    const text =
      textOf(`<h3><span data-zekerheid>niet bekend</span></h3><div role="note"><p><strong>Toen en nu</strong> Het sloot.</p>
      <p><span data-zekerheid>bevestigd</span> <span>Bron: <a href="/a/">A</a></span></p></div>
      <p class="meta" data-bronnen><span>Bron: <a href="/b/">B</a></span></p>`);
    expect(text).toBe(
      '### Zekerheid: niet bekend\n\n**Toen en nu:** Het sloot.\n\nZekerheid: bevestigd. Bron: [A](https://site.example/a/)\n\n' +
        '**Deze pagina** – Bron: [B](https://site.example/b/)\n',
    );
  });

  test('gets a table, without the heads that narrow screens repeat', () => {
    const text = textOf(`<table><thead><tr><th>Doel</th><th>Wie</th></tr></thead>
      <tbody><tr><th>Data</th><td><span data-screen-only>Wie: </span>Bas</td></tr></tbody></table>`);
    expect(text).toBe('| Doel | Wie |\n| - | - |\n| Data | Bas |\n');
  });

  test('gets a drawing as its caption', () => {
    expect(textOf('<figure><div><svg></svg></div><figcaption>Een kaart.</figcaption></figure>')).toBe(
      '*Tekening op de webpagina: Een kaart.*\n',
    );
  });

  test('gets titles with their point in one line, and links in a row as a list', () => {
    expect(
      textOf('<ol><li><span aria-hidden="true">1</span><div><a href="/a/">A</a><p>Punt.</p></div></li></ol>'),
    ).toBe('1. [A](https://site.example/a/) – Punt.\n');
    expect(textOf('<p><a href="/a/">A</a> <a href="/b/">B</a></p>')).toBe(
      '- [A](https://site.example/a/)\n- [B](https://site.example/b/)\n',
    );
  });

  test('meets no backslash, unless the text would change without it', () => {
    expect(textOf('<p>D&amp;I, VNG_KING, www.a.nl, https://a.nl/b_c en a@b.nl</p>')).toBe(
      'D&I, VNG_KING, www.a.nl, https://a.nl/b_c en a@b.nl\n',
    );
    expect(textOf('<p>*geen* nadruk, &amp;amp; en 1 * 2</p>')).toBe('\\*geen\\* nadruk, \\&amp; en 1 \\* 2\n');
  });
});

describe('a quotation', () => {
  const share = '<a class="print:hidden" href="/citaten/#zo">Deel dit citaat<span> over iets</span></a>';

  test('is verbatim, with its speaker and its permanent address', () => {
    const text = textOf(`<figure><blockquote><p>“Zonder die ‘i’ niet”</p></blockquote>
      <figcaption><span><a href="/k/">Bas</a>, burgemeester, over iets</span>${share}</figcaption></figure>`);
    expect(text).toBe(
      '> “Zonder die ‘i’ niet”\n>\n> — [Bas](https://site.example/k/), burgemeester, over iets. ' +
        '[Vast adres van dit citaat](https://site.example/citaten/#zo)\n',
    );
  });

  test('gets no second full stop after a caption that is a sentence', () => {
    const text = textOf(`<figure><blockquote><p>“Zo”</p></blockquote>
      <figcaption><span>De bron noemt geen spreker.</span>${share}</figcaption></figure>`);
    expect(text).toContain('> — De bron noemt geen spreker. [Vast');
  });

  test('without a link has the address that it cites', () => {
    const text = textOf(`<ul><li><h2><a href="/k/">Titel</a></h2><figure>
      <blockquote cite="/citaten/#zo"><p>“Zo”</p></blockquote><figcaption>Bas, burgemeester</figcaption></figure></li></ul>`);
    expect(text).toBe(
      '## [Titel](https://site.example/k/)\n\n> “Zo”\n>\n> — Bas, burgemeester. ' +
        '[Vast adres van dit citaat](https://site.example/citaten/#zo)\n',
    );
  });

  test('among those of one speaker says who that is; among our own questions no heading is a speaker', () => {
    const figure =
      '<figure><blockquote><p>“Zo”</p></blockquote><figcaption><span>Over iets</span><a href="#zo">adres</a></figcaption></figure>';
    expect(textOf(`<section aria-labelledby="bas"><h2 id="bas">Bas</h2>${figure}</section>`)).toContain(
      '> — Bas. Over iets. [Vast adres',
    );
    expect(textOf(`<section aria-label="Voor u"><h2>Wat nu?</h2>${figure}</section>`)).toContain(
      '> — Over iets. [Vast',
    );
  });
});

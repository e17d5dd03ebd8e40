import { Parser } from 'htmlparser2';

/** The text of a page that Pagefind indexes. */
export interface PageText {
  text: string;
  /** Titles and headings. */
  headings: string;
}

/**
 * Reads out of a page's HTML what Pagefind indexes: what stands inside `data-pagefind-body`
 * and not inside `data-pagefind-ignore`. Empty for a page that is not indexed.
 */
export function readPageText(html: string): PageText {
  const open: { body: boolean; ignored: boolean; heading: boolean }[] = [];
  const page: PageText = { text: '', headings: '' };
  const parser = new Parser({
    onopentag(name, attributes) {
      const outer = open.at(-1) ?? { body: false, ignored: false, heading: false };
      open.push({
        body: outer.body || 'data-pagefind-body' in attributes,
        ignored:
          outer.ignored ||
          'data-pagefind-ignore' in attributes ||
          ['script', 'style', 'svg', 'template'].includes(name),
        heading: outer.heading || /^h[1-6]$/.test(name),
      });
    },
    ontext(text) {
      const place = open.at(-1);
      if (!place?.body || place.ignored) return;
      page.text += `${text} `;
      if (place.heading) page.headings += `${text} `;
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return page;
}

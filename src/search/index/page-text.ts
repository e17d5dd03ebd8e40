import { Parser } from 'htmlparser2';

/** The text of a page that Pagefind indexes. */
export interface PageText {
  text: string;
  /** Its title and headings, and what it says about itself to search: the names of a term or a speaker. */
  key: string;
}

/** What a page says about itself: names to be found by. */
const nameFields = ['title', 'voluit', 'ookwel', 'spreker'];

/**
 * Reads out of a page's HTML what Pagefind indexes: what stands inside `data-pagefind-body`
 * and not inside `data-pagefind-ignore`. Blank for a page that is not indexed.
 */
export function readPageText(html: string): PageText {
  const open: { body: boolean; ignored: boolean; key: boolean }[] = [];
  const page: PageText = { text: '', key: '' };
  const parser = new Parser({
    onopentag(name, attributes) {
      page.text += ' ';
      page.key += ' ';
      const outer = open.at(-1) ?? { body: false, ignored: false, key: false };
      open.push({
        body: outer.body || 'data-pagefind-body' in attributes,
        ignored:
          outer.ignored ||
          'data-pagefind-ignore' in attributes ||
          ['script', 'style', 'svg', 'template'].includes(name),
        key: outer.key || /^h[1-6]$/.test(name) || nameFields.includes(attributes['data-pagefind-meta'] ?? ''),
      });
    },
    ontext(text) {
      const place = open.at(-1);
      if (!place?.body || place.ignored) return;
      page.text += text;
      if (place.key) page.key += text;
    },
    onclosetag() {
      open.pop();
      // Where an element ends, a word does. Text itself comes in pieces: "D", "&", "I".
      page.text += ' ';
      page.key += ' ';
    },
  });
  parser.end(html);
  return page;
}

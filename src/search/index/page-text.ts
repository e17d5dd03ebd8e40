import { Parser } from 'htmlparser2';
import { Place } from '../words.ts';

/** The text of a page that Pagefind indexes. */
export interface PageText {
  text: string;
  /** The part of it that stands in headings. */
  headings: string;
  /** Its title, and what it says about itself to search: the names of a term or a speaker. */
  names: string;
  title: string;
  /** The kind of page, as a choice of the search panel calls it. */
  kind: string;
  fictional: boolean;
  /** Ids of the facts that it tells. */
  facts: string[];
}

/** What a page says about itself: names to be found by. */
const nameFields = ['title', 'voluit', 'ookwel', 'spreker'];

/**
 * Reads out of a page's HTML what Pagefind indexes: what stands inside `data-pagefind-body`
 * and not inside `data-pagefind-ignore`. Blank for a page that is not indexed.
 */
export function readPageText(html: string): PageText {
  const open: { body: boolean; ignored: boolean; place: number; isTitle: boolean }[] = [];
  const page: PageText = { text: '', headings: '', names: '', title: '', kind: '', fictional: false, facts: [] };
  const add = (text: string, place: number) => {
    page.text += text;
    if (place === Place.heading) page.headings += text;
    if (place === Place.name) page.names += text;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const outer = open.at(-1) ?? { body: false, ignored: false, place: Place.text, isTitle: false };
      const meta = attributes['data-pagefind-meta'] ?? '';
      const isName = nameFields.includes(meta);
      if ('data-pagefind-body' in attributes) page.kind = attributes['data-soort'] ?? '';
      if (meta === 'fictief:ja') page.fictional = true;
      if (attributes['data-feit']) page.facts.push(attributes['data-feit']);
      const place = isName ? Place.name : /^h[1-6]$/.test(name) ? Place.heading : Place.text;
      // Where an element begins, a word does. Text itself comes in pieces: "D", "&", "I".
      add(' ', Math.max(outer.place, place));
      open.push({
        body: outer.body || 'data-pagefind-body' in attributes,
        ignored:
          outer.ignored ||
          'data-pagefind-ignore' in attributes ||
          ['script', 'style', 'svg', 'template'].includes(name),
        place: Math.max(outer.place, place),
        isTitle: outer.isTitle || meta === 'title',
      });
    },
    ontext(text) {
      const inside = open.at(-1);
      if (!inside?.body || inside.ignored) return;
      add(text, inside.place);
      if (inside.isTitle) page.title += text;
    },
    onclosetag() {
      add(' ', open.pop()?.place ?? Place.text);
    },
  });
  parser.end(html);
  return page;
}

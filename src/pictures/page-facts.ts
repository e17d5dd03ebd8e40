import { Parser } from 'htmlparser2';

/** What a share picture tells of a page. */
export interface PageFacts {
  /** Its heading, as readers see it. */
  title: string;
  description: string;
  /** What kind of page it is; absent on pages that are not found by kind. */
  kind?: string;
  /** Whether what it is about exists only in Turfbrug. */
  fictional: boolean;
  /** The drawing that stands with its heading, and the styles of the page, which it may lean on. */
  drawing?: { svg: string; styles: string };
}

/** Text as it is drawn: one line, without the places where a browser may break a word. */
const plain = (text: string) =>
  text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Reads out of a page's HTML what its share picture tells. */
export function readPageFacts(html: string, pathname: string): PageFacts {
  const facts: PageFacts = { title: '', description: '', fictional: pathname.startsWith('/turfbrug/') };
  const open: string[] = [];
  let styles = '';
  let drawing: { start: number; end?: number; depth: number } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name);
      if (attributes['property'] === 'og:description') facts.description = plain(attributes['content'] ?? '');
      if (attributes['data-soort']) facts.kind ??= attributes['data-soort'];
      if (attributes['data-pagefind-meta'] === 'fictief:ja') facts.fictional = true;
      if (name === 'svg' && open.includes('article') && open.includes('header'))
        drawing ??= { start: parser.startIndex, depth: open.length };
    },
    ontext(text) {
      if (open.includes('h1')) facts.title += text;
      if (open.at(-1) === 'style') styles += text;
    },
    onclosetag() {
      if (drawing?.depth === open.length) drawing.end ??= parser.endIndex + 1;
      open.pop();
    },
  });
  parser.end(html);
  if (drawing) facts.drawing = { svg: html.slice(drawing.start, drawing.end), styles };
  return { ...facts, title: plain(facts.title) };
}

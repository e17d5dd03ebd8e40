import { Parser } from 'htmlparser2';

/** What a share picture tells of a page. */
export interface PageFacts {
  /** Its heading, as readers see it. */
  title: string;
  /** What a term means, on its page. */
  definition?: string;
  /** What kind of page it is; absent on pages that are not found by kind. */
  kind?: string;
  /** Whether what it is about is made up. */
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
export function readPageFacts(html: string): PageFacts {
  const facts: PageFacts = { title: '', fictional: false };
  const open: string[] = [];
  /** How deep the definition stands, while it is open. */
  let definitionDepth = 0;
  let styles = '';
  let drawing: { start: number; end?: number; depth: number } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name);
      if (attributes['data-soort']) facts.kind ??= attributes['data-soort'];
      if (attributes['data-pagefind-meta'] === 'fictief:ja') facts.fictional = true;
      if (attributes['data-pagefind-meta'] === 'definitie') definitionDepth = open.length;
      if (name === 'svg' && open.includes('article') && open.includes('header'))
        drawing ??= { start: parser.startIndex, depth: open.length };
    },
    ontext(text) {
      if (open.includes('h1')) facts.title += text;
      if (definitionDepth > 0) facts.definition = (facts.definition ?? '') + text;
      if (open.at(-1) === 'style') styles += text;
    },
    onclosetag() {
      if (definitionDepth === open.length) definitionDepth = 0;
      if (drawing?.depth === open.length) drawing.end ??= parser.endIndex + 1;
      open.pop();
    },
  });
  parser.end(html);
  if (drawing) facts.drawing = { svg: html.slice(drawing.start, drawing.end), styles };
  return {
    ...facts,
    title: plain(facts.title),
    ...(facts.definition !== undefined && { definition: plain(facts.definition) }),
  };
}

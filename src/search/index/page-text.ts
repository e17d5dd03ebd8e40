import { isWithin, walkHtml, type OpenElement, type Reader } from '../../lib/walk-html.ts';
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
const notText = ['script', 'style', 'svg', 'template'];

const metaOf = ({ attributes }: OpenElement) => attributes['data-pagefind-meta'] ?? '';
const isBody = ({ attributes }: OpenElement) => 'data-pagefind-body' in attributes;
const isIgnored = ({ name, attributes }: OpenElement) => 'data-pagefind-ignore' in attributes || notText.includes(name);
const isHeading = ({ name }: OpenElement) => /^h[1-6]$/.test(name);
const isName = (element: OpenElement) => nameFields.includes(metaOf(element));
const isTitle = (element: OpenElement) => metaOf(element) === 'title';

const placeOf = (inside: OpenElement | undefined) =>
  isWithin(inside, isName) ? Place.name : isWithin(inside, isHeading) ? Place.heading : Place.text;

/**
 * Gathers what Pagefind indexes of a page: what stands inside `data-pagefind-body` and not inside
 * `data-pagefind-ignore`. Blank for a page that is not indexed.
 */
export function textReader(): Reader & { page: PageText } {
  const page: PageText = { text: '', headings: '', names: '', title: '', kind: '', fictional: false, facts: [] };
  const add = (text: string, place: number) => {
    page.text += text;
    if (place === Place.heading) page.headings += text;
    if (place === Place.name) page.names += text;
  };
  return {
    page,
    open(element) {
      // Where an element begins or ends, a word does.
      add(' ', placeOf(element));
      const { 'data-soort': kind, 'data-feit': fact } = element.attributes;
      if (isBody(element)) page.kind = kind ?? '';
      if (metaOf(element) === 'fictief:ja') page.fictional = true;
      if (fact) page.facts.push(fact);
    },
    text(text, inside) {
      if (!isWithin(inside, isBody) || isWithin(inside, isIgnored)) return;
      add(text, placeOf(inside));
      if (isWithin(inside, isTitle)) page.title += text;
    },
    close(element) {
      add(' ', placeOf(element));
    },
  };
}

/** Reads what Pagefind indexes of one page, apart from a build. */
export function readPageText(html: string): PageText {
  const reader = textReader();
  walkHtml(html, [reader]);
  return reader.page;
}

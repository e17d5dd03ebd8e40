import { isWithin, type OpenElement, type Reader } from '../../lib/walk-html.ts';

/** The text of a page that Pagefind indexes. */
export interface PageText {
  text: string;
  /** Its title and headings, and what it says about itself to search: the names of a term or a speaker. */
  key: string;
}

/** What a page says about itself: names to be found by. */
const nameFields = ['title', 'voluit', 'ookwel', 'spreker'];
const notText = ['script', 'style', 'svg', 'template'];

const isBody = ({ attributes }: OpenElement) => 'data-pagefind-body' in attributes;
const isIgnored = ({ name, attributes }: OpenElement) => 'data-pagefind-ignore' in attributes || notText.includes(name);
const isKey = ({ name, attributes }: OpenElement) =>
  /^h[1-6]$/.test(name) || nameFields.includes(attributes['data-pagefind-meta'] ?? '');

/**
 * Gathers what Pagefind indexes of a page: what stands inside `data-pagefind-body` and not inside
 * `data-pagefind-ignore`. Blank for a page that is not indexed.
 */
export function textReader(): Reader & { page: PageText } {
  const page: PageText = { text: '', key: '' };
  // Where an element begins or ends, a word does.
  const endWord = () => {
    page.text += ' ';
    page.key += ' ';
  };
  return {
    page,
    open: endWord,
    text(text, inside) {
      if (!isWithin(inside, isBody) || isWithin(inside, isIgnored)) return;
      page.text += text;
      if (isWithin(inside, isKey)) page.key += text;
    },
    close: endWord,
  };
}

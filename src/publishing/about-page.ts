import { isWithin, type OpenElement, type Reader } from '../lib/walk-html.ts';

/** What a page says about itself. */
export interface AboutPage {
  /** The address that it wants to be known by; blank for a page that search engines must pass by. */
  url: string;
  /** Its title for who shares it. */
  title: string;
  /** What its tab says, as HTML. */
  tabTitle: string | undefined;
  description: string;
  language: string;
  /** Its heading, as readers see it. */
  heading: string;
  /** What kind of page it is, as readers see it; the home page is of no kind. */
  kind: string | undefined;
  /** What a term means, on its page. */
  definition: string | undefined;
  /** Day of the last change in its content, year-month-day; an overview has none of its own. */
  updated: string | undefined;
  /** Is about what exists only in the made-up municipality. */
  fictional: boolean;
  /** What the made-up municipality is called, on a page that has something of it. */
  municipality: string | undefined;
  /** The drawing that stands with its heading, and the styles in the page, which it may lean on. */
  drawing: { svg: string; styles: string } | undefined;
  /** Has a text to read: search engines may keep it, and it is no tool. */
  hasText: boolean;
}

/** Text in one line, without the places where a browser may break a word. */
const plain = (text: string) =>
  text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const isNamed = (wanted: string) => (element: OpenElement) => element.name === wanted;
const isHeading = isNamed('h1');
const isDefinition = ({ attributes }: OpenElement) => attributes['data-pagefind-meta'] === 'definitie';
const isBesideHeading = (element: OpenElement) =>
  isWithin(element, isNamed('article')) && isWithin(element, isNamed('header'));

/** Gathers what a page says about itself. */
export function aboutReader(html: string): Reader & { result: () => AboutPage } {
  const metas = new Map<string | undefined, string>();
  let [url, language, heading]: (string | undefined)[] = [];
  let [tabTitle, kind, definition, municipality]: (string | undefined)[] = [];
  let fictional = false;
  let isTool = false;
  let drawn: OpenElement | undefined;
  let svg: string | undefined;
  let styles = '';
  return {
    open(element) {
      const { name, attributes } = element;
      if (name === 'html') language = attributes['lang'];
      if (name === 'meta') metas.set(attributes['name'] ?? attributes['property'], attributes['content'] ?? '');
      if (name === 'link' && attributes['rel'] === 'canonical') url = attributes['href'];
      kind ??= attributes['data-soort'];
      municipality ??= attributes['data-gemeente'];
      fictional ||= attributes['data-pagefind-meta'] === 'fictief:ja';
      isTool ||= attributes['role'] === 'search' && isWithin(element, isNamed('main'));
      if (name === 'svg' && isBesideHeading(element)) drawn ??= element;
    },
    text(text, inside) {
      if (inside?.name === 'style') styles += text;
      if (isWithin(inside, isHeading)) heading = (heading ?? '') + text;
      if (isWithin(inside, isDefinition)) definition = (definition ?? '') + text;
    },
    close(element, [start, end]) {
      if (element === drawn) svg = html.slice(element.tag[0], end);
      if (element.name === 'title' && element.parent?.name === 'head') tabTitle = html.slice(element.tag[1], start);
    },
    result: () => ({
      url: url ?? '',
      title: metas.get('og:title') ?? '',
      tabTitle,
      description: metas.get('description') ?? '',
      language: language ?? '',
      heading: plain(heading ?? ''),
      kind,
      definition: definition === undefined ? undefined : plain(definition),
      updated: metas.get('article:modified_time'),
      fictional,
      municipality,
      drawing: svg === undefined ? undefined : { svg, styles },
      hasText: url !== undefined && !isTool && metas.get('robots')?.includes('noindex') !== true,
    }),
  };
}

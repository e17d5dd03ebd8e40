import type { OpenElement, Range, Reader } from '../../lib/walk-html.ts';

/** What a page's own HTML asks of a stylesheet, and where its styles and their names stand. */
export interface StyleFacts {
  /** Its `style` elements, and what is in each. */
  elements: Range[];
  sheets: Range[];
  /** Each `class` with a scope of Astro's in it. */
  scoped: Range[];
  /** Where the first screen is surely over. */
  marks: Range[];
  headEnd: number | undefined;
  /** What a selector can ask for, down to the first mark and on the whole page: tags, `.classes`, `#ids`, `[attributes]`. */
  above: Set<string>;
  all: Set<string>;
  /** Custom properties that the HTML itself uses. */
  properties: Set<string>;
}

/** What scripts put in a page: that they run, the chosen theme, and marks around words that were searched for. */
const dynamicTokens = ['[data-script]', '[data-thema]', 'mark'];

/** Names of custom properties used in a text. */
export const usedProperties = (text: string) => [...text.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1] ?? '');

function* tokensOf({ name, attributes }: OpenElement): Generator<string> {
  yield name;
  for (const [attribute, value] of Object.entries(attributes)) {
    yield `[${attribute}]`;
    if (attribute === 'id') yield `#${value}`;
    if (attribute === 'class') for (const one of value.split(/\s+/)) yield `.${one}`;
  }
}

/** A layout writes this where the first screen is over; what is only below it gets its styles there. */
const isMark = ({ name, attributes }: OpenElement) => name === 'template' && 'data-latere-stijlen' in attributes;
const isStyle = ({ name }: OpenElement) => name === 'style';

/** Gathers what the styles of a page are divided by. */
export function styleReader(): Reader & { page: StyleFacts } {
  const page: StyleFacts = {
    elements: [],
    sheets: [],
    scoped: [],
    marks: [],
    headEnd: undefined,
    above: new Set(dynamicTokens),
    all: new Set(dynamicTokens),
    properties: new Set(),
  };
  const noteProperties = (text: string) => {
    for (const name of usedProperties(text)) page.properties.add(name);
  };
  let isAbove = true;
  return {
    page,
    open(element) {
      if (isStyle(element)) return;
      isAbove &&= !isMark(element);
      for (const token of tokensOf(element)) {
        page.all.add(token);
        if (isAbove) page.above.add(token);
      }
      for (const value of Object.values(element.attributes)) if (value.includes('var(')) noteProperties(value);
      if (element.classes && element.attributes['class']?.includes('astro-')) page.scoped.push(element.classes);
    },
    text(text, inside) {
      if (text.includes('var(') && inside && !isStyle(inside)) noteProperties(text);
    },
    close(element, [start, end]) {
      if (isMark(element)) page.marks.push([element.tag[0], end]);
      if (element.name === 'head') page.headEnd = start;
      if (!isStyle(element)) return;
      page.elements.push([element.tag[0], end]);
      page.sheets.push([element.tag[1], start]);
    },
  };
}

import { countWords } from '../lib/text.ts';
import { componentIds, linkedPaths } from '../model/addresses.ts';

/** What pages need to know of a text without reading it. The content pipeline keeps it with the entry. */
export interface TextFacts {
  /** Addresses inside the site that the text links to. */
  links: string[];
  /** Ids of the quotations in it. */
  quotations: string[];
  words: number;
}

/** Reads the facts out of a Markdown or MDX text. */
export const textFacts = (body: string): TextFacts => ({
  links: linkedPaths(body),
  quotations: componentIds(body, 'Citaat'),
  words: countWords(body),
});

/** How this site writes Markdown where a program makes it: of a built page, and of what is pasted in a text. */
import type { Options as GfmOptions } from 'remark-gfm';
import type { Options } from 'remark-stringify';

/**
 * Backslashes that remark writes for safety and CommonMark does not need: before an `&` that begins no
 * character reference, before a `_` inside a word, and in an address that may as well become a link.
 */
const needlessEscape =
  /\\(?=&(?!#?\w+;))|(?<=[\p{L}\p{N}])\\(?=_[\p{L}\p{N}])|(?<=www)\\(?=\.)|(?<=https?)\\(?=:)|(?<=\w)\\(?=@\w)/giu;

/** For remark-gfm. */
export const tableStyle: GfmOptions = { tablePipeAlign: false };

/** For remark-stringify. */
export const markdownStyle: Options = {
  bullet: '-',
  emphasis: '*',
  listItemIndent: 'one',
  // Never `<address>`, which looks like HTML.
  resourceLink: true,
  handlers: {
    text: ({ value }: { value: string }, _parent, state, info) => state.safe(value, info).replace(needlessEscape, ''),
  },
};

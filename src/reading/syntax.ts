/** What MDX could not read: what it says, said to an editor. */
import { authorComponents } from '../model/blocks.ts';
import { bracesMessage, commentMessage, htmlHint, looseMessage, unknownBlockMessage } from './html.ts';

/** A mistake at an offset, and how many signs to blank so that the rest can be read. */
export interface SyntaxMistake {
  offset: number;
  length: number;
  message: string;
}

/** The tag at the start of a text, as far as it goes. */
const tagAt = (text: string) => /^<\/?[^<>\n]*>?/.exec(text)?.[0] ?? '';

/** `text` is the text from the place of the mistake on. */
function describe(error: string, text: string): string {
  const unclosed = /Expected a closing tag for `<([^>]{1,80})/.exec(error)?.[1];
  const unopened = /Unexpected closing tag `<\/([^>]{1,80})/.exec(error)?.[1];
  const name = unclosed ?? unopened;
  const hint = name === undefined ? undefined : htmlHint({ name });
  if (hint !== undefined) return hint;
  const block = name ?? /^<\/?([A-Z]\w{0,80})/.exec(text)?.[1];
  const known = block !== undefined && Object.hasOwn(authorComponents, block);
  if (block !== undefined && /^[A-Z]/.test(block) && !known) return unknownBlockMessage(block);
  if (unclosed && known && !authorComponents[block as keyof typeof authorComponents].hasContent)
    return `Het blok <${unclosed}> is niet afgesloten. Eindig met />, zoals <${unclosed} … />.`;
  if (unclosed) return `Het blok <${unclosed}> is niet afgesloten. Zet </${unclosed}> op een eigen regel na de tekst.`;
  if (unopened)
    return `Hier eindigt </${unopened}>, maar het blok begint nergens. Haal de regel weg of zet <${unopened}> erboven.`;
  if (text.startsWith('<!')) return commentMessage;
  if (/brace|expression/.test(error)) return bracesMessage;
  if (block !== undefined)
    return `Het blok <${block}> is niet te lezen. Schrijf achter een = rechte dubbele aanhalingstekens, zoals id="…", en eindig met />.`;
  if (error.includes('`<`') || error.includes('before name')) return looseMessage;
  return 'De tekst is vanaf deze regel niet te lezen. Kijk of een blok, een haakje of een aanhalingsteken niet is afgesloten.';
}

/** Where a place of the parser's, `12:3`, is in a text. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = text.indexOf('\n', start) + 1;
  return Math.min(start + column - 1, text.length);
}

/** Reads what the parser throws. Closed by another tag, a block is what is wrong, and not the tag that closes. */
export function syntaxMistake(error: string, text: string): SyntaxMistake {
  const [, open, line, column] =
    /expected corresponding closing tag for `<([^>]{1,80})>` \((\d+):(\d+)/.exec(error) ??
    /^()(\d+):(\d+)/.exec(error) ??
    [];
  const offset = offsetOf(text, Number(line ?? 1), Number(column ?? 1));
  const rest = text.slice(offset);
  return {
    offset,
    length: Math.max(1, rest.startsWith('<') ? tagAt(rest).length : 1),
    message: describe(open ? `Expected a closing tag for \`<${open}>` : error, rest),
  };
}

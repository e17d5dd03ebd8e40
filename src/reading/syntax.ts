/** What MDX could not read: what it says, said to an editor. */
import { componentOf } from '../model/blocks.ts';
import { bracesMessage, htmlHint, looseMessage, unknownBlockMessage } from './html.ts';

/** A mistake at an offset, and how many signs to blank so that the rest can be read. */
interface SyntaxMistake {
  offset: number;
  length: number;
  message: string;
}

/** `unclosed` and `unopened` are blocks of which MDX misses the other end, `rest` is the text from the mistake on. */
function describe(error: string, rest: string, unclosed?: string, unopened?: string): string {
  const name = unclosed ?? unopened;
  const hint = name === undefined ? undefined : htmlHint({ name });
  if (hint !== undefined) return hint;
  const block = name ?? /^<\/?([A-Z]\w{0,80})/.exec(rest)?.[1];
  const component = block === undefined ? undefined : componentOf(block);
  if (block !== undefined && /^[A-Z]/.test(block) && !component) return unknownBlockMessage(block);
  if (unclosed && component?.hasContent === false)
    return `Het blok <${unclosed}> is niet afgesloten. Eindig met />, zoals <${unclosed} … />.`;
  if (unclosed) return `Het blok <${unclosed}> is niet afgesloten. Zet </${unclosed}> op een eigen regel na de tekst.`;
  if (unopened)
    return `Hier eindigt </${unopened}>, maar het blok begint nergens. Haal de regel weg of zet <${unopened}> erboven.`;
  if (/brace|expression/.test(error)) return bracesMessage;
  if (block !== undefined)
    return `Het blok <${block}> is niet te lezen. Schrijf achter een = rechte dubbele aanhalingstekens, zoals id="…", en eindig met />.`;
  if (error.includes('`<`') || error.includes('before name')) return looseMessage;
  return 'De tekst is vanaf deze regel niet te lezen. Kijk of een blok, een haakje of een aanhalingsteken niet is afgesloten.';
}

/** Reads what the parser throws. Closed by another tag, a block is what is wrong, and not the tag that closes. */
export function syntaxMistake(error: string, text: string): SyntaxMistake {
  const elsewhere = /expected corresponding closing tag for `<([^>]{1,80})>` \((\d+):(\d+)/.exec(error);
  const [, , line = '1', column = '1'] = elsewhere ?? /^()(\d+):(\d+)/.exec(error) ?? [];
  const above = text.split('\n', Number(line) - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const offset = Math.min(above + Number(column) - 1, text.length);
  const rest = text.slice(offset);
  const unclosed = elsewhere?.[1] ?? /Expected a closing tag for `<([^>]{1,80})/.exec(error)?.[1];
  const unopened = elsewhere ? undefined : /Unexpected closing tag `<\/([^>]{1,80})/.exec(error)?.[1];
  return {
    offset,
    length: /^<\/?[^<>\n]*>?/.exec(rest)?.[0].length ?? 1,
    message: describe(error, rest, unclosed, unopened),
  };
}

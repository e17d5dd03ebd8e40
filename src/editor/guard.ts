/**
 * Keeps what an editor typed a text. In MDX `<` and `{` begin code, and so does a line that begins with `import` or
 * `export`; in Markdown `&` may begin a character. Whatever is no known block gets a backslash, which both read as
 * "this is only a sign". A text that went through once comes out the same the second time.
 */
import { allowedHtml, authorComponents } from '../markdown/registry.ts';

/** Code in Markdown, where every sign already is a sign: between fences, and between backticks in a line. */
const code =
  /^ {0,3}(`{3,}(?=[^`\n]*\n)|~{3,})(?:[\s\S]*?\n {0,3}\1[`~]*[ \t]*(?=\n|(?![\s\S]))|[\s\S]*)|(?<![\\`])(`+)(?!`)(?:[^\n]|\n(?!\n))*?(?<!`)\2(?!`)/gm;

const names = [...Object.keys(authorComponents), ...allowedHtml.keys()].join('|');

/** The tag of a block, or of the little HTML that a text may have, as it is written and nothing looser. */
const knownTag = new RegExp(`^</?(?:${names})(?:\\s+[a-z]+="[^"<>{}]*")*\\s*/?>`);

/** Whether the sign at `place` has a backslash that is not itself a sign. */
function isEscaped(text: string, place: number): boolean {
  let start = place;
  while (text[start - 1] === '\\') start -= 1;
  return (place - start) % 2 === 1;
}

const escapeSigns = (text: string) =>
  text.replace(/[<{]|&(?=#?\w+;)(?!#10[15];(?:mport|xport)\b)/g, (sign, place: number) =>
    isEscaped(text, place) || (sign === '<' && knownTag.test(text.slice(place))) ? sign : `\\${sign}`,
  );

/** A letter has no backslash form, so the first one of the word is written as its number. */
const escapeModuleWords = (text: string) =>
  text.replace(/^(import|export)\b/gm, (word) => `&#${String(word.charCodeAt(0))};${word.slice(1)}`);

/** Signs that no text has and no page may have: a null byte and its like. Tabs and line ends stay. */
const withoutControls = (text: string) => text.replace(/[\0-\b\v\f\x0e-\x1f\x7f\ufeff]/g, '');

/** The text below the fields, made harmless. */
export function guardText(source: string): string {
  const text = withoutControls(source);
  let result = '';
  let end = 0;
  for (const match of text.matchAll(code)) {
    result += escapeModuleWords(escapeSigns(text.slice(end, match.index))) + match[0];
    end = match.index + match[0].length;
  }
  return result + escapeModuleWords(escapeSigns(text.slice(end)));
}

/** A field's value, or a list or group of them. A page shows it as it is, so only what no page may have goes. */
export function guardValue<T>(value: T): T {
  if (typeof value === 'string') return withoutControls(value) as T;
  if (Array.isArray(value)) return value.map(guardValue) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, guardValue(item)])) as T;
  }
  return value;
}

/** HTML in a text: what to write in its place. */
import { allowedHtml, authorComponents } from '../model/blocks.ts';
import type { BlankedText, Stretch } from './blanked-text.ts';
import {
  anglesMessage,
  htmlHint,
  isHtmlElement,
  isInline,
  machinery,
  unknownBlockMessage,
  voidElements,
} from './html.ts';
import { closingOf, readTags, type Markup, type WrittenTag } from './tags.ts';
import { GONE } from './tree.ts';

const isBlockName = (name: string) => Object.hasOwn(authorComponents, name);
/** Capitals begin the name of a block, also of one that is not known. */
const isForeignBlock = (name: string) => /^\p{Lu}/u.test(name) && !isBlockName(name) && !isHtmlElement(name);

/** What only makes sense as a whole, also with empty lines in it. */
const wholeElements = new Set(['table', 'ul', 'ol', 'dl', 'pre']);

/** `<br>` without its slash. `<br></br>` is left to be said of the block. */
function reportBreak(tags: readonly WrittenTag[], index: number, tag: WrittenTag, text: BlankedText): void {
  const other = tags[tag.isClosing ? index - 1 : index + 1];
  if (tag.isEmpty || (other?.name === 'br' && !other.isEmpty && other.isClosing !== tag.isClosing)) return;
  text.report(tag.start, htmlHint(tag) ?? '', 'br');
  text.blank(tag);
}

const blankTag = (tag: WrittenTag, text: BlankedText) => {
  text.blank(tag, isInline(tag.name) ? GONE : ' ');
};

/** Blanks the tags in a stretch, also where Markdown took them for code. */
function blankTags(stretch: Stretch, text: BlankedText): void {
  const markup: Markup = { tags: [], remarks: [] };
  readTags(text.body.slice(stretch.start, stretch.end), stretch.start, markup);
  for (const tag of markup.tags) blankTag(tag, text);
}

/** Reports an element, and gives the place of the last tag that this says enough of. */
function reportElement(tags: readonly WrittenTag[], index: number, tag: WrittenTag, text: BlankedText): number {
  const name = tag.name.toLowerCase();
  const closing = closingOf(tags, index);
  const last = closing === undefined ? undefined : tags[closing];
  const stretch = { start: tag.start, end: last?.end ?? tag.end };
  const markup = text.body.slice(stretch.start, stretch.end);
  const canBeWhole =
    (last !== undefined || voidElements.has(name) || tag.isEmpty) &&
    (wholeElements.has(name) || !/\n[ \t]*\n/.test(markup)) &&
    !tags.slice(index, closing).some((inside) => isBlockName(inside.name));
  const general = htmlHint(tag) ?? '';
  const hasElements = closing !== undefined && closing > index + 1;
  const message = canBeWhole ? (htmlHint(tag, markup, hasElements) ?? general) : general;
  // With other elements in it, it is said as a whole only if the message has the words to put in its place.
  const isWhole = canBeWhole && (!hasElements || message !== general);
  const isOfItsOwn = isWhole && (hasElements || wholeElements.has(name) || name === 'img');
  text.report(tag.start, message, isOfItsOwn ? undefined : name === 'a' && !tag.attributes?.['href'] ? 'a name' : name);
  if (machinery.has(name)) text.blank(stretch);
  else if (isWhole) blankTags(stretch, text);
  else for (const one of [tag, last]) if (one) blankTag(one, text);
  return closing !== undefined && (isWhole || machinery.has(name)) ? closing : index;
}

/**
 * Reports the HTML of a text: of each element that stands in no other, all that is in it at once, if there is nothing
 * but HTML in it. Else its tags, and then what is between.
 */
export function reportHtml(tags: readonly WrittenTag[], text: BlankedText): void {
  for (let index = 0; index < tags.length; index += 1) {
    const tag = tags[index];
    if (!tag || isBlockName(tag.name) || text.isBlank(tag.start)) continue;
    const name = tag.name.toLowerCase();
    if (allowedHtml.has(name)) {
      if (name === 'br') reportBreak(tags, index, tag, text);
    } else if (isForeignBlock(tag.name)) {
      if (!tag.isClosing) text.report(tag.start, unknownBlockMessage(tag.name), tag.name);
      text.blank(tag);
    } else if (!isHtmlElement(name)) {
      text.report(tag.start, anglesMessage(text.body.slice(tag.start, tag.end)));
      text.blank(tag);
    } else if (tag.isClosing) {
      text.report(tag.start, `Hier staat </${name}>, maar dat kan hier niet. Haal het weg.`);
      text.blank(tag);
    } else index = reportElement(tags, index, tag, text);
  }
}

/** The tags in a text, as they are written. */
import { Parser, Tokenizer } from 'htmlparser2';
import type { Stretch } from './blanked-text.ts';
import { voidElements, type Tag } from './html.ts';

export interface WrittenTag extends Tag, Stretch {
  isClosing: boolean;
  /** Closes itself: `<br />`. */
  isEmpty: boolean;
}

/** What Markdown takes for HTML. */
export interface Markup {
  tags: WrittenTag[];
  /** Comments, and whatever else is no tag. */
  remarks: Stretch[];
}

const ignored = () => undefined;
const notWanted = {
  onattribname: ignored,
  onattribdata: ignored,
  onattribentity: ignored,
  onattribend: ignored,
  ontext: ignored,
  ontextentity: ignored,
  onend: ignored,
};

function attributesOf(tag: string): Record<string, string> {
  let attributes = {};
  new Parser({ onopentag: (_, found) => (attributes = found) }, { xmlMode: true, lowerCaseAttributeNames: true }).end(
    tag,
  );
  return attributes;
}

/** Adds what is in a piece of HTML that begins at `offset` of its text. */
export function readTags(piece: string, offset: number, { tags, remarks }: Markup, inCell = false): void {
  const before = tags.length + remarks.length;
  let opening = { start: 0, name: '' };
  const stretch = (start: number, end: number) => ({ start: offset + start, end: offset + end });
  /** Up to the next > from there, or to the end. */
  const endFrom = (index: number) => piece.indexOf('>', index) + 1 || piece.length;
  const addOpening = (last: number, isEmpty: boolean) => {
    const { start, name } = opening;
    const attributes = attributesOf(piece.slice(start, last + 1));
    tags.push({ name, attributes, inCell, ...stretch(start, last + 1), isClosing: false, isEmpty });
  };
  const addRemark = (start: number, end: number) => {
    remarks.push(stretch(piece.lastIndexOf('<', start), endFrom(end)));
  };
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      ...notWanted,
      onopentagname: (start, end) => (opening = { start: start - 1, name: piece.slice(start, end) }),
      onopentagend: (end) => {
        addOpening(end, false);
      },
      onselfclosingtag: (end) => {
        addOpening(end, true);
      },
      onclosetag: (start, end) => {
        const name = piece.slice(start, end);
        tags.push({ name, ...stretch(start - 2, endFrom(end)), isClosing: true, isEmpty: false });
      },
      oncomment: addRemark,
      oncdata: addRemark,
      ondeclaration: addRemark,
      onprocessinginstruction: addRemark,
    },
  );
  tokenizer.write(piece);
  tokenizer.end();
  if (tags.length + remarks.length === before) remarks.push(stretch(0, piece.length));
}

/** The tag that closes the one at `index`; `undefined` when none does. */
export function closingOf(tags: readonly WrittenTag[], index: number): number | undefined {
  const { name = '', isEmpty = false } = tags[index] ?? {};
  if (isEmpty || voidElements.has(name.toLowerCase())) return undefined;
  let depth = 0;
  for (let place = index; place < tags.length; place += 1) {
    const tag = tags[place];
    if (tag?.name !== name || tag.isEmpty) continue;
    depth += tag.isClosing ? -1 : 1;
    if (depth === 0) return place;
  }
  return undefined;
}

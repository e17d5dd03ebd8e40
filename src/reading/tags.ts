/** The tags in a text, as they are written. */
import { Tokenizer } from 'htmlparser2';
import { voidElements, type Tag } from './html.ts';

/** A part of a text, by offsets. */
export interface Stretch {
  start: number;
  end: number;
}

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

/** Adds what is in a piece of HTML that begins at `offset` of its text. */
export function readTags(piece: string, offset: number, { tags, remarks }: Markup, inCell = false): void {
  const before = tags.length + remarks.length;
  let opening = 0;
  let name = '';
  let attribute = '';
  let attributes: Record<string, string> = {};
  const addTag = (last: number, isEmpty: boolean) => {
    tags.push({ name, attributes, inCell, start: offset + opening, end: offset + last + 1, isClosing: false, isEmpty });
  };
  const addRemark = (start: number, end: number) => {
    const close = piece.indexOf('>', end);
    remarks.push({
      start: offset + piece.lastIndexOf('<', start),
      end: offset + (close === -1 ? piece.length : close + 1),
    });
  };
  const addValue = (value: string) => {
    attributes[attribute] = (attributes[attribute] ?? '') + value;
  };
  const ignore = () => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname(start, end) {
        opening = start - 1;
        name = piece.slice(start, end);
        attributes = {};
      },
      onattribname(start, end) {
        attribute = piece.slice(start, end).toLowerCase();
        attributes[attribute] = '';
      },
      onattribdata(start, end) {
        addValue(piece.slice(start, end));
      },
      onattribentity(codepoint) {
        addValue(String.fromCodePoint(codepoint));
      },
      onattribend: ignore,
      onopentagend(end) {
        addTag(end, false);
      },
      onselfclosingtag(end) {
        addTag(end, true);
      },
      onclosetag(start, end) {
        const close = piece.indexOf('>', end);
        tags.push({
          name: piece.slice(start, end),
          start: offset + start - 2,
          end: offset + (close === -1 ? piece.length : close + 1),
          isClosing: true,
          isEmpty: false,
        });
      },
      oncomment: addRemark,
      oncdata: addRemark,
      ondeclaration: addRemark,
      onprocessinginstruction: addRemark,
      ontext: ignore,
      ontextentity: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(piece);
  tokenizer.end();
  if (tags.length + remarks.length === before) remarks.push({ start: offset, end: offset + piece.length });
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

import { dayColour } from '../../lib/icons/day-colours.ts';
import type { Wording } from './wording.ts';

/** Size of a share picture: what social media and chat programs show without cutting. */
export const WIDTH = 1200;
export const HEIGHT = 630;
/** Room between the words and the edge. */
const MARGIN = 72;
/** How far down the words may come: below them stands the bridge. */
export const WORDS_END = 384;
/** The square of a page's own drawing, at the right of its title. */
export const DRAWING = { size: 264, left: WIDTH - MARGIN - 264, top: 64 };
/** The room for the words beside a drawing, or without one. */
export const wordsWidth = (besideDrawing: boolean) => (besideDrawing ? DRAWING.left - 36 : WIDTH - MARGIN) - MARGIN;
/** The site's mark on the water. Its name stands beside it. */
export const LOGO = { size: 52, left: MARGIN, top: 563 };

/** An element as Satori reads it. */
export interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children: string | Box[] };
}

const box = (style: Record<string, string | number>, children: string | Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** Type sizes that depend on how much there is to say. */
export interface Sizes {
  title: number;
  subtitle: number;
  definition: number;
}

/** The sizes when nothing has to shrink. A title that stands alone may be larger. */
export const largestSizes = ({ subtitle, definition }: Wording): Sizes => ({
  title: definition ? 108 : subtitle ? 116 : 148,
  subtitle: 56,
  definition: 36,
});

const heading = { fontFamily: 'kop', fontWeight: 400, textWrap: 'balance' };
const text = { fontFamily: 'tekst', fontWeight: 400, textWrap: 'balance' };
const label = { fontFamily: 'tekst', fontWeight: 600, fontSize: 29, lineHeight: 1.5, color: dayColour('klei') };

/** Each word of a text on a line of its own: as wide as its longest word. */
export const wordColumn = (words: string, fontSize: number): Box =>
  box(
    { ...heading, flexDirection: 'column', fontSize },
    words.split(' ').map((word) => box({ whiteSpace: 'nowrap' }, word)),
  );

/** The words at the top of a picture, `width` wide. */
export function wordsBox(wording: Wording, width: number, sizes: Sizes): Box {
  const { label: kind, mark, title, subtitle, definition } = wording;
  const parts = [
    box({ alignItems: 'center', gap: 20, height: 48 }, [
      ...(kind ? [box(label, kind)] : []),
      ...(mark
        ? [box({ ...label, padding: '0 20px', border: `2px solid ${dayColour('klei')}`, borderRadius: 30 }, mark)]
        : []),
    ]),
    box(
      {
        ...heading,
        // The larger a letter, the more room it brings along: above it, and at its left.
        marginTop: 26 - sizes.title / 10,
        marginLeft: -sizes.title / 28,
        fontSize: sizes.title,
        lineHeight: 1.06,
        color: dayColour('inkt'),
      },
      title,
    ),
  ];
  if (subtitle)
    parts.push(
      box(
        { ...heading, marginTop: 18, fontSize: sizes.subtitle, lineHeight: 1.16, color: dayColour('turf') },
        subtitle,
      ),
    );
  if (definition)
    parts.push(
      box(
        {
          ...text,
          marginTop: 22,
          paddingLeft: 26,
          borderLeft: `8px solid ${dayColour('riet')}`,
          fontSize: sizes.definition,
          lineHeight: 1.32,
          color: dayColour('inkt'),
        },
        definition,
      ),
    );
  return box(
    {
      boxSizing: 'border-box',
      flexDirection: 'column',
      width: MARGIN + width,
      padding: `60px 0 0 ${String(MARGIN)}px`,
    },
    parts,
  );
}

/** The name of the site, on the water. */
export const nameBox = (siteName: string): Box =>
  box({ width: WIDTH, height: HEIGHT }, [
    box(
      {
        ...heading,
        position: 'absolute',
        left: LOGO.left + LOGO.size + 20,
        top: LOGO.top + 4,
        fontSize: 34,
        lineHeight: 1.2,
        color: dayColour('papier'),
      },
      siteName,
    ),
  ]);

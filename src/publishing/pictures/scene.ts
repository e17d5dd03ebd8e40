/**
 * The drawing along the bottom of every picture: people who cross a bridge, as on the home page, but low
 * and quiet, so that the words above it come first. Colours are the site's; `byDay` fills them in.
 */

/** Where the bridge stands in the water. */
const WATERLINE = 544;
/** The middle of the drawbridge; the right half of the bridge mirrors the left one and runs out of the picture. */
const MIDDLE = 800;
const LEAF = { left: MIDDLE - 66, right: MIDDLE + 66 };

/** How high the deck lies: a parabola from the left bank to the middle of the drawbridge. */
const deckAt = (x: number) => 518 - 57 * (1 - ((x - MIDDLE) / MIDDLE) ** 2);

const at = (x: number, lower = 0) => `${String(x)} ${(deckAt(x) + lower).toFixed(1)}`;

/** A line along the deck. */
function alongDeck(from: number, to: number, lower = 0): string {
  const middle = (from + to) / 2;
  // A quadratic Bézier curve is a parabola: its control point lies where the tangents of both ends meet.
  const control = 2 * deckAt(middle) - (deckAt(from) + deckAt(to)) / 2 + lower;
  return `${at(from, lower)}Q${String(middle)} ${control.toFixed(1)} ${at(to, lower)}`;
}

const mirrored = ([left, right]: readonly [number, number]) => [2 * MIDDLE - right, 2 * MIDDLE - left] as const;

const leftOpenings = [
  [58, 128],
  [180, 278],
  [332, 452],
  [508, 644],
] as const;
const openings = [...leftOpenings, ...leftOpenings.map(mirrored)];

const archLine = ([left, right]: readonly [number, number], thickness = 0) => {
  const middle = (left + right) / 2;
  const rise = WATERLINE - deckAt(middle) - 18 - thickness;
  return `M${String(left + thickness)} ${String(WATERLINE)}A${String(middle - left - thickness)} ${rise.toFixed(1)} 0 0 1 ${String(right - thickness)} ${String(WATERLINE)}`;
};
const arches = openings.map((opening) => archLine(opening)).join('');
/** What one sees through an arch, past the thickness of the bridge. */
const views = openings.map((opening) => archLine(opening, 8)).join('');

const wall = (from: number, to: number) => `M${alongDeck(from, to)}V${String(WATERLINE)}H${String(from)}z`;

const piers = [154, 305, 480, 690, 910, 1120].map((x) => `M${at(x - 9, 14)}h18V${String(WATERLINE)}h-18z`).join('');

const balusters = Array.from({ length: 31 }, (_, index) => `M${at(20 + index * 40)}v-20`).join('');

/** One of the two halves of the drawbridge: tower, beam with counterweight, chain, leaf and its strut. */
const half = `
  <path d="M740 462V400h11v62z" fill="var(--art-wood-dark)"/>
  <path d="M676 401l69-8 52 9v6l-52 4-69 1zM745 440l-30-30h8l22 20z" fill="var(--art-wood-dark)"/>
  <path d="M664 392h27v28h-27z" fill="var(--klei)"/>
  <path d="M788 408v54" stroke="var(--art-wood-dark)" stroke-width="2.5"/>
  <path d="M734 460.4h66v9h-66zM734 506l44-37h11l-55 46z" fill="var(--art-wood)"/>`;

/** Someone on the bridge, drawn with the feet at the origin. */
const onDeck = (x: number, size: number, figure: string, way = 1) =>
  `<g transform="translate(${at(x)}) scale(${String(size * way)} ${String(size)})">${figure}</g>`;

const head = (x: number, y: number, skin: string) => `
  <g transform="translate(${String(x)} ${String(y)})">
    <circle r="6.5" fill="var(--art-skin-${skin})"/>
    <path d="M-8 4q-1-11 8-11.5 6 0 7 5-6 2-9-1-1 5-6 7.5z" fill="var(--art-trousers)"/>
  </g>`;

const walker = (coat: string, skin: string) => `
  <path d="M-2-24-8 0h4M2-24 9 0h4" fill="none" stroke="var(--art-trousers)" stroke-width="5"/>
  <path d="M-9-46Q0-55 8-46l4 25h-23zM8-45l7 16-4 2-6-10z" fill="var(--art-${coat})"/>
  ${head(1, -57, skin)}`;

const cyclist = `
  <g fill="none" stroke-linecap="round" stroke-linejoin="round">
    <path d="M-31-13a13 13 0 1 0 26 0 13 13 0 1 0-26 0zM5-13a13 13 0 1 0 26 0 13 13 0 1 0-26 0zM-18-13l10-20h20l6 20-18 0-8-20M12-33l-2-9h8" stroke="var(--art-trousers)" stroke-width="2.5"/>
    <path d="M-8-36 4-28 1-10h5" stroke="var(--art-trousers)" stroke-width="5"/>
    <path d="M-7-38 2-58" stroke="var(--art-red)" stroke-width="13"/>
    <path d="M2-57l4 13 8 2" stroke="var(--art-red)" stroke-width="4.5"/>
  </g>
  ${head(7, -70, 'light')}`;

const reed = (x: number, size: number) => `
  <g transform="translate(${String(x)} 640) scale(${String(size)})" fill="none" stroke-linecap="round">
    <path d="M0 0q-2-40 4-92M-8 0q-6-34-14-66M10 0q2-40 14-78M-4 0q-16-22-34-34M6 0q16-30 34-42" stroke="var(--art-reed)" stroke-width="3"/>
    <path d="M3-78 4-96M-19-58l-4-14M22-64l3-15" stroke="var(--art-wood-dark)" stroke-width="6"/>
  </g>`;

/** Behind everything; left out where a page brings a drawing of its own. */
export const sun = '<circle cx="1010" cy="470" r="84" fill="var(--art-sky-low)"/>';

/** The bridge with its people, the water, and the reed before it. */
export const bridge = `
  <path d="M0 522h1200v40H0z" fill="var(--art-canal)"/>
  ${half}
  <g transform="matrix(-1 0 0 1 ${String(2 * MIDDLE)} 0)">${half}</g>
  <path d="${wall(0, LEAF.left)}${wall(LEAF.right, 1200)}" fill="var(--art-brick)"/>
  <path d="${piers}" fill="var(--art-brick-dark)"/>
  <path d="${arches}" fill="var(--art-brick-dark)"/>
  <path d="${views}" fill="var(--art-canal)"/>
  <path d="${arches}" fill="none" stroke="var(--art-stone)" stroke-width="4"/>
  ${onDeck(262, 0.86, walker('teal', 'dark'))}
  ${onDeck(430, 0.86, cyclist)}
  ${onDeck(596, 0.86, walker('yellow', 'light'))}
  ${onDeck(626, 0.58, walker('red', 'dark'))}
  ${onDeck(990, 0.86, walker('teal', 'light'), -1)}
  ${onDeck(1028, 0.86, walker('red', 'dark'), -1)}
  <path d="M${alongDeck(0, 1200)}" fill="none" stroke="var(--art-stone)" stroke-width="6"/>
  <path d="${balusters}" stroke="var(--art-wood-dark)" stroke-width="2"/>
  <path d="M${alongDeck(0, 1200, -20)}" fill="none" stroke="var(--art-wood-dark)" stroke-width="3"/>
  <path d="M0 548q30-8 60 0t60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0 60 0V630H0z" fill="var(--water)"/>
  <path d="M610 584h96M742 606h64M842 576h120M900 612h90" stroke="var(--art-canal)" stroke-width="3" stroke-linecap="round"/>
  ${reed(1092, 1.15)}${reed(1142, 1.7)}${reed(1186, 1.25)}`;

/** Headings: in steps of one level, each with its own address, and with words that say what the text below is about. */
import { placeOf, type Node } from '../reading/tree.ts';
import { shortened, type Finding } from '../reading/problem.ts';

const empty = new Set([
  'achtergrond',
  'algemeen',
  'conclusie',
  'diversen',
  'info',
  'informatie',
  'inleiding',
  'introductie',
  'meer',
  'meer informatie',
  'meer lezen',
  'meer weten',
  'nawoord',
  'overig',
  'overige',
  'overige informatie',
  'samenvatting',
  'slot',
  'slotwoord',
  'ten slotte',
  'tot slot',
  'varia',
  'voorwoord',
]);

/**
 * Words above a line of dashes are a heading too. Who writes that knows `##`; who meant a line across the page gets
 * a heading that nobody asked for.
 */
export function checkUnderlined(heading: Node, body: string): Finding[] {
  const { start, end } = heading.position ?? {};
  if (!start || !end || !/\n[ \t>]*(?:-+|=+)[ \t]*$/.test(body.slice(start.offset, end.offset))) return [];
  return [
    {
      ...placeOf(heading),
      message:
        'Deze tekst wordt een kop, want er staan streepjes onder. Is het een kop? Schrijf er ## en een spatie voor, en haal de streepjes weg. Anders: zet er een lege regel tussen.',
    },
  ];
}

/** Headings that are too high or skip a level. */
export function checkLevels(headings: readonly Node[]): Finding[] {
  let above = 1;
  return headings.flatMap((heading): Finding[] => {
    const depth = heading.depth ?? 1;
    const next = above + 1;
    above = depth;
    if (depth === 1) {
      return [
        {
          ...placeOf(heading),
          message: 'Een kop met één # is de titel van de pagina, en die staat al bovenaan. Begin met ##.',
        },
      ];
    }
    if (depth <= next) return [];
    return [
      {
        ...placeOf(heading),
        message: `Deze kop slaat een niveau over. Gebruik ${'#'.repeat(next)} in plaats van ${'#'.repeat(depth)}.`,
      },
    ];
  });
}

/** Two headings with one address of their own: a link could lead to only one of them. */
export function checkAnchors(headings: readonly Node[], anchors: readonly string[]): Finding[] {
  const seen = new Set<string>();
  return headings.flatMap((heading, index): Finding[] => {
    const anchor = anchors[index] ?? '';
    if (!seen.has(anchor)) {
      seen.add(anchor);
      return [];
    }
    return [
      { ...placeOf(heading), message: `Het adres #${shortened(anchor)} is al van een kop hierboven. Kies een ander.` },
    ];
  });
}

/** A warning for a heading that would fit above any text. */
export const emptyHeading = (heading: string): string | undefined =>
  empty.has(heading.trim().toLowerCase().replace(/[:.]$/, ''))
    ? `De kop "${heading.trim()}" zegt niet waar de tekst over gaat. Noem het onderwerp of de uitkomst.`
    : undefined;

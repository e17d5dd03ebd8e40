/** Headings: in steps of one level, each with its own address, and with words that say what the text below is about. */
import { ownAnchors } from '../../model/addresses.ts';
import { placeOf, type Node } from '../../reading/tree.ts';
import { shortened, type Finding } from '../../reading/problem.ts';

const empty = new Set(
  'achtergrond, algemeen, conclusie, diversen, info, informatie, inleiding, introductie, meer, meer informatie, meer lezen, meer weten, nawoord, overig, overige, overige informatie, samenvatting, slot, slotwoord, ten slotte, tot slot, varia, voorwoord'.split(
    ', ',
  ),
);

const isUnderlined = ({ position }: Node, body: string) =>
  /\n[ \t>]*(?:-+|=+)[ \t]*$/.test(body.slice(position?.start.offset, position?.end.offset));

/**
 * Words above a line of dashes are a heading too. Who writes that knows `##`; who meant a line across the page gets
 * a heading that nobody asked for.
 */
export function checkUnderlined(heading: Node, body: string): Finding[] {
  if (!isUnderlined(heading, body)) return [];
  return [
    {
      ...placeOf(heading),
      message:
        'Deze tekst wordt een kop, want er staan streepjes onder. Is het een kop? Schrijf er ## en een spatie voor, en haal de streepjes weg. Anders: zet er een lege regel tussen.',
    },
  ];
}

/** Headings that are too high or skip a level. */
export function checkLevels(headings: readonly Node[], body: string): Finding[] {
  // The headings that one stands below, as they are and as they will be.
  let above: { depth: number; level: number }[] = [];
  return headings.flatMap((heading): Finding[] => {
    const isLined = isUnderlined(heading, body);
    const depth = isLined ? 2 : (heading.depth ?? 1);
    above = above.filter((one) => one.depth < depth);
    const level = (above.at(-1)?.level ?? 1) + 1;
    above.push({ depth, level: depth === 1 ? 1 : level });
    if (depth === 1) {
      return [
        {
          ...placeOf(heading),
          message: 'Een kop met één # is de titel van de pagina, en die staat al bovenaan. Begin met ##.',
        },
      ];
    }
    if (depth <= level || isLined) return [];
    return [
      {
        ...placeOf(heading),
        message: `Deze kop slaat een niveau over. Gebruik ${'#'.repeat(level)} in plaats van ${'#'.repeat(depth)}.`,
      },
    ];
  });
}

/** Two headings with one address of their own: a link could lead to only one of them. */
export function checkAnchors(headings: readonly Node[], anchors: readonly string[]): Finding[] {
  const own = new Set<string>(ownAnchors.text);
  const seen = new Set<string>();
  return headings.flatMap((heading, index): Finding[] => {
    const anchor = anchors[index] ?? '';
    if (own.has(anchor)) {
      return [
        {
          ...placeOf(heading),
          message: `Het adres #${anchor} is van een deel dat de pagina zelf maakt. Geef deze kop andere woorden, of een eigen adres: {#${anchor}-2} erachter.`,
        },
      ];
    }
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

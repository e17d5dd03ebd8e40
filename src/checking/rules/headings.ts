/** Headings: in steps of one level, each with its own address, and with words that say what the text below is about. */
import { ownAnchors } from '../../model/addresses.ts';
import { findingAt, writtenAs, type Node } from '../../reading/tree.ts';
import { shortened, type Finding } from '../../reading/problem.ts';

const empty = new Set(
  'achtergrond, algemeen, conclusie, diversen, info, informatie, inleiding, introductie, meer, meer informatie, meer lezen, meer weten, nawoord, overig, overige, overige informatie, samenvatting, slot, slotwoord, ten slotte, tot slot, varia, voorwoord'.split(
    ', ',
  ),
);

/** Words above a line of dashes are a heading too. Who meant a line across the page gets a heading that nobody asked for. */
const isUnderlined = (heading: Node, body: string) => /\n[ \t>]*(?:-+|=+)[ \t]*$/.test(writtenAs(heading, body));

const underlinedMessage =
  'Deze tekst wordt een kop, want er staan streepjes onder. Is het een kop? Schrijf er ## en een spatie voor, en haal de streepjes weg. Anders: zet er een lege regel tussen.';

function addressMistake(anchor: string, seen: Set<string>): string | undefined {
  if ((ownAnchors.text as readonly string[]).includes(anchor))
    return `Het adres #${anchor} is van een deel dat de pagina zelf maakt. Geef deze kop andere woorden, of een eigen adres: {#${anchor}-2} erachter.`;
  if (seen.has(anchor)) return `Het adres #${shortened(anchor)} is al van een kop hierboven. Kies een ander.`;
  seen.add(anchor);
  return undefined;
}

/** Reports headings that are too high or skip a level, that nobody meant, or that have the address of another. */
export function checkHeadings(headings: readonly Node[], anchors: readonly string[], body: string): Finding[] {
  const seen = new Set<string>();
  // The headings that one stands below, as they are and as they will be.
  let above: { depth: number; level: number }[] = [];
  const levelMistake = (depth: number): string | undefined => {
    above = above.filter((one) => one.depth < depth);
    const level = (above.at(-1)?.level ?? 1) + 1;
    above.push({ depth, level: depth === 1 ? 1 : level });
    if (depth === 1) return 'Een kop met één # is de titel van de pagina, en die staat al bovenaan. Begin met ##.';
    return depth > level
      ? `Deze kop slaat een niveau over. Gebruik ${'#'.repeat(level)} in plaats van ${'#'.repeat(depth)}.`
      : undefined;
  };
  return headings.flatMap((heading, index) => {
    const isLined = isUnderlined(heading, body);
    // Underlined with equals signs it would be the title; told to write ##, its editor will.
    const ofLevel = levelMistake(isLined ? 2 : (heading.depth ?? 1));
    return [isLined ? underlinedMessage : ofLevel, addressMistake(anchors[index] ?? '', seen)].flatMap((message) =>
      message === undefined ? [] : [findingAt(heading, message)],
    );
  });
}

/** A warning for a heading that would fit above any text. */
export const emptyHeading = (heading: string): string | undefined =>
  empty.has(heading.trim().toLowerCase().replace(/[:.]$/, ''))
    ? `De kop "${heading.trim()}" zegt niet waar de tekst over gaat. Noem het onderwerp of de uitkomst.`
    : undefined;

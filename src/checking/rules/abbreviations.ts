/** Abbreviations: a reader who meets one must be able to find out what it stands for. */
import type { Passage } from '../../reading/passage.ts';
import { shortened, type Found } from '../../reading/problem.ts';

/** Capitals, digits and ampersands, with no small letter against them: `BZK`, `D&I`, `CO2`. Not the letters of a postcode. */
const capitals = /(?<![\p{L}\p{N}&]|(?<!\d)[1-9]\d{3} )[\p{Lu}\p{N}&]{2,}(?![\p{L}\p{N}&]|\.\p{Ll})/gu;
/** Said by everyone, and written out by nobody. */
const everyday = new Set(
  'AOW BTW BV CD CO2 CV DVD EU GPS H2O ID NL NV OK PC PDF PIN QR SMS TL TV URL USB VN VS WC WIFI'.split(' '),
);
/** Words that stand in capitals to be noticed, one by one. More of them in a row are never abbreviations. */
const shouted = new Set(
  'ALLE ALLEEN ALTIJD DE DIT DOEL EEN EN GEEN GRATIS HET HOE IS JA LET MOET NEE NIET NIETS NIEUW NOOIT NU OF OOK OP STOP TIP WAAR WAAROM WAT WEL WIE ZELF'.split(
    ' ',
  ),
);
/** Ordinary words: noticed, long, or with an accent. */
const isWord = (word: string) => shouted.has(word) || /^\p{Lu}{7,}$|[^A-Z\d&]/u.test(word);
/** A Roman number, or a mark as in level AA. */
const isMark = (word: string) => /^X{0,3}(?:IX|IV|V?I{0,3})$|^(.)\1+$/.test(word);
const isAbbreviation = (word: string) =>
  /^[A-Z].*[A-Z]/.test(word) && !isWord(word) && !isMark(word) && !everyday.has(word);

/** LET OP, DIT IS NIEUW: a row of words in capitals with one among them that is no abbreviation. */
const shoutedRow = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?:[ ,]+\p{Lu}{2,})+(?![\p{L}\p{N}])/gu;

function abbreviationsIn(text: string): { word: string; index: number }[] {
  const quiet = text.replace(shoutedRow, (row) => (row.split(/[ ,]+/).some(isWord) ? ' '.repeat(row.length) : row));
  return Array.from(quiet.matchAll(capitals), ({ 0: word, index }) => ({ word, index })).filter(({ word }) =>
    isAbbreviation(word),
  );
}

const hasWordWith = (text: string, letter: string) =>
  text.split(/[^\p{L}\p{N}]+/u).some((word) => word.length > 1 && word.toLowerCase().startsWith(letter.toLowerCase()));

/** Whether a text itself says what the abbreviation at `index` stands for. */
function isWrittenOut(text: string, index: number, word: string): boolean {
  const before = text.slice(Math.max(0, index - 120), index);
  const after = text.slice(index + word.length, index + word.length + 120);
  if (/^,? (?:staat voor|is kort voor|kort voor|is de afkorting van|betekent) /.test(after)) return true;
  // BSN: burgerservicenummer, at the start of a line
  const meaning = /^\s*[:=–]\s*([^\n]*)/.exec(after)?.[1] ?? '';
  if (/(?:^|\n\s*)$/.test(before) && hasWordWith(meaning, word.charAt(0))) return true;
  // Vereniging van Nederlandse Gemeenten (VNG)
  const open = before.lastIndexOf('(');
  const sameBrackets = before.slice(open + 1);
  if (open !== -1 && /^[\p{Lu}\p{N}&./ -]*$/u.test(sameBrackets)) {
    return hasWordWith(before.slice(0, open), (sameBrackets + word).charAt(0));
  }
  // VNG (Vereniging van Nederlandse Gemeenten)
  const inBrackets = /^ \(([^()]*)\)/.exec(after)?.[1];
  return inBrackets !== undefined && hasWordWith(inBrackets, word.charAt(0));
}

/**
 * The abbreviations of a page that the page itself does not write out, each where it stands first.
 * `marked` are those that it explains in another way.
 */
export function unexplainedIn(passages: readonly Passage[], marked: readonly string[]): Found[] {
  const first = new Map<string, Found>();
  const explained = new Set(marked);
  for (const { text, placeAt } of passages) {
    for (const { word, index } of abbreviationsIn(text)) {
      if (!first.has(word)) first.set(word, { value: word, ...placeAt(index) });
      if (isWrittenOut(text, index, word)) explained.add(word);
    }
  }
  return [...first.values()].filter(({ value }) => !explained.has(value));
}

/** The abbreviations that a row of a table explains: `BSN` in one cell, `burgerservicenummer` in the next. */
export const explainedInRow = (cells: readonly string[]): string[] =>
  cells.flatMap((cell, index) => {
    const word = cell.trim();
    return isAbbreviation(word) && hasWordWith(cells[index + 1] ?? '', word.charAt(0)) ? [word] : [];
  });

/** The abbreviations that a glossary term explains: those in its names. A name that is one may be typed in small letters. */
export const explainedBy = (term: Readonly<Record<string, unknown>>): string[] =>
  [term['term'], term['voluit'], term['synoniemen']]
    .flat()
    .filter((name) => typeof name === 'string')
    .flatMap((name) => [name.toUpperCase(), ...abbreviationsIn(name).map(({ word }) => word)]);

/** What an editor reads about an abbreviation that nothing explains. */
export const unexplainedMessage = (word: string) =>
  `De afkorting "${shortened(word)}" wordt nergens uitgelegd. Schrijf die hier één keer voluit, zoals "Vereniging van Nederlandse Gemeenten (VNG)", of zet die bij de synoniemen van een begrip. Een gewoon woord schrijft u met kleine letters.`;

/** From what a visitor types to terms: phrases in quotes, several words that mean one thing, single words. */
import { familiesOf, familyOf } from '../families.ts';
import { isStopWord, splitWords, type WordList } from '../words.ts';
import type { Rules } from './rules.ts';
import { isSlip } from './spelling.ts';

/** One thing that a visitor asks for. */
export interface QueryTerm {
  /** The words as typed, normalised. */
  text: string;
  /** What the site calls it, when the words are a known synonym or a compound written apart. */
  means: string[];
  /** Whether the visitor may still be typing it. */
  isLast: boolean;
}

export interface Query {
  /** Parts between double quotes, to be found as they stand. */
  phrases: string[];
  terms: QueryTerm[];
}

const LONGEST_SYNONYM = 5;
const MOST_PARTS = 3;
/** Letters that Dutch puts between the parts of a compound. */
const links = ['s', 'en', 'n'];
const SHORTEST_PART = 4;

/** Words of the site that a compound written apart makes. */
function joined(part: readonly string[], { words, families }: WordList): string[] {
  if (part.length < 2 || part.length > MOST_PARTS || part.every(isStopWord)) return [];
  if (words.has(part.join(''))) return [part.join('')];
  if (part.some(isStopWord)) return [];
  const whole = links.map((link) => part.join(link)).find((text) => words.has(text));
  return whole ? [whole] : (families.get(familyOf(part.join(''))) ?? []).slice(0, 1);
}

/** What a few words mean together: a synonym, or a compound that was written apart. */
function meaning(part: readonly string[], list: WordList, rules: Rules): string[] | undefined {
  const found = rules.has('synonyms') ? list.synonyms.get(part.join(' ')) : undefined;
  if (found) return found;
  const whole = rules.has('compounds') ? joined(part, list) : [];
  return whole.length > 0 ? whole : undefined;
}

/** The parts that a compound of the visitor has, when the site has each of them. */
function partsOf(word: string, { words, synonyms }: WordList): string[] | undefined {
  const has = (part: string) =>
    part.length >= SHORTEST_PART && !isStopWord(part) && (words.has(part) || synonyms.has(part));
  for (let end = word.length - SHORTEST_PART; end >= SHORTEST_PART; end--) {
    const tail = word.slice(end);
    if (!has(tail)) continue;
    const head = word.slice(0, end);
    const first = ['', ...links]
      .map((link) => (head.endsWith(link) ? head.slice(0, head.length - link.length) : ''))
      .find(has);
    if (first) return [first, tail];
  }
  return undefined;
}

type ParsedTerm = Omit<QueryTerm, 'isLast'> & { isPart: boolean };

/** Terms of words that stand together; those that say nothing are left out. */
function parseTerms(typed: readonly string[], list: WordList, rules: Rules): ParsedTerm[] {
  const terms: ParsedTerm[] = [];
  for (let index = 0; index < typed.length;) {
    let length = 1;
    let means = meaning(typed.slice(index, index + 1), list, rules) ?? [];
    for (let size = Math.min(LONGEST_SYNONYM, typed.length - index); size > 1; size--) {
      const found = meaning(typed.slice(index, index + size), list, rules);
      if (!found) continue;
      length = size;
      means = found;
      break;
    }
    const text = typed.slice(index, index + length).join(' ');
    index += length;
    if (means.length === 0 && isStopWord(text)) continue;
    const isKnown =
      means.length > 0 || familiesOf(text).some((key) => list.families.has(key) || list.visitors.has(key));
    const isWhole = isKnown || !rules.has('compounds') || isSlip(text, list.words);
    const parts = isWhole ? undefined : partsOf(text, list);
    for (const part of parts ?? [text])
      terms.push({ text: part, means: parts ? (list.synonyms.get(part) ?? []) : means, isPart: parts !== undefined });
  }
  return terms;
}

/** Cuts a question into phrases and terms. */
export function parseQuery(text: string, list: WordList, rules: Rules): Query {
  const phrases: string[] = [];
  // A phrase parts the words before it from those behind it.
  const parts = text
    .replace(/["“”„]([^"“”„]+)["“”„]/g, (_, phrase: string) => {
      if (splitWords(phrase).length > 0) phrases.push(phrase.trim());
      return '\n';
    })
    .split('\n');
  const terms = parts.flatMap((part) => parseTerms(splitWords(part), list, rules));
  const last = /[\p{L}\p{N}\p{M}]$/u.test(parts.at(-1) ?? '') ? splitWords(parts.at(-1) ?? '').at(-1) : undefined;
  return {
    phrases,
    terms: terms.map(({ text, means, isPart }, index) => ({
      text,
      means,
      isLast: last !== undefined && index === terms.length - 1 && !isPart && text.endsWith(last),
    })),
  };
}

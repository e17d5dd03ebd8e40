import { familyOf } from '../families.ts';
import type { FactAnswer } from '../facts.ts';
import { isStopWord, splitWords } from '../words.ts';
import type { PageText } from './page-text.ts';
import type { Fact } from './sources.ts';

const keysOf = (text: string) =>
  splitWords(text)
    .filter((word) => !isStopWord(word))
    .map(familyOf);

/**
 * Makes of each fact an answer, with the page that tells most about it: one whose name shares most words
 * with the fact, and of those one that shows few facts, because that one is about this fact.
 * @param pages by address
 */
export function makeAnswers(facts: readonly Fact[], pages: ReadonlyMap<string, PageText>): FactAnswer[] {
  return facts.flatMap((fact) => {
    const questions = fact.vragen ?? [];
    const topic = new Set(keysOf([fact.onderwerp, ...questions].join(' ')));
    const shared = ({ names }: PageText) => new Set(keysOf(names).filter((key) => topic.has(key))).size;
    const [best] = [...pages]
      .filter(([, page]) => page.facts.includes(fact.id))
      .sort(([, a], [, b]) => shared(b) - shared(a) || a.facts.length - b.facts.length);
    if (!best) return [];
    const [url, { title, kind, fictional }] = best;
    return {
      topic: fact.onderwerp,
      questions,
      ...(fact.waarde !== undefined && { value: fact.waarde }),
      text: fact.tekst,
      certainty: fact.zekerheid,
      url,
      title,
      kind,
      fictional,
    };
  });
}

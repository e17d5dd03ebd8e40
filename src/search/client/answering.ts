/** The page that is the answer itself comes on top: a term with its meaning, or a person. */
import { isStopWord, splitWords } from '../words.ts';
import type { Expansion } from './expand.ts';
import type { PageData } from './pagefind.ts';

/** A page in the list of results. */
export interface Result extends PageData {
  /** What the question is, when this page says it: a term with its meaning, or a person. */
  answer?: 'term' | 'person';
}

const meaningful = (text: string) => splitWords(text).filter((word) => !isStopWord(word));

/** Whether a page is the answer itself: the question is one of its term's names, or part of its speaker's name. */
function answerKind({ meta }: PageData, questions: readonly string[]): Result['answer'] {
  if (meta['definitie']) {
    const names = [meta['title'] ?? '', meta['voluit'] ?? '', ...(meta['ookwel'] ?? '').split(', ')];
    return names.some((name) => questions.includes(meaningful(name).join(' '))) ? 'term' : undefined;
  }
  const name = splitWords(meta['spreker'] ?? '');
  const asked = questions[0]?.split(' ') ?? [];
  return name.length > 0 && asked.every((word) => name.includes(word)) ? 'person' : undefined;
}

/** The results, with the one that answers the question first and marked. */
export function putAnswerFirst(results: Result[], expansions: readonly Expansion[]): Result[] {
  const typed = expansions.map(({ term, corrected }) => corrected ?? term.text).join(' ');
  const meant = meaningful(
    expansions.map(({ term, corrected }) => term.means[0] ?? corrected ?? term.text).join(' '),
  ).join(' ');
  if (!typed) return results;
  for (const [index, page] of results.entries()) {
    const answer = answerKind(page, [typed, meant]);
    if (answer) return [{ ...page, answer }, ...results.slice(0, index), ...results.slice(index + 1)];
  }
  return results;
}

/** A word list with words by where they stand, and what visitors call them. */
import { Place, WordList } from '../../src/search/words.ts';

export function wordListOf(
  words: Partial<Record<keyof typeof Place, string>>,
  synonyms: Record<string, string[]> = {},
): WordList {
  const list = new WordList();
  for (const place of ['name', 'heading', 'text'] as const)
    for (const word of (words[place] ?? '').split(' ').filter(Boolean)) list.add(word, Place[place]);
  for (const [phrase, targets] of Object.entries(synonyms))
    for (const target of targets) list.addSynonym(phrase, target);
  return list;
}

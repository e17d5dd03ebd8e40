/** Search words: what they lead to stands somewhere on the site, or a visitor finds nothing after all. */
import { splitWords } from '../../search/words.ts';
import { site } from '../../site.ts';
import type { EntryFacts } from '../../reading/entry-facts.ts';
import { suggestion, type Problem } from '../../reading/problem.ts';

const COLLECTION = 'zoekwoorden';

const phrase = (text: string) => ` ${splitWords(text).join(' ')} `;

/** A warning for each search word that leads to words which no reader reads anywhere. */
export function checkSearchWords(entries: readonly EntryFacts[]): Problem[] {
  const read = entries.filter(({ collection, isDraft }) => collection !== COLLECTION && !isDraft);
  const menus = [...site.navigation, ...site.footer].map(({ label }) => label);
  const texts = [...menus, ...read.flatMap(({ words }) => words.map(({ text }) => text))].map((text) =>
    text.toLowerCase(),
  );
  // Most search words stand there as they are, so that few texts have to be cut into words.
  let cut: string[] | undefined;
  const stands = (woord: string) => {
    const wanted = phrase(woord);
    if (wanted.trim() === '') return false;
    const isLiteral = (text: string) => text.includes(woord.toLowerCase()) && phrase(text).includes(wanted);
    return texts.some(isLiteral) || (cut ??= texts.map(phrase)).some((text) => text.includes(wanted));
  };
  return entries.flatMap(({ file, collection, data, words }): Problem[] => {
    const { woord } = data;
    if (collection !== COLLECTION || typeof woord !== 'string' || stands(woord)) return [];
    const titles = read.flatMap(({ title }) => title?.value.toLowerCase() ?? []);
    return [
      {
        file,
        line: words.find(({ field }) => field === 'woord')?.line ?? 1,
        message: `"${woord}" staat op geen enkele pagina. Schrijf achter "woord" iets dat letterlijk op de site staat.${suggestion(woord.toLowerCase(), titles)}`,
      },
    ];
  });
}

/** Advice to a municipality that stands in the fields of a goal: what it adds to the page below the text. */
import { adviceHeadings } from '../../lib/advice-headings.ts';
import type { EntryFacts } from '../../reading/entry-facts.ts';
import type { Problem } from '../../reading/problem.ts';

/** Whether an entry's page has advice below its text, out of its fields. */
export const hasAdvice = ({ collection, data }: EntryFacts) =>
  collection === 'gemeente' && data['advies'] !== undefined;

/** The headings that the advice adds to the page, as they stand in an address. */
export const adviceAnchors = (entry: EntryFacts): string[] =>
  hasAdvice(entry) ? Object.values(adviceHeadings).map(({ slug }) => slug) : [];

/** A mistake for each heading in the text of a goal that its fields add too: on the page it would stand twice. */
export const checkAdvice = (entries: readonly EntryFacts[]): Problem[] =>
  entries.filter(hasAdvice).flatMap(({ file, title, text }) =>
    Object.values(adviceHeadings)
      .filter(({ slug }) => text.anchors.includes(slug))
      .map((heading) => ({
        file,
        line: title?.line ?? 1,
        message: `De kop "${heading.text}" staat in de tekst, en komt ook uit het veld "advies". Haal die kop uit de tekst.`,
      })),
  );

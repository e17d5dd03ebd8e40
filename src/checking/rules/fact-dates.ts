/** Facts that nobody looked up for a long time: what was true then may have changed. */
import { formatDate } from '../../lib/text.ts';
import { isRecord, type EntryFacts } from '../../reading/entry-facts.ts';
import type { Problem } from '../../reading/problem.ts';

/** A fact may go this many years before someone looks again. */
const YEARS = 2;

/** The same day that many years earlier, as an ISO date. */
const yearsBefore = (today: string, years: number) => `${String(Number(today.slice(0, 4)) - years)}${today.slice(4)}`;

/** A warning for each fact that was looked up more than two years before `today`, an ISO date. */
export function checkFactDates(entries: readonly EntryFacts[], today: string): Problem[] {
  const oldest = yearsBefore(today, YEARS);
  return entries.flatMap(({ file, data, ids }) => {
    const facts: unknown[] = Array.isArray(data['feiten']) ? data['feiten'] : [];
    return facts.flatMap((fact) => {
      if (!isRecord(fact) || typeof fact['nagekeken'] !== 'string' || fact['nagekeken'] >= oldest) return [];
      const id = String(fact['id']);
      const place = ids.find(({ list, value }) => list === 'feiten' && value === id);
      return [
        {
          file,
          line: place?.line ?? 1,
          message: `Feit "${id}" is nagekeken op ${formatDate(fact['nagekeken'])}. Dat is meer dan twee jaar geleden. Kijk of het nog klopt, en zet bij "nagekeken" de dag van vandaag.`,
        },
      ];
    });
  });
}

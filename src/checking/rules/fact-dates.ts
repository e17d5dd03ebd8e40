/** Facts that nobody looked up for a long time: what was true then may have changed. */
import { formatDate } from '../../lib/text.ts';
import { isRecord, type EntryFacts } from '../../reading/entry-facts.ts';
import type { Problem } from '../../reading/problem.ts';

/** A fact may go this many years before someone looks again. */
const YEARS = 2;

/** A warning for each fact that was looked up more than two years before `today`, an ISO date. */
export function checkFactDates(entries: readonly EntryFacts[], today: string): Problem[] {
  const oldest = `${String(Number(today.slice(0, 4)) - YEARS)}${today.slice(4)}`;
  return entries.flatMap(({ file, data, ids }) => {
    const facts: unknown[] = Array.isArray(data['feiten']) ? data['feiten'] : [];
    return facts.filter(isRecord).flatMap(({ id, nagekeken }) => {
      if (typeof nagekeken !== 'string' || nagekeken >= oldest) return [];
      const place = ids.find(({ list, value }) => list === 'feiten' && value === id);
      const message = `Feit "${String(id)}" is nagekeken op ${formatDate(nagekeken)}. Dat is meer dan twee jaar geleden. Kijk of het nog klopt, en zet bij "nagekeken" de dag van vandaag.`;
      return [{ file, line: place?.line ?? 1, message }];
    });
  });
}

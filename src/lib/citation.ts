import { site } from '../site.ts';
import { formatDate } from './text.ts';

/** A page as a source, cut where its title begins and ends. */
export interface Citation {
  /** Who made the page, and when it was last changed. Named as such, or it would pass for the day of the congress. */
  before: string;
  /** Stands in italics. */
  title: string;
  /** Whether the page is about what does not exist, and where it stands. */
  after: string;
}

/** How to name a page as a source: maker, date as Dutch writes it, title, site. The address follows it. */
export function citation(title: string, updated: string, isFictional: boolean): Citation {
  const mark = isFictional ? ' [fictieve gemeente]' : '';
  // A title that ends as a sentence does needs no full stop.
  const stop = /[.?!]$/.test(title + mark) ? '' : '.';
  return {
    before: `${site.publisher}. (laatst bijgewerkt op ${formatDate(updated)}). `,
    title,
    after: `${mark}${stop} ${site.name}. `,
  };
}

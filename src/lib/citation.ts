import { site } from '../site.ts';

const dayAndMonth = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** A page as a source, cut where its title begins and ends. */
export interface Citation {
  /** Who made the page, and when it was last changed. Named as such, or it would pass for the day of the congress. */
  before: string;
  /** Stands in italics. */
  title: string;
  /** Whether the page is about what does not exist, and where it stands. */
  after: string;
}

/** How to name a page as a source, in the order of APA: maker, date, title, site. The address follows it. */
export function citation(title: string, updated: string, isFictional: boolean): Citation {
  const date = `${updated.slice(0, 4)}, ${dayAndMonth.format(new Date(`${updated}T00:00:00Z`))}`;
  const mark = isFictional ? ' [fictieve gemeente]' : '';
  // A title that ends as a sentence does needs no full stop.
  const stop = /[.?!]$/.test(title + mark) ? '' : '.';
  return {
    before: `${site.publisher}. (laatst bijgewerkt ${date}). `,
    title,
    after: `${mark}${stop} ${site.name}. `,
  };
}

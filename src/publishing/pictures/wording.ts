import { capitalised } from '../../lib/text.ts';
import type { AboutPage } from '../about-page.ts';

/** What a share picture tells of a page. */
export type PictureFacts = Pick<AboutPage, 'heading' | 'kind' | 'definition' | 'fictional' | 'drawing'>;

/** All else that a page says changes nothing in its picture. */
export const pictureFacts = ({ heading, kind, definition, fictional, drawing }: AboutPage): PictureFacts => ({
  heading,
  kind,
  definition,
  fictional,
  drawing,
});

/** The words in a share picture. */
export interface Wording {
  /** Small, above the title. */
  label?: string;
  /** Says that what the page is about is made up. */
  mark?: string;
  /** The one thing to see. */
  title: string;
  /** Below it, half as large: the rest of a title in two parts. */
  subtitle?: string;
  /** Below it, as running text: what a term means. */
  definition?: string;
}

/** Chooses the words of a page's picture. `tagline` stands above a title that its kind says nothing about. */
export function wordingOf(
  { heading, kind, definition, fictional }: Omit<PictureFacts, 'drawing'>,
  tagline: string,
): Wording {
  const repeats = kind !== undefined && heading.toLowerCase().startsWith(kind.toLowerCase());
  const label = kind === undefined || repeats ? capitalised(tagline) : kind;
  // "Een spreker: wat hij zei", "Wat was er te doen? Alles": who or what, and then what about it.
  const [, name = heading, rest] = /^(.+?)(?::|(?<=\?)) (.+)$/.exec(heading) ?? [];
  return {
    // Above a page about the made-up municipality itself, the congress would seem made up.
    ...(fictional && repeats ? {} : { label }),
    ...(fictional ? { mark: 'Fictieve gemeente' } : {}),
    title: name,
    ...(rest ? { subtitle: capitalised(rest) } : {}),
    ...(definition === undefined ? {} : { definition }),
  };
}

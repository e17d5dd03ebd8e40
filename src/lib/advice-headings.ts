import type { MarkdownHeading } from 'astro';

/** The headings of what a subject means for a municipality of today. */
export const adviceHeadings = {
  all: { depth: 2, slug: 'wat-betekent-dit-voor-uw-gemeente', text: 'Wat betekent dit voor uw gemeente?' },
  duty: { depth: 3, slug: 'wat-er-nu-geldt', text: 'Wat er nu geldt' },
  help: { depth: 3, slug: 'waar-u-hulp-vindt', text: 'Waar u hulp vindt' },
  council: { depth: 3, slug: 'een-vraag-voor-de-gemeenteraad', text: 'Een vraag voor de gemeenteraad' },
  questions: { depth: 3, slug: 'vragen-om-te-bespreken', text: 'Vragen om te bespreken' },
  steps: { depth: 3, slug: 'eerste-stappen', text: 'Eerste stappen' },
} as const satisfies Record<string, MarkdownHeading>;

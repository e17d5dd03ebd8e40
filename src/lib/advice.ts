import type { MarkdownHeading } from 'astro';

/** The heading above what a subject means for a municipality of today; also in "Op deze pagina". */
export const adviceHeading: MarkdownHeading = {
  depth: 2,
  slug: 'wat-betekent-dit-voor-uw-gemeente',
  text: 'Wat betekent dit voor uw gemeente?',
};

/** How Markdown is read, for Astro's own MDX and for the content pipeline: one setting, so that both read the same. */
export const markdownFeatures = {
  headingAttributes: true,
  gfm: { footnotes: { label: 'Voetnoten', backLabel: 'Terug naar de tekst' } },
};

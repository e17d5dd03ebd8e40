/** Words that stand in for those of an editor, and that no reader should meet. */

/** What `npm run nieuw` begins the fields and the text of a new page with. */
export const PLACEHOLDER = 'Nog in te vullen';

/** What is wrong with a text on a page that is published, if it is still the one that the page was made with. */
export const placeholderMistake = (text: string): string | undefined =>
  text.trimStart().startsWith(PLACEHOLDER)
    ? `Hier staat nog "${PLACEHOLDER}". Vul het in, of zet de pagina op status: concept.`
    : undefined;

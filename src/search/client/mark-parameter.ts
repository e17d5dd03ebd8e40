/** Name of the part of an address that says which words to mark on the page. Apart, since every page reads it. */
export const MARK_PARAMETER = 'zoek';

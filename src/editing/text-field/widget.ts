/** The name under which Sveltia's settings know the text field. */
export const TEXT_WIDGET = 'tekst-met-opmaak';

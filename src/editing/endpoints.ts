/** Where the editor stands in `npm run dev`. Nothing of it is on the site. */
export const EDITOR = '/redactie/';

/** Where the editor asks what the build would say of a save. */
export const CHECK = `${EDITOR}controle/`;

/** Where the text field asks what there is to link to and to choose from. */
export const SITE_FACTS = `${EDITOR}gegevens/`;

/** Where the editor asks for the page with a text that is not saved in it. */
export const PREVIEW = `${EDITOR}voorbeeld/`;

/** Where the editor asks what could be better in a text that was saved. */
export const TIPS = `${EDITOR}tips/`;

/** Where the editor says that a word is right. */
export const WORD = `${EDITOR}woord/`;

/** Where the editor has a picture made fit. */
export const PICTURE_FIT = `${EDITOR}afbeelding/`;

/** Where pictures for texts stand in the project. */
export const PICTURE_FOLDER = 'src/assets';

/** What an editor writes in place of HTML that cannot stand in a text. */
import { htmlToCell, htmlToMarkdown } from './markdown-for-html.ts';
import { authorComponents } from '../model/blocks.ts';
import { choices, shortened, suggestion } from './problem.ts';

/** Said of braces wherever they are found. */
export const bracesMessage = 'De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).';

/** Braces in which other programs put a class or a colour of what stands before them, or an order of their own. */
const order = /^(?:\{\{.*\}\}|\{%.*%\}|\{[:.#][^{}]*\}|\{\s*[.#][^{}]*\}|\{[^{}]*\w=[^{}]*\})$/s;

/** Said of braces with what is in them, and whether that has to go too. */
export const bracesAdvice = (written: string): { message: string; isOrder: boolean } =>
  order.test(written)
    ? {
        message: 'Wat hier tussen { en } staat, is voor een ander programma. Haal het weg, met de haken.',
        isOrder: true,
      }
    : { message: bracesMessage, isOrder: false };

export const looseMessage = 'Het teken < kan hier niet los staan. Schrijf "minder dan", of zet er een \\ voor: \\<.';

export const commentMessage = 'Een opmerking <!-- … --> kan hier niet. Haal die weg.';

/** Said of a comment, or of a remark to a browser or to Word: `<!DOCTYPE html>`. */
export const remarkMessage = (written: string) =>
  written.startsWith('<!--') ? commentMessage : `${shortened(written)} kan hier niet. Haal het weg.`;

/** Said of what another program would run. */
export const importMessage =
  'Een regel kan hier niet met import of export beginnen. Zet er een ander woord voor, of haal de regel weg.';

/** Elements with a sign of their own in Markdown. */
const withSign = new Set(
  'a b blockquote cite code dd del dl dt em figure h1 h2 h3 h4 h5 h6 i img li ol picture pre s strike strong table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** What to do about the others, where taking them away is not enough. */
const remedies: Readonly<Record<string, string>> = {
  hr: 'Schrijf --- op een eigen regel, met een lege regel erboven en eronder.',
  p: 'Haal <p> en </p> weg. Een lege regel maakt een nieuwe alinea.',
  details: 'Haal <details> en </details> weg. Wat erin staat, kan blijven staan.',
};

/** Elements that show something of another kind than text, with what a link to it says. */
const embedded: Readonly<Record<string, string>> = {
  iframe: 'Bekijk het op de andere site',
  embed: 'Bekijk het op de andere site',
  object: 'Bekijk het op de andere site',
  video: 'Bekijk de video',
  audio: 'Luister naar het geluid',
};

/** Elements that are nothing for a text, with all that is in them. */
export const machinery = new Set(
  'script style form input button select textarea canvas option optgroup datalist svg template noscript link meta'.split(
    ' ',
  ),
);

/** Elements without a closing tag. */
export const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

const wrappers =
  'abbr address article aside bdi bdo big body caption center col colgroup dfn div fieldset figcaption font footer header html ins label legend main mark nav q samp section small source span summary time tt u var wbr';

const elements = new Set([
  ...withSign,
  ...Object.keys(remedies),
  ...Object.keys(embedded),
  ...machinery,
  ...voidElements,
  ...wrappers.split(' '),
  ...['br', 'kbd', 'sub', 'sup'],
]);

/** Whether a name is one of HTML. */
export const isHtmlElement = (name: string) => elements.has(name.toLowerCase());

/** A tag as it is written. */
export interface Tag {
  name: string;
  attributes?: Readonly<Record<string, string>>;
  /** In a cell of a table, all stands on one line. */
  inCell?: boolean;
}

/** What stands in a sentence. */
export const isInline = (name: string) =>
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|label|mark|q|s|samp|small|span|strike|strong|time|tt|u|var)$/i.test(
    name,
  );

/**
 * How to write what an HTML element is for. `undefined` for what is no element of HTML.
 * `markup` is all of it, when nothing but HTML stands in it: then the message can say what to write in its place.
 * `hasElements` when it holds other elements, which the message has to say something of too.
 */
export function htmlHint(
  { name: written, attributes = {}, inCell = false }: Tag,
  markup?: string,
  hasElements = false,
): string | undefined {
  const name = written.toLowerCase();
  if (!isHtmlElement(name)) return undefined;
  if (name === 'br') return 'Schrijf <br /> in plaats van <br>.';
  const no = `<${name}> kan hier niet`;
  if (machinery.has(name)) return `${no}. Haal het weg, met alles wat erin staat.`;
  const text = embedded[name];
  if (text !== undefined) {
    const address = attributes['src'] ?? attributes['data'] ?? attributes['href'];
    return `${no}. Schrijf een link: [${text}](${address ?? 'adres'}).`;
  }
  const isBareAnchor = name === 'a' && attributes['href'] === undefined;
  const markdown = markup === undefined || name === 'hr' ? '' : inCell ? htmlToCell(markup) : htmlToMarkdown(markup);
  const isTold = markdown !== '' && (hasElements || (withSign.has(name) && !isBareAnchor));
  const isLong = markdown.includes('\n') || (markup ?? '').length > 200;
  if (isTold && !isLong) return `${no}. Schrijf ${markdown} in plaats van ${(markup ?? '').replace(/\s+/g, ' ')}.`;
  if (isTold || markdown.includes('\n')) {
    return `${no}. Zet hiervoor in de plaats, met een lege regel erboven en eronder:\n\n${markdown}`;
  }
  if (name === 'u' || name === 'ins')
    return `${no}: wat onderstreept is, lijkt een link. Haal <${name}> en </${name}> weg, of maak de woorden vet: **tekst**.`;
  if (name === 'summary')
    return `${no}. Schrijf **${markdown || 'titel'}** op een eigen regel, met een lege regel eronder.`;
  if (remedies[name] !== undefined) return `${no}. ${remedies[name]}`;
  if (voidElements.has(name)) return `${no}. Haal het weg.`;
  return `${no}. Haal <${name}> en </${name}> weg. De tekst ertussen kan blijven staan.`;
}

const blockNames = Object.keys(authorComponents);

/** Said of a block that this site does not have, often one of another program. */
export const unknownBlockMessage = (name: string) => {
  const shown = shortened(name);
  return `<${shown}> is geen bekend blok.${suggestion(name, blockNames) || `${choices(blockNames)}.`} Of haal <${shown}> weg; de tekst erin kan blijven staan.`;
};

/** Said of `<…>` that is no HTML either: a word that someone put between the signs, to be filled in. */
export const anglesMessage = (written: string) =>
  `De tekens < en > kunnen hier niet om een woord staan. Schrijf (${shortened(written.replace(/^<\/?|\/?>$/g, '').trim())}), met gewone haakjes.`;

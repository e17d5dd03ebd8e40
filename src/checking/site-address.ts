/** The address that the site is published at: whoever publishes it gives it, by hand, once. */
import { siteUrl } from '../model/addresses.ts';

const remedy = 'Geef het hele adres, zoals https://www.voorbeeld.nl of https://www.voorbeeld.nl/congres/.';

/** What is wrong with an address as the place of a site, as the end of a sentence that names it. */
function mistakeIn(text: string): string | undefined {
  if (text === '') return 'is leeg.';
  const shown = `is "${text}",`;
  if (!/^https?:\/\//i.test(text)) {
    // A name with a port looks like a scheme: `localhost:4321`.
    const scheme = /^([a-z][a-z\d+.-]*):(?!\d)/i.exec(text)?.[1];
    if (scheme?.startsWith('http')) return `${shown} maar dat is geen adres.`;
    if (scheme !== undefined) return `${shown} maar een site staat op https:// en niet op ${scheme}:.`;
    const meant = `https://${text.replace(/^\/+/, '')}`;
    return `${shown} maar het begin ontbreekt.${URL.canParse(meant) ? ` Bedoelt u "${meant}"?` : ''}`;
  }
  const url = URL.parse(text);
  if (!url || /\s/.test(text)) return `${shown} maar dat is geen adres.`;
  if (url.username || url.password)
    return `${shown} maar daar staat een naam of wachtwoord in, en dat zou iedereen zien.`;
  if (/[?#]/.test(text)) return `${shown} maar achter een ? of # kan geen site staan.`;
  if (/\.(?:html?|php|aspx?)\/?$/i.test(url.pathname)) return `${shown} maar dat is één pagina, en geen map.`;
  if (!/^(?:\/[\w.~-]+)*\/?$/.test(url.pathname))
    return `${shown} maar de map mag alleen letters zonder accent, cijfers, punten, - en _ hebben.`;
  return undefined;
}

/** Why the site cannot be published at this address, in Dutch, naming where it was given; undefined when it can. */
export function siteAddressMistake(
  text = siteUrl,
  name = process.env['SITE_URL'] === undefined ? '"url" in src/site.ts' : 'SITE_URL',
): string | undefined {
  const mistake = mistakeIn(text.trim());
  return mistake && `Het adres van de site klopt niet: ${name} ${mistake} ${remedy}`;
}

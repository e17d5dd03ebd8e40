/** The address that the site is published at: whoever publishes it gives it, by hand, once. */
import { siteUrl } from '../model/addresses.ts';

/** A host, and the folder of it that is the site's own. */
const form = /^https?:\/\/[^\s/?#@]+(?:\/[\w.~-]+)*\/?$/i;
const isPage = /\.(?:html?|php|aspx?)\/?$/;
const isAddress = (text: string) => form.test(text) && URL.canParse(text) && !isPage.test(new URL(text).pathname);

/** Why the site cannot be published at this address, in Dutch, naming where it was given; undefined when it can. */
export function siteAddressMistake(
  given = siteUrl,
  name = process.env['SITE_URL'] === undefined ? '"url" in src/site.ts' : 'SITE_URL',
): string | undefined {
  const text = given.trim();
  if (isAddress(text)) return undefined;
  const meant = `https://${text.replace(/^\/+/, '')}`;
  const hint = !/^[a-z]+:\//i.test(text) && isAddress(meant) ? ` Bedoelt u "${meant}"?` : '';
  return `Het adres van de site klopt niet: ${name} is "${text}".${hint} Geef het hele adres, zoals https://www.voorbeeld.nl of https://www.voorbeeld.nl/congres/. Daarachter mag geen pagina, ? of # staan, en de map heeft alleen letters zonder accent, cijfers, punten, - en _.`;
}

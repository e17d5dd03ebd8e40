/** Where a pasted link goes, as a text of this site writes it. */

/** Google puts its own address before that of a link. */
function unwrapped(url: URL): URL {
  const target = url.hostname === 'www.google.com' && url.pathname === '/url' ? url.searchParams.get('q') : null;
  return target && URL.canParse(target) ? new URL(target) : url;
}

const isThisComputer = ({ hostname }: URL) => /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);

/** Signs that mean something in a text; the rest of an address `URL` has seen to. */
const written = (address: string) =>
  address.replaceAll(/[\s()<>{}|]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * The address of a link: from the root for a page of this site, whole for another. Nothing for one that works
 * nowhere but on the computer that it comes from.
 */
export function addressOf(href: string, origins: readonly string[]): string | undefined {
  if (/^\/(?!\/)/.test(href)) return written(href);
  if (!URL.canParse(href)) return undefined;
  const url = unwrapped(new URL(href));
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return written(href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  const isOurs =
    isThisComputer(url) || origins.some((origin) => URL.canParse(origin) && new URL(origin).host === url.host);
  return written(isOurs ? `${url.pathname}${url.search}${url.hash}` : url.href);
}

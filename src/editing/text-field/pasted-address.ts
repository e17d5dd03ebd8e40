/** Where a pasted link goes, as a text of this site writes it. */

/** Google puts its own address before that of a link. */
function unwrapped(url: URL): URL {
  const target = url.hostname === 'www.google.com' && url.pathname === '/url' ? url.searchParams.get('q') : null;
  return target && URL.canParse(target) ? new URL(target) : url;
}

const isThisComputer = ({ hostname }: URL) => /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);

/** The path of a page on this site. On this computer it may stand without the folder that it is published in. */
function pathOn(url: URL, origins: readonly string[]): string | undefined {
  const folders = origins.filter((origin) => URL.canParse(origin)).map((origin) => new URL(origin));
  const found = folders.find(
    ({ host, pathname }) => (host === url.host || isThisComputer(url)) && url.pathname.startsWith(pathname),
  );
  if (found) return url.pathname.slice(found.pathname.length - 1);
  return isThisComputer(url) ? url.pathname : undefined;
}

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
  const path = pathOn(url, origins);
  return written(path === undefined ? url.href : `${path}${url.search}${url.hash}`);
}

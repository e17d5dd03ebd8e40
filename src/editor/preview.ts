/** Gives the example beside a form the styles of the site. */
import CMS from '@sveltia/cms';

/** A page with everything that a text may hold. */
const EXAMPLE_PAGE = '/terugblik/';

/** Room around what is shown, and a field's name small above its text. */
const FRAME = 'body { padding: 1.5rem; } h4 { margin-top: 1.5rem; font-size: 0.875rem; }';

/** A style of its own has no address for a font or a picture to be relative to. */
const withFullAddresses = (styles: string) => styles.replaceAll(/url\((["']?)\//g, `url($1${location.origin}/`);

/** The styles stand inside each page of the site, so they are taken out of one. */
export async function registerSiteStyles(): Promise<void> {
  const response = await fetch(EXAMPLE_PAGE).catch(() => undefined);
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const styles = [...page.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n');
  if (styles) CMS.registerPreviewStyle(`${withFullAddresses(styles)}\n${FRAME}`, { raw: true });
}

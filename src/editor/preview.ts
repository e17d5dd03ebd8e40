/** Gives the example beside a form the styles of the site. */
import CMS from '@sveltia/cms';

/** A page with everything that a text may hold. */
const EXAMPLE_PAGE = '/terugblik/';

/** The styles stand inside each page of the site, so they are taken out of one. */
export async function registerSiteStyles(): Promise<void> {
  const response = await fetch(EXAMPLE_PAGE).catch(() => undefined);
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const styles = [...page.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n');
  if (styles) CMS.registerPreviewStyle(styles, { raw: true });
}

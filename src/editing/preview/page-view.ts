/** Shows the HTML of a page in a frame, and the next version of it in the same place. */
import { make } from '../dialog.ts';
import { waitingPictureAt } from '../insert-picture.ts';

/** The page as it came, and which file it shows. */
export interface PageText {
  html: string;
  file: string;
}

/** All styles of a page. In development they stand in its head. */
const stylesOf = ({ head }: Document) =>
  [...head.querySelectorAll('style')].map(({ textContent }) => textContent).join();

/** Pictures are named from the file that a text stands in; the development server has them at the same place. */
function findPictures(page: Document, file: string): void {
  for (const picture of page.querySelectorAll('img')) {
    const address = picture.getAttribute('src') ?? '';
    if (address === '' || URL.canParse(address)) continue;
    const { href, pathname } = new URL(address, new URL(`/${file}`, location.origin));
    picture.src = waitingPictureAt(pathname.slice(1)) ?? href;
  }
}

/** A link inside the page goes to its place, every other one to a new tab: what somebody is writing stays. */
function followLink(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href]');
  if (!link) return;
  event.preventDefault();
  const address = link.getAttribute('href') ?? '';
  if (address.startsWith('#'))
    link.ownerDocument.getElementById(decodeURIComponent(address.slice(1)))?.scrollIntoView();
  else window.open(link.href, '_blank', 'noopener');
}

/** A frame for pages. No script runs in it: neither the site's own, nor Vite's, which would load it anew. */
export function createFrame(): HTMLIFrameElement {
  const frame = make('iframe', {
    title: 'De pagina zoals die wordt',
    sandbox: 'allow-same-origin',
    // A document of its own from the start, because an empty frame is laid out by the rules of the nineties.
    srcdoc: '<!doctype html><html lang="nl"><title>Voorbeeld</title></html>',
  });
  frame.addEventListener('load', () => {
    frame.contentDocument?.addEventListener('click', followLink);
  });
  return frame;
}

/** Puts a page in a frame that has loaded. What stays the same is not drawn again, and the reader stays where he was. */
export async function showPage(frame: HTMLIFrameElement, { html, file }: PageText, signal: AbortSignal): Promise<void> {
  const shown = frame.contentDocument;
  if (!shown) return;
  const page = new DOMParser().parseFromString(html, 'text/html');
  findPictures(page, file);
  const { body } = page;
  if (stylesOf(shown) !== stylesOf(page)) {
    body.replaceWith(page.createElement('body'));
    shown.documentElement.replaceWith(shown.adoptNode(page.documentElement));
    // A font that comes late would wait for the next page, which never comes here.
    await Promise.allSettled([...shown.fonts].map((font) => font.load()));
    if (signal.aborted) return;
  }
  const { scrollX, scrollY } = shown.defaultView ?? { scrollX: 0, scrollY: 0 };
  shown.body.replaceWith(shown.adoptNode(body));
  shown.defaultView?.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
}

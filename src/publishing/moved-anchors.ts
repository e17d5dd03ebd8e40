/**
 * Keeps addresses with a `#` working. A server never hears what stands behind it, so the old id has
 * to be on the page: at the place that it is called now, or with a note about where that place went.
 */
import { isWithin, walkHtml } from '../lib/walk-html.ts';
import { inFolder } from '../model/addresses.ts';
import type { Redirect } from '../model/schemas/redirect.ts';
import { landsOn, movedBy, splitAddress } from '../checking/permalinks.ts';

/** What has to be put in one page. */
export interface MovedAnchors {
  /** An old id, and the id of the place on this page that it stands for now. */
  here: { old: string; now: string }[];
  /** An old id, and the address on another page where its place went. */
  elsewhere: { old: string; address: string }[];
}

/** For each page what it has to keep, by the page's address. */
export function movedAnchors(redirects: readonly Redirect[]): Map<string, MovedAnchors> {
  const moved = movedBy(redirects);
  const pages = new Map<string, MovedAnchors>();
  for (const { van, naar } of redirects) {
    const { path, anchor: old } = splitAddress(landsOn(van, moved));
    if (old === undefined) continue;
    const page = pages.get(path) ?? { here: [], elsewhere: [] };
    const target = splitAddress(naar);
    if (target.path !== path) page.elsewhere.push({ old, address: naar });
    // Without an anchor the reader is to see the top of the page, which is what a browser shows of an id that is not there.
    else if (target.anchor !== undefined) page.here.push({ old, now: target.anchor });
    pages.set(path, page);
  }
  return pages;
}

/** Text in these is not read, so no element may stand among it. */
const notText = ['svg', 'script', 'style', 'template'];

/**
 * A page in which its old anchors lead somewhere again: before the first word of the place that it is called now, in an
 * empty element, which may stand wherever a word may; or in a note at the end.
 * @param titleOf the title of the page at an address, as HTML
 */
export function keepAnchors(
  html: string,
  { here, elsewhere }: MovedAnchors,
  titleOf: (path: string) => string,
): string {
  const notes = elsewhere.map(({ old, address }) => {
    const link = `<a href="${inFolder(address)}">${titleOf(splitAddress(address).path)}</a>`;
    return `<p class="breedte meta" id="${old}">Verplaatst naar een andere pagina: ${link}</p>`;
  });
  let kept = '';
  let done = 0;
  const put = (place: number, marks: readonly string[]) => {
    kept += html.slice(done, place) + marks.join('');
    done = place;
  };
  const waiting: string[] = [];
  walkHtml(html, [
    {
      open({ attributes }) {
        waiting.push(...here.filter(({ now }) => now === attributes['id']).map(({ old }) => old));
      },
      text(text, inside, start) {
        if (waiting.length === 0 || text.trim() === '' || isWithin(inside, ({ name }) => notText.includes(name)))
          return;
        put(
          start,
          waiting.splice(0).map((old) => `<span id="${old}"></span>`),
        );
      },
      close({ name }, [start]) {
        if (name === 'main') put(start, notes);
      },
    },
  ]);
  return kept + html.slice(done);
}

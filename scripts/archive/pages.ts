import { Parser } from 'htmlparser2';
import { ArchiveError } from './archive-error.ts';
import type { Exchange } from './capture.ts';

/** What the list of pages in an archive tells of a page. */
export interface PageEntry {
  url: string;
  ts: string;
  title: string;
  /** What a reader reads, without what stands on every page, so that a reader of the archive can search in it. */
  text: string;
}

/** One space between words; none before the full stop after a link, which got one where the link ended. */
const tidy = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?)])/g, '')
    .trim();

/** A page's title, the text inside its `<main>`, and the address that it says it has. */
function readPage(html: string) {
  const page = { title: '', text: '', canonical: undefined as string | undefined };
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, { rel, href }) {
      open.push(name);
      if (name === 'link' && rel === 'canonical') page.canonical = href;
      page.text += ' ';
    },
    ontext(text) {
      if (open.at(-1) === 'title' && !open.includes('svg')) page.title += text;
      const hidden = ['script', 'style', 'template', 'svg'].some((name) => open.includes(name));
      if (open.includes('main') && !hidden) page.text += text;
    },
    onclosetag() {
      open.pop();
      // Where an element ends, a word does.
      page.text += ' ';
    },
  });
  parser.end(html);
  return { ...page, title: tidy(page.title), text: tidy(page.text) };
}

const isPage = ({ url, response: { status, headers } }: Exchange) =>
  status === 200 &&
  !url.includes('?') &&
  headers.some(([name, value]) => /^content-type$/i.test(name) && value.startsWith('text/html'));

/** The pages among what was captured. Refuses a page that was built for another address than it is archived under. */
export function listPages(exchanges: Exchange[]): PageEntry[] {
  return exchanges.filter(isPage).map(({ url, date, response }) => {
    const { title, text, canonical = url } = readPage(Buffer.from(response.body).toString());
    if (canonical !== url) {
      throw new ArchiveError(
        `De site is gebouwd voor ${canonical}, maar zou in het archief ${url} heten. ` +
          'Bouw haar opnieuw met npm run build, met hetzelfde adres (SITE_URL) als bij het archiveren.',
      );
    }
    return { url, ts: date, title, text };
  });
}

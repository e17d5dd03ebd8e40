/**
 * Puts the folder that the site stands in before every address on a page. The one place that does: pages, components and
 * texts write `/begrippen/`, wherever the site will stand.
 */
import { Tokenizer } from 'htmlparser2';
import { inFolder } from '../model/addresses.ts';

/** Attributes that hold an address. */
const addressAttributes = new Set(['href', 'src', 'action', 'cite', 'poster']);

/** What Astro writes itself has the folder already. */
const written = inFolder('/_astro/');

const nothing = () => undefined;

/** The HTML of a page as it stands in the folder. */
export function linksInFolder(html: string): string {
  const prefix = inFolder('');
  let placed = '';
  let done = 0;
  let isAddress = false;
  const tokenizer = new Tokenizer(
    {},
    {
      onattribname(start, end) {
        isAddress = addressAttributes.has(html.slice(start, end).toLowerCase());
      },
      onattribdata(start) {
        const isOurs = html[start] === '/' && html[start + 1] !== '/' && !html.startsWith(written, start);
        if (isAddress && isOurs) {
          placed += html.slice(done, start) + prefix;
          done = start;
        }
        // An entity makes the rest of the address a part of its own.
        isAddress = false;
      },
      onattribend: nothing,
      onattribentity: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
      ontext: nothing,
      ontextentity: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return placed + html.slice(done);
}

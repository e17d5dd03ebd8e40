import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MARK_PARAMETER } from '../../src/search/client/mark-parameter.ts';
import { ArchiveError } from './archive-error.ts';

/** What to ask the site for, and the status that it must answer with. */
export interface Address {
  path: string;
  status: number;
}

/** A request or a response as it went over the line. */
export interface Message {
  line: string;
  headers: [string, string][];
  body: Uint8Array;
}

/** A question to the site and its answer. */
export interface Exchange {
  /** The public address, which is not where the question went to. */
  url: string;
  /** When the question was asked. */
  date: string;
  request: Message;
  response: Message & { status: number };
}

/**
 * Addresses with a query, that no link on the site has but its search does: a page with the words to mark on it,
 * and Pagefind's first file with the time. Whoever replays the archive and searches in it asks for other words and
 * another time; ReplayWeb.page answers with the nearest address that has a query.
 */
function queryAddresses(path: string, moment: number): string[] {
  if (path.endsWith('/')) return [`${path}?${MARK_PARAMETER}=`];
  if (path.endsWith('/pagefind-entry.json')) return [`${path}?ts=${moment.toString()}`];
  return [];
}

/**
 * Every address of a site with these files, sorted: each page and file, the way from a page's address
 * without a slash to the page, what its search asks for, and the page for a mistake.
 * @param moved addresses that lead on, though a file stands there for hosts that know no redirects
 */
export function siteAddresses(
  files: Iterable<string>,
  moment: number,
  moved: ReadonlyMap<string, string> = new Map<string, string>(),
): Address[] {
  const paths = [...files].map((file) => encodeURI(file).replace(/\/index\.html$/, '/'));
  return paths.sort().flatMap((path) => {
    if (path === '/404.html') return [{ path, status: 404 }];
    if (moved.has(decodeURI(path))) return [{ path, status: 301 }];
    const found = [path, ...queryAddresses(path, moment)].map((one) => ({ path: one, status: 200 }));
    return path.endsWith('/') && path !== '/' ? [{ path: path.slice(0, -1), status: 301 }, ...found] : found;
  });
}

/** `['Content-Type', 'text/html', 'ETag', …]` as pairs. */
const pairs = (raw: string[]) =>
  raw.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []));

/** node:http shows what was sent as it was sent; fetch unpacks, renames and joins. */
function ask(port: number, path: string, site: string, userAgent: string): Promise<Exchange> {
  const url = new URL(path, site);
  // All of them, so that node:http adds none that would be missing in the archive.
  const headers: [string, string][] = [
    ['Host', url.host],
    ['User-Agent', userAgent],
    ['Accept', '*/*'],
    // A file as it is can be read without its packing, and has the digest of the file in dist.
    ['Accept-Encoding', 'identity'],
    ['Connection', 'close'],
  ];
  const date = new Date().toISOString();
  return new Promise((resolve, reject) => {
    const fail = ({ message }: Error) => {
      reject(new ArchiveError(`Op ${path} geeft de site geen antwoord (${message}). Archiveer opnieuw.`));
    };
    request({ host: '127.0.0.1', port, path, headers: headers.flat(), agent: false }, (response) => {
      const { httpVersion, statusCode = 0, statusMessage = '', rawHeaders } = response;
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', fail);
      response.on('end', () => {
        resolve({
          url: url.href,
          date,
          request: { line: `GET ${path} HTTP/1.1`, headers, body: new Uint8Array() },
          response: {
            line: `HTTP/${httpVersion} ${statusCode.toString()} ${statusMessage}`,
            status: statusCode,
            headers: pairs(rawHeaders),
            body: Buffer.concat(parts),
          },
        });
      });
    })
      .on('error', fail)
      .end();
  });
}

/** Asks a server that does not listen yet for each address in turn; `site` is where the site stands in public. */
export async function capture(
  server: Server,
  addresses: Address[],
  { site, userAgent }: { site: string; userAgent: string },
): Promise<Exchange[]> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    const { port } = server.address() as AddressInfo;
    const exchanges: Exchange[] = [];
    for (const { path, status } of addresses) {
      const exchange = await ask(port, path, site, userAgent);
      if (exchange.response.status !== status) {
        throw new ArchiveError(
          `Op ${path} antwoordt de site met ${exchange.response.status.toString()} in plaats van ${status.toString()}. ` +
            'Is de site intussen opnieuw gebouwd? Bouw haar met npm run build en archiveer dan opnieuw.',
        );
      }
      exchanges.push(exchange);
    }
    return exchanges;
  } finally {
    server.close();
  }
}

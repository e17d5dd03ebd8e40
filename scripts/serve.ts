/**
 * Shows dist as it would stand on the internet, with the same headers. Only the files that
 * the last build left in dist have an address, so nothing else on the disk can be asked for.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { headersOf, headerTable, type Headers } from '../src/headers/headers.ts';
import { parseHostRedirects, withQuery } from '../src/headers/host-redirects.ts';
import { inlineHashes } from '../src/headers/inline-hashes.ts';
import { contentType, isPublished } from '../src/headers/published.ts';

/** When dist was put in place; undefined when there is none. */
const builtAt = (dist: string) => statSync(join(dist, 'index.html'), { throwIfNoEntry: false })?.mtimeMs;

/** Where a built site stands on its host, by what it says to phones. */
export function readFolder(dist: string): string {
  const file = join(dist, 'manifest.webmanifest');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { scope: string }).scope : '/';
}

/** The headers of each file by its path in dist, those of an answer without a file, and what else a server must know. */
export function readSite(dist: string) {
  const paths: string[] = [];
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(dist.length).split(sep).join('/').normalize();
    if (entry.isFile() && isPublished(path)) paths.push(path);
  }
  const read = (path: string) => readFileSync(join(dist, path), 'utf8');
  const pages = paths.filter((path) => path.endsWith('.html')).map(read);
  const folder = readFolder(dist);
  const table = headerTable(inlineHashes(pages), folder);
  const allHeaders = (path: string): Headers => ({ ...headersOf(table, path), Vary: 'Accept-Encoding' });
  const files = new Map<string, Headers>();
  for (const path of paths) {
    const type = contentType(path);
    files.set(path, {
      ...allHeaders(path),
      // sirv knows the other types.
      ...(type ? { 'Content-Type': type } : {}),
    });
  }
  const missing = files.has('/404.html') ? read('/404.html') : 'Niet gevonden';
  const moved = join(dist, '_redirects');
  const redirects = parseHostRedirects(existsSync(moved) ? readFileSync(moved, 'utf8') : '', folder);
  return { files, missing, folder, redirects, basic: allHeaders('/'), builtAt: builtAt(dist) };
}

/** A path without its escapes; undefined when those are not valid, or hide a slash: a page has one address. */
function decode(path: string): string | undefined {
  if (/%2f/i.test(path)) return undefined;
  try {
    return decodeURIComponent(path).normalize();
  } catch {
    return undefined;
  }
}

/** What nginx says too: see deploy/nginx/server.conf. */
const TOO_LONG = 'Dit adres is te lang. Maak uw vraag korter, of begin op de startpagina.';

/** A server for a built site; the caller makes it listen. */
export function createSiteServer(folder: string): Server {
  const dist = resolve(folder);
  let site = readSite(dist);
  // `dev` looks at the disk for each file, so that a new build does not need a new server.
  const send = sirv(dist, { dev: true, extensions: [], etag: true, gzip: true, brotli: true });

  function answer(response: ServerResponse, status: number, headers: Headers, body = '') {
    const length = Buffer.byteLength(body).toString();
    response.writeHead(status, { ...site.basic, 'Content-Length': length, ...headers });
    response.end(body);
  }
  function notFound(response: ServerResponse) {
    const kind = site.files.has('/404.html') ? 'html' : 'plain';
    answer(response, 404, { 'Content-Type': `text/${kind}; charset=utf-8` }, site.missing);
  }

  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      answer(response, 405, { Allow: 'GET, HEAD' });
      return;
    }
    const now = builtAt(dist);
    if (now !== undefined && now !== site.builtAt) site = readSite(dist);

    const url = request.url ?? '/';
    const [rawPath = '', search = ''] = url.split(/(?=\?)(.*)/s);
    const asked = decode(rawPath);
    const path = asked?.startsWith(site.folder) ? asked.slice(site.folder.length - 1) : undefined;
    const redirect = (to: string) => {
      answer(response, 301, { Location: withQuery(encodeURI(site.folder.slice(0, -1) + to), search) });
    };
    const moved = path && site.redirects.get(path);
    if (asked && `${asked}/` === site.folder) redirect('/');
    else if (path === undefined || path === '/404.html') notFound(response);
    else if (moved) redirect(moved);
    else if (path.endsWith('/index.html') && site.files.has(path)) redirect(path.slice(0, -'index.html'.length));
    else if (site.files.has(`${path}/index.html`)) redirect(`${path}/`);
    else {
      const file = path.endsWith('/') ? `${path}index.html` : path;
      const headers = site.files.get(file);
      if (!headers) {
        notFound(response);
        return;
      }
      response.setHeaders(new Map(Object.entries(headers)));
      // Parts of a file are not offered: sirv fails on a range that ends before it starts.
      delete request.headers.range;
      request.url = encodeURI(file);
      send(request, response, () => {
        notFound(response);
      });
    }
  });
  // Node hands over what it cannot read, without a request to answer.
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket) => {
    const [status, text] = code === 'HPE_HEADER_OVERFLOW' ? ['414 URI Too Long', TOO_LONG] : ['400 Bad Request', ''];
    const headers = {
      ...site.basic,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': Buffer.byteLength(text).toString(),
      Connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${text}`);
  });
  return server;
}

/** Listens on the first free port from `first`; an editor often has an older one still open. */
function listen(server: Server, host: string, first: number, folder: string) {
  let port = first;
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' && port < first + 20) {
      port += 1;
      server.listen(port, host);
      return;
    }
    console.error(`De site kan niet getoond worden op ${host}:${port.toString()} (${error.code ?? error.message}).`);
    process.exit(1);
  });
  server.on('listening', () => {
    if (port !== first) console.log(`Poort ${first.toString()} is bezet, daarom poort ${port.toString()}.`);
    const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
    console.log(`De site staat op http://${shown}:${port.toString()}${folder} (stoppen: Ctrl+C)`);
  });
  server.listen(port, host);
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const { PORT = '4321', HOST = '127.0.0.1' } = process.env;
  if (!/^[1-9]\d{0,4}$/.test(PORT) || Number(PORT) > 65_515) {
    console.error(`PORT is "${PORT}": kies een getal tussen 1 en 65515.`);
    process.exit(1);
  }
  const dist = fileURLToPath(new URL('../dist', import.meta.url));
  if (builtAt(dist) === undefined) {
    console.error('Er is nog geen site in dist: begin met npm start of npm run build.');
    process.exit(1);
  }
  listen(createSiteServer(dist), HOST, Number(PORT), readFolder(dist));
}

/** Walks a site over HTTP as a visitor, a search engine, a feed reader and a phone would together: along every address in it. */
import { Parser } from 'htmlparser2';
import { ask, type Answer } from './ask.ts';

/** What an answer names: addresses as they are written, and the places that it has. */
interface Read {
  addresses: string[];
  ids: Set<string>;
}

const addressAttributes = ['href', 'src', 'action', 'cite', 'poster', 'data-adres'];
const styleAddresses = (css: string) => [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, address = '']) => address);
/** Full addresses, in Markdown, JSON, XML and text. */
const fullAddresses = (text: string) =>
  [...text.matchAll(/https?:\/\/[^\s"'<>)\]`|]+/g)].map(([address]) => address.replace(/[.,;]$/, ''));
const withoutPlace = (address: string) => address.replace(/#.*/, '');
/** Files that a script loads, and those that one of ours names from the root. */
const scriptAddresses = (text: string) =>
  [...text.matchAll(/["'`]((?:\.{0,2}\/)[^"'`\s${}]+\.(?:js|json|css|txt|pagefind))["'`]/g)].map(([, one = '']) => one);

function readPage(html: string): Read {
  const read: Read = { addresses: [], ids: new Set() };
  let open = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      open = name;
      if (attributes['id']) read.ids.add(attributes['id']);
      for (const name of addressAttributes) if (attributes[name] !== undefined) read.addresses.push(attributes[name]);
      if (/^https?:/.test(attributes['content'] ?? '')) read.addresses.push(attributes['content'] ?? '');
      const refresh = /^\d+; url=(.*)/.exec(attributes['content'] ?? '')?.[1];
      if (refresh) read.addresses.push(refresh);
    },
    ontext(text) {
      if (open === 'style') read.addresses.push(...styleAddresses(text));
      // In JSON-LD what stands behind a # is the name of a thing, and no place on a page.
      if (open === 'script') read.addresses.push(...fullAddresses(text).map(withoutPlace));
    },
    onclosetag() {
      open = '';
    },
  });
  parser.end(html);
  return read;
}

/** What different servers give is read once. */
const known = new Map<string, Read>();

function readAnswer(type: string, body: Buffer): Read {
  const text = body.toString();
  const found = known.get(text);
  if (found) return found;
  const is = (pattern: RegExp) => pattern.test(type);
  const read = is(/^text\/html/) ? readPage(text) : { addresses: [] as string[], ids: new Set<string>() };
  if (is(/^text\/css/)) read.addresses.push(...styleAddresses(text));
  if (is(/javascript/)) read.addresses.push(...scriptAddresses(text));
  if (is(/^text\/markdown/)) read.addresses.push(...fullAddresses(text));
  if (is(/^text\/plain|xml/)) read.addresses.push(...fullAddresses(text).map(withoutPlace));
  if (is(/json/))
    read.addresses.push(...[...text.matchAll(/":"((?:https?:\/|\.)?\/[^"*]+)"/g)].map(([, one = '']) => one));
  known.set(text, read);
  return read;
}

/** What a walk came across. */
export interface Walk {
  /** Dead addresses, each with where it stands and why. */
  dead: string[];
  /** Number of answers by the first part of their type. */
  seen: Record<string, number>;
  /** Paths on the host that were asked for. */
  paths: Set<string>;
}

/**
 * Walks a site from its first page, and from the files that machines begin with.
 * @param origin where it is served
 * @param published its address as it knows it itself, such as `https://www.voorbeeld.nl/congres/`
 * @param first paths on the site that nothing links to
 */
export async function walk(origin: string, published: URL, first: readonly string[]): Promise<Walk> {
  const { dead, seen, paths }: Walk = { dead: [], seen: {}, paths: new Set() };
  const answers = new Map<string, Promise<Answer>>();
  const fetchOnce = (path: string) => {
    const answer = answers.get(path) ?? ask(origin, path);
    answers.set(path, answer);
    return answer;
  };
  const todo = ['/', ...first].map((path) => ({ from: 'a visitor', address: new URL(`.${path}`, published).href }));
  for (const { from, address } of todo) {
    const url = URL.parse(address, published);
    if (!url) dead.push(`${from}: ${address} is no address`);
    if (url?.host !== published.host) continue;
    const path = url.pathname + url.search;
    const isNew = !answers.has(path);
    const { status, headers, body } = await fetchOnce(path);
    const next = headers.location === undefined ? undefined : new URL(headers.location, new URL(path, origin));
    if (status === 301 && next)
      todo.push({ from: path, address: new URL(next.pathname + next.search + next.hash, published).href });
    else if (status !== 200) dead.push(`${from}: ${address} gives ${String(status)}`);
    else if (!url.pathname.startsWith(published.pathname)) dead.push(`${from}: ${address} is outside the folder`);
    if (status !== 200) continue;
    const type = headers['content-type'] ?? '';
    const { addresses, ids } = readAnswer(type, body);
    const place = decodeURIComponent(url.hash.slice(1));
    if (place && type.startsWith('text/html') && !ids.has(place)) dead.push(`${from}: ${address} has no such place`);
    if (!isNew) continue;
    paths.add(url.pathname);
    const kind = type.split(';')[0] ?? '';
    seen[kind] = (seen[kind] ?? 0) + 1;
    todo.push(
      ...addresses.map((one) => ({ from: path, address: URL.parse(one, new URL(path, published))?.href ?? one })),
    );
  }
  return { dead: [...new Set(dead)], seen, paths };
}

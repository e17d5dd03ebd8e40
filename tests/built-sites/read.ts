/** The sites that the tests look at, and how to read what was built of them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { readFolder } from '../../scripts/serve.ts';
import { isRedirectPage } from '../../src/headers/host-redirects.ts';
import type { site as projectSite } from '../../src/site.ts';
import { addressVariable, folders, type SiteName } from './folders.ts';

export const errorPage = '/404.html';
export const searchPage = '/zoeken/';

/** A site as it was built. */
export interface BuiltSite {
  name: SiteName;
  /** Where it is served, such as `http://127.0.0.1:1234`; only while browser tests run. */
  origin: string;
  dist: string;
  /** Its `src/site.ts`. */
  identity: typeof projectSite;
  /** The address of every page, such as `/keynotes/`; the error page is `/404.html`. An old address is no page. */
  pages: readonly string[];
  /** One page of each kind: the one with the most in it, where most can go wrong. By kind, such as `/keynotes/*`. */
  samples: ReadonlyMap<string, string>;
  /** These pages, and the articles of the recap, which hold what else an editor can put in a text. */
  various: readonly string[];
  /** The address of the made-up municipality, whether the site has one or not. */
  town: string;
  /** The pages that search engines may show: not the error page, nor a sheet to print. */
  indexable: readonly string[];
  /** Those that are about what is made up, by what their files say. */
  fictional: readonly string[];
  /** A page as it stands on disk. */
  htmlOf: (address: string) => string;
  /** A file of the built site. */
  read: (path: string) => Buffer;
  /** What a file in `src/content` says: all of a YAML file, the fields of a text. */
  fieldsOf: (file: string) => Record<string, unknown>;
  /** Names of the files in a folder of `src/content`; none when there is no such folder. */
  filesIn: (folder: string) => string[];
}

async function readSite(name: SiteName): Promise<BuiltSite> {
  const folder = folders[name];
  const dist = join(folder, 'dist');
  if (readFolder(dist) !== '/')
    throw new Error(`${dist} was built for a folder. Build it again, without one in SITE_URL.`);
  const content = join(folder, 'src/content');
  const read = (path: string) => readFileSync(join(dist, path));
  const htmlOf = (address: string) => read(address.endsWith('/') ? `${address}index.html` : address).toString();
  const fieldsOf = (file: string) => {
    const source = readFileSync(join(content, file), 'utf8');
    const yaml = file.endsWith('.mdx') ? /^---\n(.*?)\n---\n/s.exec(source)?.[1] : source;
    return (parse(yaml ?? '') ?? {}) as Record<string, unknown>;
  };
  const filesIn = (part: string) => (existsSync(join(content, part)) ? readdirSync(join(content, part)).sort() : []);

  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !isRedirectPage(readFileSync(join(dist, file), 'utf8')))
    .map((file) => `/${file.split(sep).join('/')}`.replace(/index\.html$/, ''))
    .sort();
  const texts = filesIn('paginas');
  /** Pages with one layout: the entries of a folder, the texts about the site itself, or a page with its own. */
  const kinds = Map.groupBy(pages, (address) => {
    const [, part = '', entry, below] = address.split('/');
    if (entry) return below ? `/${part}/*/${below}/` : `/${part}/*`;
    return texts.includes(`${part}.mdx`) ? '/*' : address;
  });
  const indexable = pages.filter((address) => !/<meta name="?robots"? content="?noindex/.test(htmlOf(address)));
  const length = (address: string) => htmlOf(address).length;
  const samples = new Map(
    [...kinds].map(([kind, some]) => [kind, some.reduce((a, b) => (length(b) > length(a) ? b : a))]),
  );
  const madeUp = new Set(
    filesIn('begrippen')
      .filter((file) => fieldsOf(`begrippen/${file}`)['fictief'] === true)
      .map((file) => `/begrippen/${file.replace(/\.mdx$/, '')}/`),
  );
  const { site: identity } = (await import(pathToFileURL(join(folder, 'src/site.ts')).href)) as {
    site: typeof projectSite;
  };
  const town = `/${identity.municipality}/`;
  return {
    name,
    origin: process.env[addressVariable(name)] ?? '',
    dist,
    identity,
    pages,
    samples,
    various: [...new Set([...samples.values(), ...pages.filter((address) => /^\/terugblik\/./.test(address))])],
    town,
    indexable,
    fictional: indexable.filter((address) => address.startsWith(town) || madeUp.has(address)),
    htmlOf,
    read,
    fieldsOf,
    filesIn,
  };
}

const built: BuiltSite[] = [];
for (const name of Object.keys(folders) as SiteName[])
  if (existsSync(join(folders[name], 'dist'))) built.push(await readSite(name));

/** The sites that have been built. */
export const sites: readonly BuiltSite[] = built;

if (sites.length === 0) throw new Error('There is no dist/ to test. Run "npm run build" first.');

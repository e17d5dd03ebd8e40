/** The settings of IIS 7 and newer for the built site, as `web.config` in its folder. */
import { dirname, extname } from 'node:path';
import { escapeUTF8 } from 'entities';
import { addresses, headersOf, headerTable, isPage, SPECULATION_RULES, type Headers } from './headers.ts';
import { withQuery } from './host-redirects.ts';
import { binaryTypes, contentType, encodings, GENERATED, type ServedSite } from './published.ts';

type Attributes = Record<string, string>;

const element = (name: string, attributes: Attributes, content: readonly string[] = []): string => {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeUTF8(value)}"`)].join(' ');
  if (content.length === 0) return `<${start} />`;
  const lines = content.flatMap((part) => part.split('\n')).map((line) => `  ${line}`);
  return [`<${start}>`, ...lines, `</${name}>`].join('\n');
};

/** Every type anew: one that IIS has already and that is given again stops the site. */
const types = (pairs: readonly (readonly [string, string])[]) =>
  element(
    'staticContent',
    {},
    pairs.flatMap(([fileExtension, mimeType]) => [
      element('remove', { fileExtension }),
      element('mimeMap', { fileExtension, mimeType }),
    ]),
  );

const customHeaders = (headers: Headers) =>
  element('httpProtocol', {}, [
    element(
      'customHeaders',
      {},
      Object.entries(headers).flatMap(([name, value]) => [
        element('remove', { name }),
        ...(value ? [element('add', { name, value })] : []),
      ]),
    ),
  ]);

/** Settings for a file or folder, by its path on the site. */
const location = (path: string, content: readonly string[]) =>
  element('location', { path: path.replace(/^\/|\/$/g, '') }, [element('system.webServer', {}, content)]);

/** What a place says otherwise than the folder around it: an empty value takes a header away. */
const differences = (own: Headers, around: Headers): Headers =>
  Object.fromEntries(
    [...new Set([...Object.keys(around), ...Object.keys(own)])]
      .filter((name) => own[name] !== around[name])
      .map((name) => [name, own[name] ?? '']),
  );

/** Types of the files of this site; of others, IIS knows them or an editor does not put them there. */
function typePairs(files: readonly string[]): [string, string][] {
  const endings = new Map(files.map((file): [string, string] => [extname(file), file]));
  endings.delete('');
  return [...endings].flatMap(([ending, file]) => {
    const type = contentType(file === SPECULATION_RULES ? '/.json' : file) ?? binaryTypes[ending.slice(1)];
    return type ? [[ending, type] satisfies [string, string]] : [];
  });
}

/** The file. Its redirects need the role service HTTP Redirection; without that, the page at the old address leads on. */
export function iisFile({ hashes, redirects, folder, files }: ServedSite): string {
  const table = headerTable(hashes, folder);
  const basic = headersOf(table, '/');
  /** What a file or folder says, if that is something else than what is around it. */
  const place = (path: string, example: string, around: Headers) => {
    const other = differences(headersOf(table, example), around);
    return Object.keys(other).length > 0 ? [location(path, [customHeaders(other)])] : [];
  };
  const parts = files.filter((file) => !isPage(file));
  const aroundPart = (path: string) => `/${path.split('/')[1] ?? ''}/`;
  const tops = [...new Set(parts.map(aroundPart))].flatMap((top) => place(top, top, basic));
  const inTops = [...Map.groupBy(parts, (file) => dirname(file))].flatMap(([path, members]) => {
    const around = headersOf(table, aroundPart(path));
    const places = members.map((one) => place(one, one, around));
    const same = new Set(members.map((one) => JSON.stringify(headersOf(table, one)))).size === 1;
    return same && path.split('/').length > 2 ? place(path, members[0] ?? '', around) : places.flat();
  });
  // A pattern is no place: Markdown stands among the pages, and keeps their headers.
  const shared = addresses.shared
    .map((address) => address.replace(/\/\*$/, '/'))
    .filter((address) => !address.includes('*'))
    .flatMap((address) => place(address, address, basic));
  const moved = [...redirects].map(([from, to]) => {
    const destination = folder + withQuery(to.slice(1), '$Q');
    const how = { enabled: 'true', destination, exactDestination: 'true', httpResponseStatus: 'Permanent' };
    return location(from, [element('httpRedirect', how)]);
  });
  const hide = (name: string, key: string, values: readonly string[], others: Attributes = {}) =>
    element(
      name,
      {},
      values.map((value) => element('add', { [key]: value, ...others })),
    );
  const site = element('system.webServer', {}, [
    element('directoryBrowse', { enabled: 'false' }),
    element('defaultDocument', { enabled: 'true' }, [
      element('files', {}, ['<clear />', element('add', { value: 'index.html' })]),
    ]),
    element('urlCompression', { doStaticCompression: 'true' }),
    types(typePairs(files)),
    element('httpErrors', { errorMode: 'Custom' }, [
      element('remove', { statusCode: '404' }),
      element('error', { statusCode: '404', path: '404.html', responseMode: 'File' }),
    ]),
    element('security', {}, [
      element('requestFiltering', {}, [
        // As long as an address may be on other hosts; what is longer gets the page for a mistake.
        element('requestLimits', { maxUrl: '8192', maxQueryString: '8192' }),
        hide('hiddenSegments', 'segment', ['_headers', '_redirects', '404.html']),
        hide(
          'fileExtensions',
          'fileExtension',
          encodings.map(({ extension }) => extension),
          { allowed: 'false' },
        ),
      ]),
    ]),
    customHeaders(basic),
  ]);
  const rules = location(SPECULATION_RULES, [
    types([['.json', contentType(SPECULATION_RULES) ?? '']]),
    customHeaders(differences(headersOf(table, SPECULATION_RULES), basic)),
  ]);
  const content = [site, rules, ...tops, ...inTops, ...shared, ...moved];
  return `<?xml version="1.0" encoding="utf-8"?>\n<!-- ${GENERATED} -->\n${element('configuration', {}, content)}\n`;
}

/** What deploy/nginx must know of the site that was built. */
import { addressPattern, headerTable, type HeaderRow } from './headers.ts';
import { oldForms, withQuery } from './host-redirects.ts';
import { GENERATED, quote, type ServedSite } from './published.ts';

/** `X-Frame-Options` is `$site_x_frame_options` in deploy/nginx/server.conf. */
const variable = (header: string) => `$site_${header.toLowerCase().replaceAll('-', '_')}`;

/** A key for addresses; the compressed form of a file, which nginx picks by its own address, has the same headers. */
const fitting = (address: string) =>
  address === '/*' ? 'default' : quote(`~${addressPattern(address).replace(/\$$/, String.raw`(\.br)?$`)}`);

/** The values of one header. nginx takes the first that fits. */
function map(header: string, rows: readonly HeaderRow[]): string {
  const lines = rows.toReversed().flatMap(({ addresses, headers: { [header]: value } }) => {
    return value === undefined ? [] : addresses.map((address) => `  ${fitting(address)} ${quote(value)};`);
  });
  return [`map $uri ${variable(header)} {`, ...lines, '}'].join('\n');
}

/** For inside http: the value of each header for each address. An empty one is left out. */
export function nginxHeaders({ hashes, folder }: ServedSite): string {
  const table = headerTable(hashes, folder);
  const names = new Set(table.flatMap(({ headers }) => Object.keys(headers)));
  return `${[`# ${GENERATED}`, ...[...names].map((name) => map(name, table))].join('\n\n')}\n`;
}

/** For inside server: the folder that the site stands in, if any, and which addresses lead on. */
export function nginxRedirects({ redirects, folder }: ServedSite): string {
  const bare = folder.slice(0, -1);
  const pattern = folder.replaceAll('.', String.raw`\.`);
  const inFolder = [
    `rewrite ^${pattern.slice(0, -1)}$ ${folder} permanent;`,
    // nginx goes to the page for a mistake by itself, and without the folder.
    String.raw`if ($uri !~ ^(${pattern}|/404\.html$)) { return 404; }`,
    // For nginx a rewritten address comes from within, where that page may be asked for.
    `if ($uri = ${folder}404.html) { return 404; }`,
    `rewrite ^${pattern}(.*)$ /$1;`,
  ];
  const locations = oldForms(redirects).map(
    ([form, to]) => `location = ${form} { return 301 ${bare}${withQuery(to, '$is_args$args')}; }`,
  );
  return [`# ${GENERATED}`, ...(bare ? inFolder : []), ...locations, ''].join('\n');
}

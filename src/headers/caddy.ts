/** The settings of Caddy 2 for the built site. */
import { addressPattern, headerLayers, headerTable, SPECULATION_RULES } from './headers.ts';
import { oldForms, withQuery } from './host-redirects.ts';
import { contentType, textTypes, encodings, GENERATED, ODD_ADDRESS, type ServedSite } from './published.ts';

/** Backticks keep what is in them as it is; no header and no address of ours has one. */
const quote = (text: string) => `\`${text}\``;

const anyOf = (addresses: readonly string[]) =>
  quote(`^(${addresses.map((address) => addressPattern(address).slice(1, -1)).join('|')})$`);

/** Headers for the addresses of a name that fit some, and not some others. */
function headerBlock(
  name: string,
  fits: readonly string[],
  except: readonly string[],
  headers: Record<string, string>,
) {
  const tests = [
    ...(fits.includes('/*') ? [] : [`path_regexp ${anyOf(fits)}`]),
    ...(except.length > 0 ? [`not path_regexp ${anyOf(except)}`] : []),
  ];
  const matcher = tests.length > 0 ? [`@${name} {`, ...tests.map((one) => `  ${one}`), '}'] : [];
  return [
    ...matcher,
    tests.length > 0 ? `header @${name} {` : 'header {',
    ...Object.entries(headers).map(([header, value]) => `  ${header} ${quote(value)}`),
    '}',
  ];
}

const typeLines = [
  ...Object.keys(textTypes).map((ending) => [`*.${ending}`, `.${ending}`]),
  ['/pagefind/*.pagefind /pagefind/*.pf_* /pagefind/*/*.pf_*', '/pagefind/a'],
  [SPECULATION_RULES, SPECULATION_RULES],
].flatMap(([paths = '', example = ''], index) => [
  `@type${String(index)} path ${paths}`,
  `header @type${String(index)} Content-Type ${quote(contentType(example) ?? '')}`,
]);

const indent = (lines: readonly string[], depth: number) => lines.map((line) => '  '.repeat(depth) + line).join('\n');

/** The file. `SITE_ADDRESS` is the name of the host, for which Caddy gets a certificate; `SITE_ROOT` the folder of the site. */
export function caddyFile({ hashes, redirects, folder }: ServedSite): string {
  const bare = folder.slice(0, -1);
  const asked = '{http.request.orig_uri.path}';
  const inFolder = [
    `@bare expression ${quote(`${asked} == '${bare}'`)}`,
    `redir @bare ${folder}{site_query} 301`,
    `@outside expression ${quote(`!${asked}.startsWith('${folder}')`)}`,
    'error @outside 404',
  ];
  const headers = headerLayers(headerTable(hashes, folder)).flatMap((layer, index) =>
    headerBlock(`headers${String(index)}`, layer.addresses, layer.except, layer.headers),
  );
  const moved = oldForms(redirects).map(([form, to]) => `redir ${form} ${bare}${withQuery(to, '{site_query}')} 301`);
  return `# ${GENERATED}
#
#   SITE_ADDRESS=www.voorbeeld.nl SITE_ROOT=/srv/samen-organiseren/dist caddy run --config deploy/caddy/Caddyfile
#
# Zonder SITE_ADDRESS luistert Caddy op poort 8080, zonder TLS.

{$SITE_ADDRESS::8080} {
  root * {$SITE_ROOT:dist}
  map {query} {site_query} {
    "" ""
    default "?{query}"
  }
  route {
${indent(bare ? [`uri strip_prefix ${bare}`] : [], 2)}
    header {
      -Server
      Vary Accept-Encoding
    }
${indent([...headers, ...(bare ? inFolder : [])], 2)}

    @method not method GET HEAD
    header @method Allow "GET, HEAD"
    respond @method 405
    @odd expression ${quote(`{http.request.orig_uri}.matches(r'(?i)^[^?]*(${ODD_ADDRESS})')`)}
    error @odd 404
    @hidden {
      path_regexp ${quote(String.raw`/\.|^/_(headers|redirects)$|\.(br|gz)$|^/404\.html$`)}
      not path /.well-known/*
    }
    error @hidden 404
${indent(moved, 2)}
    @index {
      path_regexp index ^(.*/)index\\.html$
      file
    }
    redir @index ${bare}{re.index.1}{site_query} 301
    @page {
      not path */
      file {path}/index.html
    }
    redir @page ${bare}{path}/{site_query} 301
${indent(typeLines, 2)}
    file_server {
      index index.html
      precompressed ${encodings.map(({ name }) => name).join(' ')}
    }
  }
  handle_errors {
    rewrite * /404.html
    header Content-Type "text/html; charset=utf-8"
    file_server
  }
}
`;
}

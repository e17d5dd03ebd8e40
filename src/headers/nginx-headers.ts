import {
  addresses,
  addressPattern,
  ASK_AGAIN,
  commonHeaders,
  KEEP,
  KEEP_A_DAY,
  kindHeaders,
  SPECULATION_RULES,
} from './headers.ts';
import type { InlineHashes } from './inline-hashes.ts';

/** nginx knows no escape for a dollar sign; no header of ours has one. */
const quote = (text: string) => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

/** `X-Frame-Options` is `$site_x_frame_options` in deploy/nginx/server.conf. */
const variable = (header: string) => `$site_${header.toLowerCase().replaceAll('-', '_')}`;

const map = (source: string, target: string, lines: [string, string][]) =>
  [`map ${source} ${target} {`, ...lines.map(([key, value]) => `  ${key} ${quote(value)};`), '}'].join('\n');

/** A key for addresses; the compressed form of a file, which nginx picks by its own address, has the same headers. */
const fitting = (address: string) => quote(`~${addressPattern(address).replace(/\$$/, String.raw`(\.br)?$`)}`);

/** nginx configuration that gives server.conf the value of each header for each address. An empty one is left out. */
export function nginxHeaders(hashes: InlineHashes): string {
  const { page, worker } = kindHeaders(hashes);
  const keep = addresses.hashed.map((address): [string, string] => [fitting(address), KEEP]);
  return `${[
    '# Gemaakt door "npm run build", en hoort bij de site in dist van dezelfde keer. Verander hier niets.',
    map('$uri', '$site_kind', [
      ['default', 'page'],
      [fitting(addresses.worker), 'worker'],
      ...addresses.parts.map((address): [string, string] => [fitting(address), 'part']),
    ]),
    ...Object.entries(commonHeaders).map(([name, value]) => map('$uri', variable(name), [['default', value]])),
    ...Object.entries(page).map(([name, value]) =>
      map('$site_kind', variable(name), [
        ['page', value],
        ...(worker[name] ? [['worker', worker[name]] satisfies [string, string]] : []),
      ]),
    ),
    map('$uri', variable('Cache-Control'), [['default', ASK_AGAIN], [fitting(SPECULATION_RULES), KEEP_A_DAY], ...keep]),
  ].join('\n\n')}\n`;
}

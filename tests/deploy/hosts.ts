/** How two hosts read a `_headers` file. */
import { parseAllHeaders } from '@netlify/headers-parser';

/** The headers that a host sends for an address. */
export type Host = (address: string) => Record<string, string>;

/** What both hosts say where no rule says otherwise. */
const defaults = { 'Cache-Control': 'public, max-age=0, must-revalidate' };

/** Netlify's own parser. Of rules that fit the same address the last one counts. */
export async function netlify(file: string): Promise<Host> {
  const { headers, errors } = await parseAllHeaders({ headersFiles: [file], configHeaders: [], minimal: false });
  if (errors.length > 0) throw new AggregateError(errors);
  return (address) => {
    const found = headers.filter((rule) => 'forRegExp' in rule && rule.forRegExp.test(address));
    return Object.fromEntries([defaults, ...found.map(({ values }) => values)].flatMap(Object.entries<string>));
  };
}

const escape = (text: string) => text.replaceAll(/[-/\\^$*+?.()|[\]{}]/g, String.raw`\$&`);

/**
 * The rules of Cloudflare Pages, after its documentation and its source (@cloudflare/pages-shared 0.13, which brings
 * a runtime of more than 100 MB, so that it is no dependency here). A star fits anything, a placeholder one
 * folder; of rules that fit the same address, values of the same header are joined, unless a `!` takes the earlier one
 * away. What is too long or too many is left out.
 */
export function cloudflare(text: string): Host {
  const rules: { pattern: RegExp; gone: string[]; headers: [string, string][] }[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#') || line.length > 2000) continue;
    const [name = '', ...value] = line.split(':');
    if (line.startsWith('!')) rules.at(-1)?.gone.push(line.slice(1).trim());
    else if (!line.startsWith('/')) rules.at(-1)?.headers.push([name.trim(), value.join(':').trim()]);
    else {
      const source = line
        .split('*')
        .map(escape)
        .join('.*')
        .replaceAll(/:[A-Za-z]\w*/g, '[^/]+');
      rules.push({ pattern: new RegExp(`^${source}$`), gone: [], headers: [] });
    }
  }
  return (address) => {
    const found = new Map<string, string>();
    for (const { pattern, gone, headers } of rules.slice(0, 100)) {
      if (!pattern.test(address)) continue;
      for (const name of gone) found.delete(name);
      for (const [name, value] of headers) {
        const earlier = found.get(name);
        found.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
      }
    }
    return { ...defaults, ...Object.fromEntries(found) };
  };
}

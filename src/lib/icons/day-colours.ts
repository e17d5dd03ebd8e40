import { tokens } from '../../../tailwind.config.ts';

/** The value that a colour of the site has by day, for what stands outside a page and has no night. */
export function dayColour(name: string): string {
  const token = tokens[name];
  if (!token) throw new Error(`tailwind.config.ts heeft geen kleur "${name}".`);
  return token[0];
}

/** Names that fonts have, and not colours. */
const isFont = (name: string) => name.startsWith('font-');

/**
 * A drawing or its styles with the colours by day filled in: outside a page `var(--…)` means nothing. Throws on a colour that does not exist.
 */
export const byDay = (drawing: string): string =>
  drawing
    .replace(/var\(--dag,([^()]+)\)var\(--nacht,[^()]+\)/g, '$1')
    .replace(/var\(--([\w-]+)\)/g, (variable, name: string) => (isFont(name) ? variable : dayColour(name)));

/**
 * A square drawing as an image inside another. So it keeps its styles to itself, and takes none from
 * the rest.
 */
export const embedSvg = (svg: string, left: number, top: number, size: number): string =>
  `<image x="${String(left)}" y="${String(top)}" width="${String(size)}" height="${String(size)}" href="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}"/>`;

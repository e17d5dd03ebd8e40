import { tokens } from '../../tailwind.config.ts';

/** The value that a colour of the site has by day, for what stands outside a page and has no night. */
export function dayColour(name: string): string {
  const token = tokens[name];
  if (!token) throw new Error(`tailwind.config.ts heeft geen kleur "${name}".`);
  return token[0];
}

/** A drawing or its styles with the colours filled in: outside a page `var(--…)` means nothing. */
export const byDay = (drawing: string): string =>
  drawing.replace(/var\(--([\w-]+)\)/g, (variable, name: string) => (name in tokens ? dayColour(name) : variable));

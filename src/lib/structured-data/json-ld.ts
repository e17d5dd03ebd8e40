import type { Graph, Thing } from 'schema-dts';

/**
 * The text of a JSON-LD script. `<` is written as an escape, so that nothing that an editor
 * types can close the script or open a comment in it.
 */
export function toJsonLd(nodes: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(graph).replaceAll('<', String.raw`\u003c`);
}

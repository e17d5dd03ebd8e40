/** The rules by which search understands Dutch. The benchmark leaves each out in turn, so that none stays without use. */
export const everyRule = [
  'synonyms',
  'families',
  'prefixes',
  'parts',
  'compounds',
  'spelling',
  'kinds',
  'rarity',
  'light',
  'coverage',
  'facts',
] as const;

export type Rules = ReadonlySet<(typeof everyRule)[number]>;

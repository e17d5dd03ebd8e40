/** The package has types for `hyphen/nl`, a folder that Node cannot import. */
declare module 'hyphen/nl/index.js' {
  const dutch: { hyphenateSync: (text: string, options?: { hyphenChar?: string; minWordLength?: number }) => string };
  export default dutch;
}

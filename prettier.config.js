/** @type {import('prettier').Config} */
export default {
  printWidth: 120,
  singleQuote: true,
  // The Tailwind plugin builds on the other parsers and has to come last.
  plugins: ['prettier-plugin-astro', 'prettier-plugin-tailwindcss'],
  overrides: [{ files: '*.astro', options: { parser: 'astro' } }],
};

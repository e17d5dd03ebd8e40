import { defineConfig } from 'html-validate';

// Every rule that html-validate recommends, for whole documents and for accessibility. An exception
// gets its reason beside it.
export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Every script is the site's own file, and the Content-Security-Policy allows no other.
    'require-sri': ['error', { target: 'crossorigin' }],
    // How long a title may be is a rule of the content, said to editors before a build.
    'long-title': 'off',
    // Astro writes a picture in a text as <img/>, which means the same.
    'void-style': 'off',
  },
});

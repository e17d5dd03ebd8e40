import { defineConfig } from 'html-validate';

// Every rule that html-validate recommends, for whole documents and for accessibility. An exception
// gets its reason beside it.
export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Every script is the site's own file, and the Content-Security-Policy allows no other.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The goals of Turfbrug have official names, and each title ends with the name of the site.
    'long-title': ['error', { maxlength: 90 }],
  },
});

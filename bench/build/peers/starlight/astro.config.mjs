import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

const item = (label, link) => ({ label, link });

export default defineConfig({
  site: 'https://samenorganiseren.example',
  trailingSlash: 'always',
  integrations: [
    starlight({
      title: 'Samen Organiseren',
      locales: { root: { label: 'Nederlands', lang: 'nl' } },
      // The overviews only: a menu with every page would make each page as long as the site.
      sidebar: [
        item('Terugblik', '/terugblik/'),
        item('Keynotes', '/keynotes/'),
        item('Turfbrug', '/turfbrug/'),
        item('Begrippen', '/begrippen/'),
        item('Inhoud', '/inhoud/'),
        item('Over', '/over/'),
      ],
      components: {
        Head: './src/components/Head.astro',
        PageTitle: './src/components/PageTitle.astro',
        Footer: './src/components/Footer.astro',
      },
    }),
  ],
});

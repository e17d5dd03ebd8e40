import { slug } from 'github-slugger';
import anchor from 'markdown-it-anchor';
import toc from 'markdown-it-toc-done-right';
import bronnen from './data/bronnen.json' with { type: 'json' };
import citaten from './data/citaten.json' with { type: 'json' };
import feiten from './data/feiten.json' with { type: 'json' };
import sprekers from './data/sprekers.json' with { type: 'json' };

const byId = (items, id) => items.find((item) => item.id === id);
const leadOf = (data) => data.inleiding ?? data.definitie;
const folders = { terugblik: 'Terugblik', keynotes: 'Keynotes', turfbrug: 'Turfbrug', begrippen: 'Begrippen' };

function quotation(id) {
  const { tekst, spreker, onderwerp } = byId(citaten, id);
  const who = spreker ? `${sprekers[spreker].naam}, ${sprekers[spreker].functie}, ` : '';
  return `<figure class="citaat"><blockquote><p>“${tekst}”</p></blockquote><figcaption>${who}over ${onderwerp}</figcaption></figure>`;
}

function jsonLd({ url, title, data, folder }) {
  const site = 'https://samenorganiseren.example';
  const crumbs = [{ name: 'Start', item: `${site}/` }];
  if (folder) crumbs.push({ name: folders[folder], item: `${site}/${folder}/` });
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': folder === 'begrippen' ? 'DefinedTerm' : 'Article',
        name: title,
        url: site + url,
        description: leadOf(data),
        dateModified: data.bijgewerkt,
        inLanguage: 'nl-NL',
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: crumbs.map((crumb, index) => ({ '@type': 'ListItem', position: index + 1, ...crumb })),
      },
    ],
  }).replaceAll('<', '\\u003c');
}

/** The entries of each folder by their id, once a build. */
const maps = new WeakMap();
function entriesById(entries) {
  if (!maps.has(entries)) maps.set(entries, new Map(entries.map((entry) => [entry.fileSlug, entry])));
  return maps.get(entries);
}

export default function (config) {
  config.addPassthroughCopy({ static: '/' });
  config.amendLibrary('md', (markdown) =>
    markdown.use(anchor, { slugify: slug }).use(toc, { slugify: slug, level: [2, 3] }),
  );
  config.addGlobalData('folders', folders);
  for (const folder of Object.keys(folders)) {
    config.addCollection(folder, (api) =>
      api
        .getFilteredByGlob(`content/${folder}/*.md`)
        .filter(({ fileSlug }) => fileSlug !== folder)
        .sort((a, b) => a.data.volgorde - b.data.volgorde || a.data.title.localeCompare(b.data.title, 'nl')),
    );
  }
  config.addFilter('byIds', (entries, ids = []) => ids.map((id) => entriesById(entries).get(id)).filter(Boolean));
  config.addFilter('position', (entries, url) => entries.findIndex((entry) => entry.url === url));
  config.addFilter('sourceTitle', (id) => byId(bronnen, id).titel);
  config.addFilter('folderOf', (url) => (url.split('/')[1] in folders ? url.split('/')[1] : ''));
  config.addFilter('jsonLd', (data, url, title, folder) => jsonLd({ data, url, title, folder }));
  config.addFilter('minutes', (html) =>
    Math.max(1, Math.round(html.replace(/<[^>]*>/g, '').split(/\s+/).length / 220)),
  );

  config.addShortcode('citaat', quotation);
  config.addFilter('quotation', quotation);
  config.addShortcode('feit', (id) => `<span class="feit">${byId(feiten, id).waarde}</span>`);
  config.addShortcode('toenennu', (id) => {
    const { tekst, zekerheid } = byId(feiten, id);
    return `<div class="toen-en-nu" role="note"><strong>Toen en nu</strong> ${tekst} (${zekerheid})</div>`;
  });
  config.addPairedShortcode('vooruwgemeente', (text) => `<aside class="vooruwgemeente">\n\n${text}\n\n</aside>`);
  config.addPairedShortcode('ladder', (text) => `<div class="ladder">\n\n${text}\n\n</div>`);
  config.addShortcode(
    'plattegrond',
    () =>
      '<svg class="plattegrond" viewBox="0 0 400 200" role="img" aria-label="Plattegrond"><rect width="400" height="200" /></svg>',
  );
  config.addShortcode('meting', () => '<p>Bij de laatste meting zijn geen fouten gevonden.</p>');
  config.addShortcode(
    'contact',
    () => '<p><a href="mailto:redactie@samenorganiseren.example">redactie@samenorganiseren.example</a></p>',
  );

  return { dir: { input: 'content', includes: '../_includes', output: 'dist' } };
}

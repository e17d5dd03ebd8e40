/** All settings of the editor in the browser. */
import type { CmsConfig, Field, GiteaBackend } from '@sveltia/cms';
import { PICTURE_FOLDER } from './endpoints.ts';
import { folderCollections, singleFiles, type Tables } from './collections.ts';
import { TEXT_FIELD } from './file-format.ts';

/** Where pictures stand, and how a text two folders deep points to them. */
const pictures = { media_folder: `/${PICTURE_FOLDER}`, public_folder: '../../assets' };

/**
 * Sveltia insists on a place to sign in to. For the folder on this computer it asks nothing of it, and of this kind
 * not even whether it is up.
 */
const nowhere: GiteaBackend = { name: 'gitea', repo: 'deze/computer', branch: 'main', auth_methods: ['token'] };

/** The name of the text field among Sveltia's kinds of fields. */
export const TEXT_WIDGET = 'tekst-met-opmaak';

/** The field for the text of an entry: Markdown, in a field of our own. */
const text: Field = { name: TEXT_FIELD, label: 'Tekst', widget: TEXT_WIDGET, required: false, default: '' };

/** The settings for these tables of schemas, and the name of the site. */
export function cmsConfig(tables: Tables, siteName: string): CmsConfig {
  return {
    load_config_file: false,
    app_title: `${siteName}: redactie`,
    backend: nowhere,
    ...pictures,
    public_folder: `/${PICTURE_FOLDER}`,
    // Pictures from elsewhere have a licence that nobody looked at, and looking for them is a request to elsewhere.
    media_libraries: { default: { config: { slugify_filename: true } }, stock_assets: { providers: [] } },
    show_preview_links: false,
    logo: { src: '/favicon.svg' },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 80 },
    output: { omit_empty_optional_fields: true },
    collections: folderCollections(tables, text).map((collection) => ({ ...collection, ...pictures })),
    singletons: singleFiles(tables),
  };
}

/** All settings of the editor in the browser. */
import type { CmsConfig, Field, GitBackend } from '@sveltia/cms';
import { PICTURE_FOLDER } from './endpoints.ts';
import { folderCollections, singleFiles, type Tables } from './collections.ts';
import { TEXT_FIELD } from './file-format.ts';

/** What the site's own settings say about the editor. */
export interface EditorSettings {
  siteName: string;
  /** Where the site stands online. */
  siteUrl: string;
  /** Where texts are kept, when that is not the folder on this computer. */
  backend: Pick<GitBackend, 'name' | 'repo' | 'branch'> | undefined;
}

/** Where pictures stand, and how a text two folders deep points to them. */
const pictures = { media_folder: `/${PICTURE_FOLDER}`, public_folder: '../../assets' };

/**
 * Sveltia insists on a place to sign in to. For the folder on this computer it asks nothing of it, and of this kind
 * not even whether it is up.
 */
const nowhere = { name: 'gitea', repo: 'deze/computer', branch: 'main', auth_methods: ['token'] } as const;

/** The name of the text field among Sveltia's kinds of fields. */
export const TEXT_WIDGET = 'tekst-met-opmaak';

/** The field for the text of an entry: Markdown, in a field of our own. */
const text: Field = { name: TEXT_FIELD, label: 'Tekst', widget: TEXT_WIDGET, required: false, default: '' };

/** The settings for these tables of schemas. */
export function cmsConfig(tables: Tables, { siteName, backend }: EditorSettings): CmsConfig {
  return {
    load_config_file: false,
    app_title: `${siteName}: redactie`,
    backend: backend ?? { ...nowhere },
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

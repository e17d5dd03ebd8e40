/** All settings of the editor in the browser. */
import type { CmsConfig, Field, GitBackend } from '@sveltia/cms';
import { PICTURE_FOLDER } from './addresses.ts';
import { folderCollections, singleFiles, type Tables } from './collections.ts';
import { TEXT_FIELD } from './file-format.ts';
import { blockId } from './blocks.ts';

/** What the site's own settings say about the editor. */
export interface EditorSettings {
  siteName: string;
  /** Where texts are kept, when that is not the folder on this computer. */
  backend: Pick<GitBackend, 'name' | 'repo' | 'branch'> | undefined;
}

/** The name of the block for a picture, which is no author component. */
export const PICTURE = 'afbeelding';

/** Where pictures stand, and how a text two folders deep points to them. */
const pictures = { media_folder: `/${PICTURE_FOLDER}`, public_folder: '../../assets' };

/**
 * Sveltia insists on a place to sign in to. For the folder on this computer it asks nothing of it, and of this kind
 * not even whether it is up.
 */
const nowhere = { name: 'gitea', repo: 'deze/computer', branch: 'main', auth_methods: ['token'] } as const;

/** A field for a text with markup, in which the blocks with these ids may stand. */
export const textField = (name: string, blocks: readonly string[]): Field => ({
  name,
  label: 'Tekst',
  widget: 'richtext',
  required: false,
  buttons: [
    'bold',
    'italic',
    'link',
    'heading-two',
    'heading-three',
    'heading-four',
    'bulleted-list',
    'numbered-list',
    'quote',
  ],
  editor_components: [...blocks],
  linked_images: false,
  use_emoji_autocomplete: false,
});

/** The settings for these tables of schemas and these names of author components. */
export function cmsConfig(
  tables: Tables,
  blockNames: readonly string[],
  { siteName, backend }: EditorSettings,
): CmsConfig {
  const text = textField(TEXT_FIELD, [...blockNames.map(blockId), PICTURE]);
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

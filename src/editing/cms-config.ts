/** All settings of the editor in the browser: every collection of the site, out of the tables that the build reads too. */
import type { CmsConfig, Collection, CollectionFile, Field, GiteaBackend } from '@sveltia/cms';
import { z } from 'astro/zod';
import { placeName } from '../model/kinds.ts';
import { entryNames, titleField } from '../model/schemas/names.ts';
import { PICTURE_FOLDER } from './endpoints.ts';
import { TEXT_FIELD } from './file-format.ts';
import { capitalized, fieldsOf, type Relate, type Relation } from './form-fields.ts';

type Table = Readonly<Record<string, z.ZodObject>>;

/** The tables of `src/model/schemas/index.ts`. */
export interface Tables {
  textFolders: Table;
  dataFolders: Table;
  listFiles: Table;
  recordFiles: Table;
}

/** Names of our file formats, which `start.ts` makes. Sveltia takes no other ending for a text with fields above it. */
export const formats = { mdx: 'tekst-frontmatter', yaml: 'velden' } as const;

/** What Sveltia calls the files that stand by themselves. */
const SINGLE_FILES = '_singletons';

/** The list `name` of a file, when its items have an id to point to. */
function itemsOf(schema: z.ZodObject, name: string): z.ZodObject | undefined {
  const list: unknown = schema.shape[name];
  return list instanceof z.ZodArray && list.element instanceof z.ZodObject ? list.element : undefined;
}

/** The one of a file's entries, by id: `citaten.*.id`, shown by its name: `citaten.*.tekst`. */
const inList = (file: string, list: string, item: z.ZodObject): Relation => ({
  collection: SINGLE_FILES,
  file,
  value_field: `${list}.*.id`,
  display_fields: [`${list}.*.${titleField(item)}`],
});

/**
 * Finds the place of what a field points to: a folder, a file with a list, or a list inside a file. Of a target such
 * as `feiten met een waarde` the first word is the name; the editor offers all of them, and the check knows which fit.
 */
function relations(tables: Tables): Relate {
  const folders: Table = { ...tables.textFolders, ...tables.dataFolders };
  return (wanted) => {
    const [target = ''] = wanted.split(' ');
    const folder = folders[target];
    if (folder) return { collection: target, value_field: '{{slug}}', display_fields: [titleField(folder)] };
    const listFile = tables.listFiles[target];
    if (listFile) return inList(target, target, listFile);
    for (const [file, schema] of Object.entries(tables.recordFiles)) {
      const item = itemsOf(schema, target);
      if (item) return inList(file, target, item);
    }
    throw new Error(`No table of src/model/schemas/index.ts holds "${target}", and a field points to it.`);
  };
}

/** The name of a new file comes from what is filled in, and may be changed once, while it is new. */
const newName = (field: string) => ({
  template: `{{${field}}}`,
  editable: ['create' as const],
  hint: 'Dit wordt het adres van de pagina. Het komt vanzelf uit wat u invult. Na het opslaan ligt het vast.',
});

function folder(name: string, schema: z.ZodObject, extension: 'mdx' | 'yaml', fields: Field[]): Collection {
  const { label, singular, description = '', namedAfter } = entryNames(schema, name);
  return {
    name,
    label,
    label_singular: capitalized(singular),
    description,
    folder: `src/content/${placeName(name)}`,
    extension,
    format: formats[extension],
    identifier_field: titleField(schema),
    summary: `{{${titleField(schema)}}}`,
    slug: newName(namedAfter),
    sortable_fields: [titleField(schema)],
    fields,
  };
}

/** The name of the text field among Sveltia's kinds of fields. */
export const TEXT_WIDGET = 'tekst-met-opmaak';

/** The field for the text of an entry: Markdown, in a field of our own. */
const text: Field = { name: TEXT_FIELD, label: 'Tekst', widget: TEXT_WIDGET, required: false, default: '' };

/** Folders of entries, in the order of the tables. */
function folderCollections(tables: Tables): Collection[] {
  const relate = relations(tables);
  return [
    ...Object.entries(tables.textFolders).map(([name, schema]) =>
      folder(name, schema, 'mdx', [...fieldsOf(schema, relate), text]),
    ),
    ...Object.entries(tables.dataFolders).map(([name, schema]) =>
      folder(name, schema, 'yaml', fieldsOf(schema, relate)),
    ),
  ];
}

/** Files that stand by themselves, in the order of the tables. */
function singleFiles(tables: Tables): CollectionFile[] {
  const relate = relations(tables);
  const file = (name: string, schema: z.ZodObject, fields: Field[]): CollectionFile => ({
    name,
    label: entryNames(schema, name).label,
    file: `src/content/${name}.yaml`,
    format: formats.yaml,
    fields,
  });
  return [
    ...Object.entries(tables.listFiles).map(([name, schema]) => {
      const { label, singular } = entryNames(schema, name);
      const wholeFile = z.strictObject({ [name]: z.array(schema).meta({ label, singular }) });
      return file(name, schema, fieldsOf(wholeFile, relate));
    }),
    ...Object.entries(tables.recordFiles).map(([name, schema]) => file(name, schema, fieldsOf(schema, relate))),
  ];
}

/** Where pictures stand, and how a text two folders deep points to them. */
const pictures = { media_folder: `/${PICTURE_FOLDER}`, public_folder: '../../assets' };

/**
 * Sveltia insists on a place to sign in to. For the folder on this computer it asks nothing of it, and of this kind
 * not even whether it is up.
 */
const nowhere: GiteaBackend = { name: 'gitea', repo: 'deze/computer', branch: 'main', auth_methods: ['token'] };

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
    collections: folderCollections(tables).map((collection) => ({ ...collection, ...pictures })),
    singletons: singleFiles(tables),
  };
}

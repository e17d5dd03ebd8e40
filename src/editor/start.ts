/** Starts the editor in the browser. Everything that it knows comes from the schemas and the registry of the build. */
import './speak-dutch.ts';
import CMS, { type AppEventListener, type CollectionFile, type EntryCollection, type Field } from '@sveltia/cms';
import * as tables from '../schemas/index.ts';
import { CHECK, SETTINGS_ELEMENT } from './addresses.ts';
import { askCheck, prepare } from './before-save.ts';
import { cmsConfig, type EditorSettings } from './cms-config.ts';
import { formats } from './collections.ts';
import { readEntry, readFields, writeEntry, writeFields, type EntryData } from './file-format.ts';
import { registerTextField } from './text-field/register.ts';
import { registerPreviews } from './preview/templates.ts';
import { showRefusal } from './refusal.ts';
import { showTips } from './tips.ts';

/** As much of an Immutable Map as it takes to put other data in it. */
interface Changeable {
  clear: () => { merge: (data: EntryData) => Parameters<AppEventListener['handler']>[0]['entry'] };
}

/** What Sveltia takes for a form that is not filled in rightly: it stays open, and says so in a line below. */
const NOT_SAVED = 'validation_failed';

const settings = JSON.parse(document.getElementById(SETTINGS_ELEMENT)?.textContent ?? '{}') as EditorSettings;
const config = cmsConfig(tables, settings);

CMS.registerCustomFormat(formats.mdx, 'mdx', { fromFile: readEntry, toFile: writeEntry });
CMS.registerCustomFormat(formats.yaml, 'yaml', { fromFile: readFields, toFile: writeFields });

/** The fields of the form that an entry was written in. */
function fieldsFor(collection: string, path: string): readonly Field[] {
  const folder = config.collections?.find((one): one is EntryCollection => 'folder' in one && one.name === collection);
  const file = config.singletons?.find((one): one is CollectionFile => 'file' in one && one.file === path);
  return folder?.fields ?? file?.fields ?? [];
}

registerTextField({
  origins: [settings.siteUrl, location.origin],
  judge: async ({ path, collection, data }) => {
    const { source } = prepare(path, data, fieldsFor(collection, path));
    return { source, problems: await askCheck(CHECK, path, source) };
  },
});

CMS.registerEventListener({
  name: 'preSave',
  handler: async ({ entry }) => {
    const { path, collection, data } = entry.toJS() as { path: string; collection: string; data: EntryData };
    const prepared = prepare(path, data, fieldsFor(collection, path));
    const problems = await askCheck(CHECK, path, prepared.source);
    if (problems.length > 0) {
      await showRefusal(path, problems);
      throw new Error(NOT_SAVED);
    }
    return (entry.get('data') as unknown as Changeable).clear().merge(prepared.data);
  },
});

registerPreviews(config);
// Texts that are kept elsewhere are not there for the development server to read.
if (!settings.backend) {
  CMS.registerEventListener({
    name: 'postSave',
    handler: ({ entry }) => {
      void showTips((entry.toJS() as { path: string }).path);
    },
  });
}

await CMS.init({ config });

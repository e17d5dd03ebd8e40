/** Starts the editor in the browser. Everything that it knows comes from the schemas and the registry of the build. */
import './speak-dutch.ts';
import CMS, { type CollectionFile, type EntryCollection, type Field } from '@sveltia/cms';
import * as tables from '../model/schemas/index.ts';
import { site } from '../site.ts';
import { judgeDraft, opened } from './before-save.ts';
import { cmsConfig, formats } from './cms-config.ts';

import { reconcile, stamp } from './follow-disk.ts';
import { makeGate } from './gate.ts';
import { registerTextField } from './text-field/register.ts';
import { registerPreviews } from './preview/templates.ts';
import { showTips } from './tips.ts';
import fieldStyles from './text-field/text-field.css?inline';
import windowStyles from './windows.css?inline';

const config = cmsConfig(tables, site.name);

const sheet = new CSSStyleSheet();
sheet.replaceSync(windowStyles + fieldStyles);
document.adoptedStyleSheets.push(sheet);

for (const [extension, format] of Object.entries(formats)) {
  CMS.registerCustomFormat(format, extension, {
    fromFile: (source) => opened(`*.${extension}`, source),
    // The gate makes the file of it: only there is known what was in the file before.
    toFile: (data) => JSON.stringify(data),
  });
}

/** The fields of the form for a file. */
function fieldsFor(path: string): readonly Field[] {
  const folder = config.collections?.find(
    (one): one is EntryCollection => 'folder' in one && path.startsWith(`${one.folder}/`),
  );
  const file = config.singletons?.find((one): one is CollectionFile => 'file' in one && one.file === path);
  return folder?.fields ?? file?.fields ?? [];
}

let showAnew: (() => Promise<void>) | undefined;
globalThis.redactie = {
  beforeWriting: makeGate(fieldsFor),
  reconcile: (known, read) => {
    const entries = reconcile(known, read);
    // Once Sveltia has them: a form that nobody typed in shows what is new.
    setTimeout(() => void showAnew?.());
    return entries;
  },
  opened: (refresh) => {
    showAnew = refresh;
  },
  stamp,
};
registerTextField({
  origins: [document.body.dataset['site'] ?? '', location.origin],
  judge: ({ path, data }) => judgeDraft(path, data, fieldsFor(path)),
});

registerPreviews(config);
CMS.registerEventListener({
  name: 'postSave',
  handler: ({ entry }) => {
    void showTips((entry.toJS() as { path: string }).path);
  },
});

await CMS.init({ config });

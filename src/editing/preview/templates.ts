/** Has Sveltia show our pane in place of its own preview, for every kind of text. */
import CMS, { type CmsConfig, type CustomPreviewTemplateProps, type Field } from '@sveltia/cms';
import { slug } from '../../lib/slug.ts';
import { draftOf, judgeDraft } from '../before-save.ts';
import type { EntryData } from '../file-format.ts';
import { openPane } from './pane.ts';

interface ShownEntry {
  path: string;
  data: EntryData;
}

/** The name of a field in a template for names of files: `{{titel}}`. */
const fieldIn = (template = '') => template.replaceAll(/[{}]/g, '');

function register(name: string, fields: readonly Field[], fileOf: (entry: ShownEntry) => string): void {
  const panes = new WeakMap<Document, ReturnType<typeof openPane>>();
  CMS.registerPreviewTemplate(name, ({ entry, document: pane }: CustomPreviewTemplateProps) => {
    const shown = entry.toJS() as unknown as ShownEntry;
    const show = panes.get(pane) ?? openPane(pane);
    panes.set(pane, show);
    const file = fileOf(shown);
    const source = draftOf(file, shown.data, fields);
    if (source !== undefined) show({ file, source }, () => judgeDraft(file, shown.data, fields));
    // React has nothing to draw: it only tells when something changed.
    return null;
  });
}

/** Registers the preview of each collection and each file that stands by itself. */
export function registerPreviews({ collections = [], singletons = [] }: CmsConfig): void {
  for (const one of collections) {
    if (!('folder' in one)) continue;
    const template = typeof one.slug === 'object' ? one.slug.template : one.slug;
    const newName = ({ data }: ShownEntry) => {
      const title = data[fieldIn(template)];
      return (typeof title === 'string' && slug(title)) || 'nieuw';
    };
    register(one.name, one.fields, (entry) => entry.path || `${one.folder}/${newName(entry)}.${String(one.extension)}`);
  }
  for (const one of singletons) if ('file' in one) register(one.name, one.fields, () => one.file);
}

import { kinds } from '../../model/kinds.ts';
import { site } from '../../site.ts';
import { absoluteUrl, entryPath, quotationPath } from '../../model/addresses.ts';

/**
 * The permanent name (`@id`) of each thing that the structured data speaks of. A page that only refers
 * to a thing gives this name; the page that is about it says the rest.
 */
export const ids = {
  site: absoluteUrl('/#site'),
  editors: absoluteUrl('/#redactie'),
  congress: absoluteUrl('/#congres'),
  municipality: absoluteUrl(`${kinds.gemeente.address}#${site.municipality}`),
  glossary: absoluteUrl('/begrippen/#begrippen'),
  /** The text of the page at `path`: the anchor of its `main`. */
  text: (path: string) => absoluteUrl(`${path}#inhoud`),
  term: (id: string) => absoluteUrl(`${entryPath('begrippen', id)}#begrip`),
  speaker: (id: string) => absoluteUrl(`/keynotes/#${id}`),
  quotation: (id: string) => absoluteUrl(quotationPath(id)),
} as const;

/** A reference to a thing by its name. */
export const ref = (id: string) => ({ '@id': id });

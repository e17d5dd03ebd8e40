import type { CollectionPageLeaf, QuotationLeaf } from 'schema-dts';
import type { Quotation, Speaker } from '../content.ts';
import { ids, ref } from './ids.ts';
import { personReference } from './person.ts';

/**
 * The quotations on the page at `path`: verbatim, and under their permanent addresses. Where the source
 * does not say who spoke, neither does the quotation.
 */
export const quotationNodes = (
  quotations: readonly Quotation[],
  speakers: readonly Speaker[],
  path: string,
): QuotationLeaf[] =>
  quotations.map(({ id, data }) => {
    const speaker = speakers.find((candidate) => candidate.id === data.spreker);
    return {
      '@type': 'Quotation',
      '@id': ids.quotation(id),
      name: `Citaat over ${data.onderwerp}`,
      text: data.tekst,
      ...(speaker && { spokenByCharacter: personReference(speaker) }),
      isPartOf: ref(ids.text(path)),
    };
  });

/** The page at `path` that brings all quotations together. */
export const quotationPage = (name: string, path: string): CollectionPageLeaf => ({
  '@type': 'CollectionPage',
  '@id': ids.text(path),
  name,
  isPartOf: ref(ids.site),
});

/** What pages tell machines about the congress: who spoke there, and what was said. */
import type { CollectionPageLeaf, Event, PersonLeaf, QuotationLeaf } from 'schema-dts';
import type { Congress, Quotation, Speaker } from '../content.ts';
import { ids, ref } from './site.ts';

/** A speaker by name, on a page that is about something else. */
const personReference = ({ id, data }: Speaker): PersonLeaf => ({
  '@type': 'Person',
  '@id': ids.speaker(id),
  name: data.naam,
});

/**
 * A speaker on the page of the keynote. Function and organisation are those of that day. schema.org
 * can only say so with years, which the source does not give; the description says it in the past tense.
 */
export const person = (speaker: Speaker): PersonLeaf => ({
  ...personReference(speaker),
  jobTitle: speaker.data.functie,
  affiliation: { '@type': 'Organization', name: speaker.data.organisatie },
  description: speaker.data.bio,
});

/**
 * The congress. It has no `startDate`, which would need a year, and no `location`: the source gives
 * neither (see congres.yaml). Search engines that ask for both show no event, and that is as it should be.
 * @param inShort what the recap says in short; nothing where there is no recap
 * @param terms the glossary terms that belong to the recap
 */
export const congressEvent = (
  congress: Congress,
  inShort: readonly string[],
  speakers: readonly Speaker[],
  terms: readonly { id: string }[],
): Event => ({
  '@type': 'Event',
  '@id': ids.congress,
  name: congress.naam,
  ...(inShort.length > 0 && { description: inShort.join(' ') }),
  organizer: { '@type': 'Organization', name: congress.organisator },
  performer: speakers.map(personReference),
  about: terms.map(({ id }) => ref(ids.term(id))),
});

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

import type { PersonLeaf } from 'schema-dts';
import type { Speaker } from '../content.ts';
import { ids } from './ids.ts';

/** A speaker by name, on a page that is about something else. */
export const personReference = ({ id, data }: Speaker): PersonLeaf => ({
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

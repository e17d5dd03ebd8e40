import type { Event } from 'schema-dts';
import type { Congress, Speaker } from '../content.ts';
import { ids, ref } from './ids.ts';
import { personReference } from './person.ts';

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

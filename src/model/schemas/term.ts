import { z } from 'astro/zod';
import { date, optionalList, pageFields, reference, sentence, text, yesNo } from './fields.ts';

/** A glossary entry. */
export const termSchema = z.strictObject({
  term: text(60).describe('Het woord zoals mensen het kennen.').meta({ label: 'Begrip' }),
  voluit: text(120).optional().describe('De afkorting voluit geschreven.'),
  definitie: sentence(260).describe('Uitleg in één zin, zonder het begrip zelf als uitleg te gebruiken.'),
  synoniemen: optionalList(text(60))
    .describe(
      'Andere woorden die mensen typen, ook afkortingen en oude spelling. Ze staan op de pagina en zijn zoekwoorden.',
    )
    .meta({ singular: 'synoniem' }),
  verwant: optionalList(reference('begrippen'))
    .describe('Begrippen die hierop lijken of hierbij horen.')
    .meta({ label: 'Verwante begrippen' }),
  bronnen: optionalList(reference('bronnen')).describe(
    'Waar de uitleg vandaan komt. Leeg: de pagina zegt dat de uitleg van ons is.',
  ),
  fictief: yesNo().default(false).describe('Ja als het begrip alleen in de verzonnen gemeente bestaat.'),
  bijgewerkt: date().describe('De dag waarop de uitleg voor het laatst is gewijzigd.').meta({ label: 'Bijgewerkt op' }),
  status: pageFields().status,
});

import { z } from 'astro/zod';
import { advice } from './advice.ts';
import { choice, inShort, order, pageFields, reference, relationFields, sentence } from './fields.ts';

/** Places on the drawn map of the municipality. `brug` is the municipality itself; a goal may have any of the others. */
export const places = ['brug', 'werkplaats', 'sluis', 'marktplein', 'vuurtoren', 'gemeentehuis', 'stadspoort'] as const;

/** The made-up municipality (`index`) and its goals. */
export const municipalitySchema = z.strictObject({
  ...pageFields(),
  kortetitel: pageFields()
    .titel.describe('Korte naam voor de kaart, het menu en de filters.')
    .meta({ label: 'Korte titel' }),
  volgorde: order().describe('0 is de gemeente zelf, 1 is de eerste doelstelling.'),
  plek: choice(places)
    .optional()
    .describe('De plek op de kaart. Leeg: de doelstelling staat alleen in de lijst onder de kaart.')
    .meta({ label: 'Plek op de kaart' }),
  kort: inShort(),
  hoofdcitaat: reference('citaten').optional().describe('Het citaat op het gespreksblad.'),
  verband: sentence(300).optional().describe('Wat de sprekers met deze doelstelling verbindt. Staat bij Samenhang.'),
  ...relationFields(),
  advies: advice()
    .optional()
    .describe('Wat dit voor een gemeente van nu betekent. Staat onderaan de pagina en op het gespreksblad.')
    .meta({ label: 'Voor uw gemeente' }),
});

import { z } from 'astro/zod';
import { choice, inShort, order, pageFields, reference, relationFields, sentence } from './fields.ts';
import { forMunicipality } from './municipality.ts';

/** Places on the drawn map of Turfbrug. Each goal has its own; `brug` is the municipality itself. */
export const places = ['brug', 'werkplaats', 'sluis', 'marktplein', 'vuurtoren', 'gemeentehuis', 'stadspoort'] as const;

/** The fictional municipality (`index`, volgorde 0) and its six goals (volgorde 1 to 6). */
export const turfbrugSchema = z
  .strictObject({
    ...pageFields(),
    kortetitel: pageFields()
      .titel.describe('Korte naam voor de kaart, het menu en de filters.')
      .meta({ label: 'Korte titel' }),
    volgorde: order().describe('0 is de gemeente zelf, 1 tot en met 6 zijn de doelstellingen.'),
    plek: choice(places).describe('De plek op de kaart van Turfbrug.').meta({ label: 'Plek op de kaart' }),
    kort: inShort(),
    hoofdcitaat: reference('citaten').optional().describe('Het citaat op het gespreksblad.'),
    verband: sentence(300).optional().describe('Wat de sprekers met deze doelstelling verbindt. Staat bij Samenhang.'),
    ...relationFields(),
    gemeente: forMunicipality()
      .optional()
      .describe('Wat dit voor een gemeente van nu betekent. Staat onderaan de pagina en op het gespreksblad.')
      .meta({ label: 'Voor uw gemeente' }),
  })
  .meta({
    label: 'Turfbrug',
    singular: 'doel',
    description: 'Een doelstelling van de fictieve gemeente Turfbrug.',
    namedAfter: 'kortetitel',
  });

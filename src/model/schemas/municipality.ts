import { z } from 'astro/zod';
import {
  choice,
  group,
  inShort,
  list,
  order,
  pageFields,
  reference,
  relationFields,
  sentence,
  text,
  webAddress,
} from './fields.ts';

/** Places on the drawn map of the municipality. `brug` is the municipality itself; a goal may have any of the others. */
export const places = ['brug', 'werkplaats', 'sluis', 'marktplein', 'vuurtoren', 'gemeentehuis', 'stadspoort'] as const;

/** What a subject means for a municipality of today: our own advice, apart from what was said at the congress. */
const advice = () =>
  group({
    inleiding: text(240).describe('Een of twee zinnen: waar begint een gemeente?'),
    plicht: group({
      tekst: text(300).describe('Wat moet een gemeente nu, of welke norm geldt er? Een of twee zinnen.'),
      bronnen: list(reference('bronnen'), 1, 5).describe('Waar dat staat.'),
    })
      .describe('Wat er nu geldt: één plicht of norm.')
      .meta({ label: 'Wat er nu geldt' }),
    hulp: group({
      tekst: sentence(240).describe('Wie helpt er, en waarmee?'),
      naam: text(100).describe('Hoe de pagina heet. Dit wordt de link.').meta({ label: 'Naam van de pagina' }),
      adres: webAddress().describe('Het webadres van die pagina.').meta({ label: 'Webadres' }),
    })
      .describe('Eén plek waar een gemeente hulp vindt.')
      .meta({ label: 'Waar u hulp vindt' }),
    raadsvraag: sentence(200)
      .describe('Een vraag die een raadslid aan het college kan stellen.')
      .meta({ label: 'Een vraag voor de gemeenteraad' }),
    vragen: list(sentence(120), 1, 5).describe('Vragen om te bespreken.').meta({ singular: 'vraag' }),
    stappen: list(
      group({
        wie: text(60).describe('Wie deze stap zet, zoals: De CISO.'),
        wat: text(200).describe('Wat die doet, als rest van de zin: laat een back-up terugzetten.'),
      }),
      1,
      6,
    )
      .describe('Eerste stappen, elk met wie hem zet.')
      .meta({ label: 'Eerste stappen', singular: 'stap' }),
  });

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

import { z } from 'astro/zod';
import { certainties, choice, date, group, id, list, optionalList, reference, sentence, text } from './fields.ts';

/** One fact with its certainty. */
const factSchema = group({
  id: id().describe('Korte naam om naar te verwijzen.').meta({ label: 'Vaste naam (id)' }),
  onderwerp: text(80).describe('Waar het feit over gaat.'),
  waarde: text(40)
    .optional()
    .describe('Een getal of kort gegeven, zoals het in een zin of groot op de startpagina staat.'),
  tekst: sentence(500).describe('Het feit als zin.'),
  vragen: optionalList(sentence(120), 8)
    .describe('Vragen waarop dit feit het antwoord is. Wie zo’n vraag stelt bij zoeken, ziet dit feit bovenaan.')
    .meta({ singular: 'vraag' }),
  zekerheid: choice(certainties).describe('Hoe zeker is dit?'),
  nagekeken: date()
    .optional()
    .describe('De dag waarop wij dit voor het laatst nakeken. Na twee jaar geeft de controle een tip.')
    .meta({ label: 'Nagekeken op' }),
  bronnen: optionalList(reference('bronnen')).describe('Waar het feit vandaan komt.'),
});

/** The congress as data: one record, in congres.yaml. */
export const congressSchema = z
  .strictObject({
    naam: text(120).describe('De volledige naam.'),
    kortenaam: text(40).describe('De korte naam.').meta({ label: 'Korte naam' }),
    dag: text(40).describe('De dag, zonder jaar als het jaar niet bekend is.'),
    organisator: text(80).describe('Wie het congres hield.'),
    aanbod: list(sentence(240), 1, 10).describe('Wat het congres bood.').meta({ singular: 'onderdeel' }),
    feiten: list(factSchema, 1, 60)
      .describe('Feiten over het congres en over later, elk met zekerheid.')
      .meta({ singular: 'feit' }),
  })
  .meta({ label: 'Congres', singular: 'congres' });

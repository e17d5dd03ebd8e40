import { z } from 'astro/zod';
import { id, optionalList, reference, text } from './fields.ts';

/** A verbatim quotation. The text is never mended. */
export const quotationSchema = z
  .strictObject({
    id: id().describe('Het vaste adres van het citaat. Verander dit nooit.').meta({ label: 'Vaste naam (id)' }),
    tekst: text(600).describe('Letterlijk, zonder aanhalingstekens eromheen.'),
    spreker: reference('sprekers').optional().describe('Wie dit zei. Leeg als de bron geen naam noemt.'),
    onderwerp: text(80).describe('Waarover: wordt "… over dit onderwerp".'),
    bron: reference('bronnen').describe('Waar het citaat staat.'),
    doelstellingen: optionalList(reference('gemeente')).describe('Doelstellingen waar het citaat over gaat.'),
  })
  .meta({ label: 'Citaten', singular: 'citaat', shownAt: '/citaten/', description: 'Iets dat letterlijk is gezegd.' });

import { z } from 'astro/zod';
import { optionalList, reference, text } from './fields.ts';

/** What stands at the top of the home page: one record, in startpagina.yaml. */
export const homeSchema = z
  .strictObject({
    kop: text(90).describe('De kop: de boodschap van de dag in één zin.'),
    inleiding: text(320).describe('Wat dit is, en wat een lezer er vindt. Staat groot onder de kop.'),
    feiten: optionalList(reference('feiten met een waarde'), 8)
      .describe('Feiten uit congres.yaml die als getal op de startpagina staan.')
      .meta({ singular: 'feit' }),
  })
  .meta({ label: 'Startpagina', singular: 'startpagina' });

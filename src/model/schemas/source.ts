import { z } from 'astro/zod';
import { date, id, text, webAddress } from './fields.ts';

/** A source that facts, definitions and quotations rest on. */
export const sourceSchema = z
  .strictObject({
    id: id().describe('Korte naam om naar te verwijzen.').meta({ label: 'Vaste naam (id)' }),
    titel: text(140).describe('Wat het is.'),
    uitgever: text(80).describe('Wie het uitgaf.'),
    adres: webAddress().optional().describe('Het webadres, als dat bekend is.').meta({ label: 'Webadres' }),
    geraadpleegd: date().describe('De dag waarop wij het opzochten.').meta({ label: 'Geraadpleegd op' }),
    toelichting: text(300).optional().describe('Wat lezers moeten weten over deze bron.'),
  })
  .meta({ label: 'Bronnen', singular: 'bron', shownAt: '/bronnen/', description: 'Waar wij iets vandaan hebben.' });

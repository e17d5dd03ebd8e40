import { z } from 'astro/zod';
import { date, id, text, webAddress } from './fields.ts';

/** A source that facts, definitions and quotations rest on. */
export const sourceSchema = z.strictObject({
  id: id().describe('Korte naam om naar te verwijzen.'),
  titel: text(140).describe('Wat het is.'),
  uitgever: text(80).describe('Wie het uitgaf.'),
  adres: webAddress().optional().describe('Het webadres, als dat bekend is.'),
  geraadpleegd: date().describe('De dag waarop wij het opzochten.'),
  toelichting: text(300).optional().describe('Wat lezers moeten weten over deze bron.'),
});

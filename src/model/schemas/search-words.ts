import { z } from 'astro/zod';
import { list, text } from './fields.ts';

/** What visitors type when they look for something that the site calls otherwise: one item of zoekwoorden.yaml. */
export const searchWordsSchema = z
  .strictObject({
    woord: text(60).describe('Een woord of een paar woorden die letterlijk op de site staan.'),
    ook: list(text(60), 1, 60)
      .describe('Wat bezoekers typen als zij dit zoeken.')
      .meta({ label: 'Ook zoeken met', singular: 'woord' }),
  })
  .meta({
    label: 'Zoekwoorden',
    singular: 'zoekwoord',
    shownAt: '/zoeken/',
    description:
      'Zoekwoorden die niet op een pagina passen. Zoekwoorden die ook op de pagina van een begrip staan, zet u bij dat begrip, onder synoniemen.',
  });

import { z } from 'astro/zod';
import { order, reference, sentence, text } from './fields.ts';

/** A speaker at the congress. */
export const speakerSchema = z
  .strictObject({
    naam: text(80).describe('Voor- en achternaam.'),
    functie: text(120).describe('De functie op de dag van het congres.'),
    organisatie: text(80).describe('De organisatie op de dag van het congres.'),
    volgorde: order().describe('Plaats in overzichten.'),
    bio: sentence(300).describe('Wie was dit, in een of twee zinnen, volgens de brontekst.'),
    feit: reference('feiten')
      .optional()
      .describe('Het id van het feit in congres.yaml dat zegt wat er later gebeurde.'),
  })
  .meta({
    label: 'Sprekers',
    singular: 'spreker',
    shownAt: '/keynotes/',
    description: 'Iemand die op het congres sprak.',
  });

import { z } from 'astro/zod';
import { inShort, optionalList, order, pageFields, reference, relationFields } from './fields.ts';

/** A recap article in `terugblik/`. */
export const articleSchema = z.strictObject({
  ...pageFields(),
  volgorde: order().describe('Plaats in de reeks: 0 is de terugblik zelf.'),
  kort: inShort(),
  sprekers: optionalList(reference('sprekers')).describe('Sprekers die in het artikel voorkomen.'),
  ...relationFields(),
});

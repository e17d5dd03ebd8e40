import { z } from 'astro/zod';
import { inShort, order, pageFields, reference, relationFields } from './fields.ts';

/** A plenary contribution: what one speaker said. */
export const keynoteSchema = z.strictObject({
  ...pageFields(),
  spreker: reference('sprekers').describe('Wie sprak.'),
  volgorde: order().describe('Plaats in de reeks: 1 is de eerste.'),
  kort: inShort(),
  hoofdcitaat: reference('citaten').describe('Het citaat dat groot bovenaan staat.'),
  ...relationFields(),
});

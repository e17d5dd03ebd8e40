import { z } from 'astro/zod';
import { siteAddress } from './fields.ts';

/** An address that has gone, and where a reader finds now what stood there: one item of doorverwijzingen.yaml. */
export const redirectSchema = z
  .strictObject({
    van: siteAddress().describe('Het oude adres, dat niet meer bestaat.'),
    naar: siteAddress().describe('Het adres waar een lezer nu moet uitkomen.'),
  })
  .meta({
    label: 'Doorverwijzingen',
    singular: 'doorverwijzing',
    description: 'Een adres dat niet meer bestaat, en waar lezers nu terechtkomen.',
  });

export type Redirect = z.infer<typeof redirectSchema>;

import { z } from 'astro/zod';
import { text } from './fields.ts';
import { messages } from './messages.ts';

/** A page (`/over/`), a file (`/feed.xml`), or a place on a page (`/over/#wie-deze-site-maakt`). */
const address = () =>
  text(200)
    .regex(/^\/(?:[\w~][\w.~-]*\/)*(?:[\w~-]+(?:\.[\w-]+)+)?(?:#[\p{L}\p{M}\p{N}_.:-]+)?$/iu, {
      error: messages.notAddress,
    })
    .meta({ isAddress: true });

/** An address that has gone, and where a reader finds now what stood there: one item of doorverwijzingen.yaml. */
export const redirectSchema = z
  .strictObject({
    van: address().describe('Het oude adres, dat niet meer bestaat.'),
    naar: address().describe('Het adres waar een lezer nu moet uitkomen.'),
  })
  .meta({
    label: 'Doorverwijzingen',
    singular: 'doorverwijzing',
    description: 'Een adres dat niet meer bestaat, en waar lezers nu terechtkomen.',
  });

export type Redirect = z.infer<typeof redirectSchema>;

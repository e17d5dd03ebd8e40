import { z } from 'astro/zod';
import { group, optionalList, text } from './fields.ts';
import { messages } from './messages.ts';

/** A page (`/over/`), a file (`/feed.xml`), or a place on a page (`/over/#wie-deze-site-maakt`). */
const address = () =>
  text(200).regex(/^\/(?:[\w~][\w.~-]*\/)*(?:[\w~-]+(?:\.[\w-]+)+)?(?:#[\p{L}\p{M}\p{N}_.:-]+)?$/iu, {
    error: messages.notAddress,
  });

const redirectSchema = group({
  van: address().describe('Het oude adres, dat niet meer bestaat.'),
  naar: address().describe('Het adres waar een lezer nu moet uitkomen.'),
});

/** An address that has gone, and where a reader finds now what stood there. */
export type Redirect = z.infer<typeof redirectSchema>;

/** Cloudflare reads no more lines than this; other hosts have room for as many or more. */
const MOST = 2000;

/** The whole of redirects.yaml. */
export const redirectsSchema = z.strictObject({
  redirects: optionalList(redirectSchema, MOST).describe('Elk adres dat verhuisd is.'),
});

import { z } from 'astro/zod';
import { group, optionalList, siteAddress } from './fields.ts';

const redirectSchema = group({
  van: siteAddress().describe('Het oude adres, dat niet meer bestaat.'),
  naar: siteAddress().describe('Het adres waar een lezer nu moet uitkomen.'),
});

/** An address that has gone, and where a reader finds now what stood there. */
export type Redirect = z.infer<typeof redirectSchema>;

/** Cloudflare reads no more lines than this; other hosts have room for as many or more. */
const MOST = 2000;

/** The whole of redirects.yaml. */
export const redirectsSchema = z.strictObject({
  redirects: optionalList(redirectSchema, MOST).describe('Elk adres dat verhuisd is.'),
});

import { z } from 'astro/zod';
import { pageFields } from './fields.ts';

/** A page about the site itself: over, toegankelijkheid, privacy, contact. */
export const pageSchema = z
  .strictObject(pageFields())
  .meta({ label: 'Pagina’s', singular: 'pagina', description: 'Een pagina over de site zelf.' });

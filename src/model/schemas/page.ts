import { z } from 'astro/zod';
import { pageFields } from './fields.ts';

/** A page about the site itself: over, toegankelijkheid, privacy, contact. */
export const pageSchema = z.strictObject(pageFields());

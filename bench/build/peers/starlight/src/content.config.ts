import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';

const ids = z.array(z.string()).optional();

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({
      extend: z.object({
        bijgewerkt: z.string().optional(),
        volgorde: z.number().optional(),
        hoofdcitaat: z.string().optional(),
        kort: ids,
        synoniemen: ids,
        begrippen: ids,
        verwant: ids,
        doelstellingen: ids,
        bronnen: ids,
      }),
    }),
  }),
};

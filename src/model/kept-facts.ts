import { z } from 'astro/zod';

/** What pages know of an entry beside its fields, without reading its text: the loaders keep it in Astro's store. */
export const keptFacts = z.object({
  /** Ids in its fields and blocks, each with what it is an id of. */
  references: z.array(z.object({ target: z.string(), id: z.string() })),
  /** Addresses on this site that it links to. */
  links: z.array(z.string()),
  /** How many words its text has. */
  words: z.number(),
});

export type KeptFacts = z.infer<typeof keptFacts>;

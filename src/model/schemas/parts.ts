import type { z } from 'astro/zod';

/** What stands inside a Zod schema, for code that goes through schemas. Which parts are there depends on its type. */
export interface SchemaParts {
  type: string;
  /** What an optional field or one with a default wraps. */
  innerType?: z.ZodType;
  /** The two halves of a pipe. */
  in?: z.ZodType;
  out?: z.ZodType;
  /** The items of a list. */
  element?: z.ZodType;
  /** The fields of a group. */
  shape?: Record<string, z.ZodType>;
  /** The choices. */
  entries?: Record<string, string>;
  format?: string;
}

/** The parts of a schema. Zod's own type knows them only once it is known what kind of schema it is. */
export const partsOf = (schema: z.ZodType) => schema.def as unknown as SchemaParts;

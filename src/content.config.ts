import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { contentLoaders } from './reading/loaders.ts';
import { dataFolders, listFiles, recordFiles, textFolders } from './model/schemas/index.ts';

const schemas = { ...textFolders, ...dataFolders, ...listFiles, ...recordFiles };

/** Said by hand, so that Astro knows the fields of each collection. */
type Collections<T> = { [K in keyof T]: { loader: Loader; schema: T[K] } };

const contentLoader = contentLoaders();

/** A collection for each schema, under the schema's name. */
export const collections = Object.fromEntries(
  Object.entries(schemas).map(([name, schema]) => [name, defineCollection({ loader: contentLoader(name), schema })]),
) as Collections<typeof schemas>;

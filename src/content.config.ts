import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import type { z } from 'astro/zod';
import { folderLoader, yamlLoader } from './reading/loaders.ts';
import { placeName } from './model/kinds.ts';
import { dataFolders, listFiles, recordFiles, textFolders } from './model/schemas/index.ts';

/** Said by hand, so that Astro knows the fields of each collection. */
type Collections<T> = { [K in keyof T]: { loader: Loader; schema: T[K] } };

/** A collection for each schema of a table, under the schema's name. */
function collect<T extends Record<string, z.ZodObject>>(schemas: T, loaderOf: (name: string) => Loader) {
  const made = Object.entries(schemas).map(([name, schema]) => [
    name,
    defineCollection({ loader: loaderOf(name), schema }),
  ]);
  return Object.fromEntries(made) as Collections<T>;
}

export const collections = {
  ...collect(textFolders, (name) => folderLoader(placeName(name), 'mdx')),
  ...collect(dataFolders, (name) => folderLoader(name, 'yaml')),
  ...collect(listFiles, (name) => yamlLoader(name, 'list')),
  ...collect(recordFiles, (name) => yamlLoader(name, 'record')),
};

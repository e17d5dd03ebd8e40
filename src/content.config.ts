import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { dataFolders, listFiles, recordFiles, textFolders } from './schemas/index.ts';

const folder = (name: string, extension: 'mdx' | 'yaml') =>
  glob({ base: `src/content/${name}`, pattern: `*.${extension}` });

/** A file with its entries in one list under the file's own name. */
const listFile = (name: string) =>
  file(`src/content/${name}.yaml`, {
    parser: (text) => (parse(text) as Record<string, Record<string, unknown>[]>)[name] ?? [],
  });

/** A file that is one entry, whose id is the file's own name. */
const recordFile = (name: string) =>
  file(`src/content/${name}.yaml`, { parser: (text) => ({ [name]: parse(text) as Record<string, unknown> }) });

export const collections = {
  terugblik: defineCollection({ loader: folder('terugblik', 'mdx'), schema: textFolders.terugblik }),
  keynotes: defineCollection({ loader: folder('keynotes', 'mdx'), schema: textFolders.keynotes }),
  turfbrug: defineCollection({ loader: folder('turfbrug', 'mdx'), schema: textFolders.turfbrug }),
  begrippen: defineCollection({ loader: folder('begrippen', 'mdx'), schema: textFolders.begrippen }),
  paginas: defineCollection({ loader: folder('paginas', 'mdx'), schema: textFolders.paginas }),
  sprekers: defineCollection({ loader: folder('sprekers', 'yaml'), schema: dataFolders.sprekers }),
  citaten: defineCollection({ loader: listFile('citaten'), schema: listFiles.citaten }),
  bronnen: defineCollection({ loader: listFile('bronnen'), schema: listFiles.bronnen }),
  congres: defineCollection({ loader: recordFile('congres'), schema: recordFiles.congres }),
};

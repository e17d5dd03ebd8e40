import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

const text = /\.(css|html|js|json|md|svg|txt|webmanifest|xml)$/;
/** Pagefind packs these itself with gzip, and reads them packed or not. */
const packed = /\.(pagefind|pf_\w+)$/;

const brotli = (content: Buffer) =>
  toBrotli(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } });

/**
 * Puts a `.br` and a `.gz` beside every text file, so that a server has nothing left to compress.
 * Pagefind's packed files get a `.br` of what is in them: a fifth smaller, and where a server does
 * not know it, the packed file itself goes out.
 */
export function precompress(): AstroIntegration {
  return {
    name: 'precompress',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const compress = async (file: string) => {
          const path = join(site, file);
          if (text.test(file)) {
            const content = await readFile(path);
            await writeFile(`${path}.br`, await brotli(content));
            await writeFile(`${path}.gz`, await toGzip(content, { level: constants.Z_BEST_COMPRESSION }));
          } else if (packed.test(file)) await writeFile(`${path}.br`, await brotli(gunzipSync(await readFile(path))));
        };
        await Promise.all((await readdir(site, { recursive: true })).map(compress));
      },
    },
  };
}

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync, gzip } from 'node:zlib';
import { fewAtOnce } from './few-at-once.ts';
import { fingerprint, keptFiles } from './kept-files.ts';
import type { Site } from './publish.ts';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

const text = /\.(css|html|js|json|md|svg|txt|webmanifest|xml)$/;
/** Pagefind packs these itself with gzip, and reads them packed or not. */
const packed = /\.(pagefind|pf_\w+)$/;

/**
 * Brotli's highest quality costs twenty times as much for 7% less, which saves no reader of a page a round trip (ADR 13).
 * It is worth its time for what a page loads besides: those files are few, change seldom, and a first search takes a dozen.
 */
const qualityOf = (file: string) => (/\.(html|md)$/.test(file) ? 8 : constants.BROTLI_MAX_QUALITY);

/** By the ending of the file that it makes. */
const methods = {
  br: (content: Buffer, quality: number) =>
    toBrotli(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  gz: (content: Buffer) => toGzip(content, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Puts a `.br` and a `.gz` beside every text file, so that a server has nothing left to compress.
 * Pagefind's packed files get a `.br` of what is in them: a fifth smaller, and where a server does
 * not know it, the packed file itself goes out. What was compressed in the last build is kept.
 */
export async function compressFiles({ root, folder }: Site): Promise<void> {
  const kept = keptFiles(join(root, '.cache/compressed'));
  await fewAtOnce(await readdir(folder, { recursive: true }), async (file) => {
    const isPacked = packed.test(file);
    if (!isPacked && !text.test(file)) return;
    const path = join(folder, file);
    const content = await readFile(path);
    const quality = qualityOf(file);
    // The library that compresses is a part of Node.
    const name = fingerprint([process.version, String(quality), content]);
    for (const method of isPacked ? (['br'] as const) : (['br', 'gz'] as const)) {
      const compressed = await kept.getOrMake(`${name}.${method}`, () =>
        methods[method](isPacked ? gunzipSync(content) : content, quality),
      );
      await writeFile(`${path}.${method}`, compressed);
    }
  });
  await kept.tidy();
}

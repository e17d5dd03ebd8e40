import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { fewAtOnce } from './few-at-once.ts';
import { fingerprint, keptFiles } from './kept-files.ts';
import type { Site } from './publish.ts';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

const text = /\.(css|html|js|json|md|svg|txt|webmanifest|xml)$/;
/** Brotli's highest quality costs twenty times as much for 7% less, which saves no reader a round trip (ADR 13). */
const QUALITY = 8;

/** By the ending of the file that it makes. */
const methods = {
  br: (content: Buffer) =>
    toBrotli(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  gz: (content: Buffer) => toGzip(content, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Puts a `.br` and a `.gz` beside every text file, so that a server has nothing left to compress. Pagefind packs its own.
 * What was compressed in the last build is kept.
 */
export async function compressFiles({ root, folder }: Site): Promise<void> {
  const kept = keptFiles(join(root, '.cache/compressed'));
  const files = (await readdir(folder, { recursive: true })).filter((file) => text.test(file));
  await fewAtOnce(files, async (file) => {
    const path = join(folder, file);
    const content = await readFile(path);
    // The library that compresses is a part of Node.
    const name = fingerprint([process.version, String(QUALITY), content]);
    for (const method of ['br', 'gz'] as const) {
      const target = `${path}.${method}`;
      if (await kept.copyTo(target, `${name}.${method}`)) continue;
      const compressed = await methods[method](content);
      await kept.put(`${name}.${method}`, compressed);
      await writeFile(target, compressed);
    }
  });
  await kept.tidy();
}

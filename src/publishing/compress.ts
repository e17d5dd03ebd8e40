import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { fewAtOnce } from './few-at-once.ts';
import { fingerprint, keptFiles } from './kept-files.ts';
import type { Site } from './built-site.ts';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

const text = /\.(css|html|js|json|md|svg|txt|webmanifest|xml)$/;
/**
 * Brotli's highest quality costs twenty times as much for 7% less, which saves no reader of a page a round trip (ADR 13).
 * It is worth its time for what a page loads besides: those files are few and change seldom.
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
 * Puts a `.br` and a `.gz` beside every text file, so that a server has nothing left to compress. Pagefind packs its own.
 * What was compressed in the last build is kept.
 */
export async function compressFiles({ root, folder }: Site): Promise<void> {
  const kept = keptFiles(join(root, '.cache/compressed'));
  const files = (await readdir(folder, { recursive: true })).filter((file) => text.test(file));
  await fewAtOnce(files, async (file) => {
    const path = join(folder, file);
    const content = await readFile(path);
    const quality = qualityOf(file);
    // The library that compresses is a part of Node.
    const name = fingerprint([process.version, String(quality), content]);
    for (const method of ['br', 'gz'] as const) {
      const target = `${path}.${method}`;
      if (await kept.copyTo(target, `${name}.${method}`)) continue;
      const compressed = await methods[method](content, quality);
      await kept.put(`${name}.${method}`, compressed);
      await writeFile(target, compressed);
    }
  });
  await kept.tidy();
}

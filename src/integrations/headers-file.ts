import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatHeadersFile, headerRules, headersFileProblem } from '../delivery/headers-file.ts';
import { publishedFiles, siteHashes } from './site-files.ts';
import { stopBuild } from './stop-build.ts';

/** Writes `_headers` into the built site, for Netlify, Cloudflare Pages and other hosts that read it. */
export function headersFile(): AstroIntegration {
  return {
    name: 'headers-file',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const rules = headerRules(await publishedFiles(site), await siteHashes(site));
        const problem = headersFileProblem(rules);
        if (problem) stopBuild(`${problem}\n\nDe site is niet bijgewerkt.`);
        await writeFile(`${site}_headers`, formatHeadersFile(rules));
      },
    },
  };
}

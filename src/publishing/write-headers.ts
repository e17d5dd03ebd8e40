import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatHeadersFile, headerRules, headersFileProblem } from '../headers/headers-file.ts';
import { parseHostRedirects } from '../headers/host-redirects.ts';
import { folder } from '../model/addresses.ts';
import { publishedFiles, siteHashes } from './published-files.ts';
import { stopBuild } from './stop-build.ts';

/** Writes `_headers` into the built site, for Netlify, Cloudflare Pages and other hosts that read it. */
export function headersFile(): AstroIntegration {
  return {
    name: 'headers-file',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        // Hosts that read this file send a reader on before they look for a page, so these need no rules, of which there
        // is room for a few only.
        const moved = parseHostRedirects(await readFile(`${site}_redirects`, 'utf8'), folder);
        const files = (await publishedFiles(site)).filter((file) => !moved.has(file.replace(/index\.html$/, '')));
        const rules = headerRules(files, await siteHashes(site), folder);
        const problem = headersFileProblem(rules);
        if (problem) stopBuild(`${problem}\n\nDe site is niet bijgewerkt.`);
        await writeFile(`${site}_headers`, formatHeadersFile(rules));
      },
    },
  };
}

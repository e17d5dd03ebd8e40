/** What happens to a built site before readers get it. The order of `steps` is the order in which it happens. */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { checkContent } from '../checking/check.ts';
import type { ContentAddresses } from '../checking/rules/address-rules.ts';
import { siteAddressMistake } from '../checking/site-address.ts';
import { formatReport } from '../reading/problem.ts';
import { BuildRefusal, orEndBuild } from './build-refusal.ts';
import { readPages } from './built-page.ts';
import type { Site } from './built-site.ts';
import { compressFiles } from './compress.ts';
import { writeMarkdown } from './markdown/llms-txt.ts';
import { keepOldAddresses } from './old-addresses.ts';
import { followLinks } from './page-links.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeServerFiles } from './server-files.ts';
import { drawSharePictures } from './share-pictures.ts';

/** Puts a site, of which everything has succeeded, in the place of the last one. */
async function putInPlace({ folder, target }: Site): Promise<void> {
  const previous = `${folder.replace(/\/$/, '')}-previous`;
  await rm(previous, { recursive: true, force: true });
  if (existsSync(target)) await rename(target, previous);
  await rename(folder, target);
  await rm(previous, { recursive: true, force: true });
}

/** Each gets the pages and the folder, and knows of no other. The first that refuses ends the build. */
const steps = {
  search: writeSearchIndex,
  pictures: drawSharePictures,
  markdown: writeMarkdown,
  links: followLinks,
  addresses: keepOldAddresses,
  compression: compressFiles,
  servers: writeServerFiles,
  swap: putInPlace,
} satisfies Record<string, (site: Site) => void | Promise<void>>;

export type StepName = keyof typeof steps;

interface Options {
  /** Steps that a test or a measurement can do without. */
  leaveOut?: readonly StepName[];
  /** Is told each time something is done. */
  onDone?: (work: StepName | 'check' | 'pages') => void;
}

/**
 * Checks the content before Astro reads it, so that an editor gets our Dutch sentences instead of Astro's English ones.
 * Gives the addresses that the content promises.
 */
export function checkBeforeBuild(root: string, logger: Pick<AstroIntegrationLogger, 'info'>): ContentAddresses {
  const mistake = siteAddressMistake();
  if (mistake) throw new BuildRefusal(mistake);
  const { problems, warnings, addresses } = checkContent(root, { keeps: true });
  if (problems.length > 0) throw new BuildRefusal(formatReport(problems));
  if (warnings.length > 0)
    logger.info(`Tips voor een betere tekst: ${String(warnings.length)}. "npm run controle" noemt ze.`);
  return addresses;
}

/** Checks the content before Astro builds a site, and publishes what it has built. */
export function publishing({ leaveOut = [], onDone }: Options = {}): AstroIntegration {
  let before: Pick<Site, 'root' | 'target' | 'addresses'> | undefined;
  return {
    name: 'publishing',
    hooks: {
      'astro:config:setup': async ({ command, config, logger, updateConfig }) => {
        if (command !== 'build') return;
        const root = fileURLToPath(config.root);
        const addresses = await orEndBuild(() => checkBeforeBuild(root, logger));
        onDone?.('check');
        before = { root, addresses, target: fileURLToPath(config.outDir) };
        // A build that fails leaves the last good site as it was.
        updateConfig({ outDir: new URL('.cache/build/', config.root) });
      },
      'astro:build:done': async ({ dir, pages: made, logger }) => {
        if (!before) return;
        const folder = fileURLToPath(dir);
        const inOrder = made.map(({ pathname }) => `/${pathname}`);
        const pages = await readPages(before.root, folder, !leaveOut.includes('markdown'));
        const site = { ...before, folder, inOrder, logger, pages };
        onDone?.('pages');
        await orEndBuild(async () => {
          for (const name of Object.keys(steps) as StepName[]) {
            if (leaveOut.includes(name)) continue;
            await steps[name](site);
            onDone?.(name);
          }
        });
      },
    },
  };
}

/** What happens to a built site before readers get it. The order of `steps` is the order in which it happens. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ContentAddresses } from '../checking/rules/address-rules.ts';
import { orEndBuild } from './build-refusal.ts';
import type { BuiltPage } from './built-page.ts';
import { checkBeforeBuild } from './check-content.ts';
import { compressFiles } from './compress.ts';
import { putInPlace } from './keep-last-good-build.ts';
import { followLinks } from './link-check.ts';
import { writeMarkdown } from './markdown-pages.ts';
import { keepOldAddresses } from './old-addresses.ts';
import { readPages } from './read-pages.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeServerFiles } from './server-files.ts';
import { drawSharePictures } from './share-pictures.ts';
import { writeHeaders } from './write-headers.ts';

/** A built site on its way to its readers: all that a step gets. */
export interface Site {
  /** Folder of the project. */
  root: string;
  /** Where the site stands while it is being made, and where it goes; both end in a slash. */
  folder: string;
  target: string;
  pages: readonly BuiltPage[];
  /** Addresses of pages in the order in which Astro made them, which is that of the content. */
  inOrder: readonly string[];
  /** What the content says of addresses. */
  addresses: ContentAddresses;
  logger: AstroIntegrationLogger;
}

/** Each gets the pages and the folder, and knows of no other. The first that refuses ends the build. */
const steps = {
  search: writeSearchIndex,
  pictures: drawSharePictures,
  markdown: writeMarkdown,
  links: followLinks,
  addresses: keepOldAddresses,
  headers: writeHeaders,
  compression: compressFiles,
  swap: putInPlace,
  servers: writeServerFiles,
} satisfies Record<string, (site: Site) => void | Promise<void>>;

export type StepName = keyof typeof steps;

interface Options {
  /** Steps that a test or a measurement can do without. */
  leaveOut?: readonly StepName[];
  /** Is told each time something is done. */
  onDone?: (work: StepName | 'check' | 'pages') => void;
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
      'astro:build:done': async ({ dir, pages, logger }) => {
        if (!before) return;
        const folder = fileURLToPath(dir);
        const inOrder = pages.map(({ pathname }) => `/${pathname}`);
        const site = { ...before, folder, inOrder, logger, pages: await readPages(before.root, folder) };
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

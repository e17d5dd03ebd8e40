import type { AstroIntegrationLogger } from 'astro';
import type { ContentAddresses } from '../checking/rules/address-rules.ts';
import type { BuiltPage } from './built-page.ts';

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

import type { RSSFeedItem } from '@astrojs/rss';
import type { PageNode } from '../model/relations.ts';
import { site } from '../site.ts';
import { absoluteUrl } from '../model/addresses.ts';

/** What the feed is called in a feed reader. */
export const feedTitle = `${site.name}: nieuw en gewijzigd`;

/** Pages as items of a feed, the last change first; what changed on one day stays in the order of the site. */
export const feedItems = (pages: readonly PageNode[]): RSSFeedItem[] =>
  [...pages]
    .sort((a, b) => b.updated.localeCompare(a.updated))
    .map(({ href, title, kind, lead, updated, fictional }) => ({
      title: fictional ? `${title} (fictieve gemeente)` : title,
      link: absoluteUrl(href),
      description: lead,
      pubDate: new Date(`${updated}T00:00:00Z`),
      // A feed reader shows what it has not shown under the same name: a page that changed is news again.
      customData: `<guid isPermaLink="false">${absoluteUrl(href)}#${updated}</guid>`,
      categories: [kind],
    }));

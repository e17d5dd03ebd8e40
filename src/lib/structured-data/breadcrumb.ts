import type { BreadcrumbList } from 'schema-dts';
import type { Crumb } from '../metadata.ts';
import { absoluteUrl } from '../../model/addresses.ts';

/** The way from the home page to this page; the page itself comes last, without an address. */
export const breadcrumbList = (crumbs: readonly Crumb[], title: string): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: [
    ...crumbs.map(({ label, href }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name: label,
      item: absoluteUrl(href),
    })),
    { '@type': 'ListItem' as const, position: crumbs.length + 1, name: title },
  ],
});

import { site } from '../site.ts';
import { absoluteUrl, sharePicturePath } from '../model/addresses.ts';

/** One step in a breadcrumb. */
export interface Crumb {
  label: string;
  href: string;
}

/** The breadcrumb's first step. */
export const home: Crumb = { label: 'Start', href: '/' };

/** What a page says about itself. */
export interface PageMetadata {
  /** The page's own title. */
  title: string;
  /** Its title in a tab or a list of results: with the name of the site. */
  fullTitle: string;
  /** One or two sentences. */
  description: string;
  /** Address inside the site. */
  path: string;
  /** Day of the last change of a text: year-month-day. An overview has none. */
  updated?: string | undefined;
  /** Is about what exists only in the made-up municipality. */
  fictional?: boolean | undefined;
}

/** Attributes of one `meta` element. */
type MetaTag = { content: string; title?: string } & ({ name: string } | { property: string });

/** Size of every share picture, in pixels. */
const PICTURE = { width: 1200, height: 630 } as const;

/** What a page looks like where someone shares a link to it: Open Graph, and the one line that X adds. */
export function shareTags({ title, fullTitle, description, path, updated, fictional }: PageMetadata): MetaTag[] {
  const og = (property: string, content: string) => ({ property: `og:${property}`, content });
  return [
    og('type', updated ? 'article' : 'website'),
    og('url', absoluteUrl(path)),
    og('title', title),
    og('description', description),
    og('locale', site.language.replace('-', '_')),
    og('site_name', site.name),
    og('image', absoluteUrl(sharePicturePath(path))),
    og('image:width', String(PICTURE.width)),
    og('image:height', String(PICTURE.height)),
    og('image:alt', `Titelkaart: ${fullTitle}${fictional ? ' (fictieve gemeente)' : ''}`),
    ...(updated ? [{ property: 'article:modified_time', content: updated }] : []),
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

/**
 * Dublin Core in the way of Dutch government sites, so that what collects those can read this site too.
 * `title` names the kind of value, because HTML no longer has the `scheme` of older examples. The creator
 * is of no kind, since the only list for it is one of government bodies.
 */
export function dublinCoreTags({ title, path, updated }: PageMetadata): MetaTag[] {
  const dcterms = (name: string, content: string, type?: string) => ({
    name: `DCTERMS.${name}`,
    ...(type && { title: type }),
    content,
  });
  return [
    dcterms('identifier', absoluteUrl(path), 'XSD.anyURI'),
    dcterms('title', title),
    dcterms('type', 'webpagina', 'OVERHEID.Informatietype'),
    dcterms('language', site.language, 'XSD.language'),
    dcterms('creator', site.publisher),
    ...(updated ? [dcterms('modified', updated, 'XSD.date')] : []),
  ];
}

/** One page in the web of relations. */
export interface PageNode {
  /** The page's address; also its key. */
  href: string;
  title: string;
  /** What kind of page it is, as readers see it. */
  kind: string;
  /** The page's point in one or two sentences. */
  lead: string;
  /** Day of the last change in its content: year-month-day. */
  updated: string;
  /** Exists only in the made-up municipality. */
  fictional: boolean;
  /** Addresses of the pages that this page names. */
  links: string[];
}

/** Order in which kinds of pages are shown together. */
const kindOrder = ['Terugblik', 'Keynote', 'Turfbrug', 'Begrip', 'Over de site'];

/**
 * The pages that belong to `href`, in both directions: those that it names and those that
 * name it. Grouped by kind, in the order of {@link kindOrder}; inside a group in the order of `nodes`.
 */
export function relatedPages(nodes: readonly PageNode[], href: string): { kind: string; pages: PageNode[] }[] {
  const outgoing = new Set(nodes.find((node) => node.href === href)?.links ?? []);
  const related = nodes.filter((node) => node.href !== href && (outgoing.has(node.href) || node.links.includes(href)));
  return kindOrder
    .map((kind) => ({ kind, pages: related.filter((node) => node.kind === kind) }))
    .filter((group) => group.pages.length > 0);
}

/** The neighbours of `href` in a series of pages. */
export function neighbours(
  series: readonly PageNode[],
  href: string,
): { previous: PageNode | undefined; next: PageNode | undefined } {
  const index = series.findIndex((node) => node.href === href);
  if (index === -1) return { previous: undefined, next: undefined };
  return { previous: series[index - 1], next: series[index + 1] };
}

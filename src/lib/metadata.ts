/** One step in a breadcrumb. */
export interface Crumb {
  label: string;
  href: string;
}

/** The breadcrumb's first step. */
export const home: Crumb = { label: 'Start', href: '/' };

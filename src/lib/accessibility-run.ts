/** What one look at the site found: how many checks were done, and how many of them failed. */
interface Checked {
  done: number;
  failed: number;
}

/** The last automated look at the accessibility of the built site; written by `npm run toegankelijkheid`. */
export interface AccessibilityRun {
  /** Year-month-day. */
  date: string;
  /** Version of axe-core. */
  axe: string;
  /** Name and version of the browser, as it gives them. */
  browser: string;
  checks: {
    /** Every rule of axe for WCAG 2.2 A and AA on every page; those about colour also in dark and forced colours, on one page of each kind. */
    rules: Checked;
    /** A small window on every page; large text and wide spacing on one page of each kind. */
    sizes: Checked;
    /** With a keyboard alone, on one page of each kind. */
    keyboard: Checked;
  };
}

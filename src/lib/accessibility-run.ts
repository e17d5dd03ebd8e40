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
    /** Every rule of axe for WCAG 2.2 A and AA, on every page and in every state, in three ways of colouring. */
    rules: Checked;
    /** Small windows, large text, wide spacing. */
    sizes: Checked;
    /** With a keyboard alone. */
    keyboard: Checked;
  };
}

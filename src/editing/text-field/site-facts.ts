/** What the text field knows of the site: pages to link to, and what blocks and pictures there are to choose from. */
import { SITE_FACTS } from '../endpoints.ts';

/** Something to choose. */
export interface Choice {
  /** What comes into the text: an address or an id. */
  value: string;
  /** What an editor knows it by. */
  label: string;
  /** What kind it is, or more of its words. */
  detail?: string;
  /** Other words that find it. */
  also?: string;
}

export interface SiteFacts {
  /** Pages and terms, by their address. */
  pages: Choice[];
  /** By the name of a reference of the registry, such as `citaten`. */
  references: Record<string, Choice[]>;
  /** Pictures in src/assets, by the address that a text gives them. */
  pictures: Choice[];
}

const nothing: SiteFacts = { pages: [], references: {}, pictures: [] };

/** Asks the development server, each time: somebody may have added a page just now. Nothing to choose when it is gone. */
export async function askSiteFacts(): Promise<SiteFacts> {
  const response = await fetch(SITE_FACTS).catch(() => undefined);
  return response?.ok ? ((await response.json()) as SiteFacts) : nothing;
}

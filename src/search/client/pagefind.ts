/** The small part of Pagefind's browser API that we use, and its answers, each asked for once. */

/** A place in a page that an address can lead to. */
interface Anchor {
  element: string;
  id: string;
  text?: string;
  /** Number of words before it. */
  location: number;
}

/** What Pagefind knows of a page. */
export interface PageData {
  url: string;
  /** All its text, as words with spaces between. */
  content: string;
  anchors: Anchor[];
  meta: Record<string, string | undefined>;
  filters: Record<string, string[] | undefined>;
}

export interface FoundPage {
  id: string;
  score: number;
  data: () => Promise<PageData>;
}

/** Number of pages by facet and value. */
export type FacetCounts = Record<string, Record<string, number> | undefined>;

export interface Pagefind {
  filters: () => Promise<FacetCounts>;
  search: (query: string | null, options?: { filters: Record<string, string> }) => Promise<{ results: FoundPage[] }>;
}

const quoted = (text: string) => `"${text}"`;

/** Searches that are kept, for one index. */
export class Searches {
  private readonly pagefind: Pagefind;
  private readonly known = new Map<string | null, Promise<FoundPage[]>>();
  /** Every page that was found so far, by its id. */
  readonly pages = new Map<string, FoundPage>();

  constructor(pagefind: Pagefind) {
    this.pagefind = pagefind;
  }

  /** Every page of the site. */
  all(): Promise<FoundPage[]> {
    return this.find(null);
  }

  /** Pages that have all words of a text in some form. */
  find(text: string | null): Promise<FoundPage[]> {
    const known = this.known.get(text);
    if (known) return known;
    const found = this.pagefind.search(text).then(({ results }) => {
      for (const page of results) this.pages.set(page.id, page);
      return results;
    });
    this.known.set(text, found);
    return found;
  }

  /** Pages that have a text as it stands, with the scores that Pagefind gives only without quotes. */
  async findExact(text: string): Promise<FoundPage[]> {
    const ids = new Set((await this.find(quoted(text))).map(({ id }) => id));
    return ids.size > 0 ? (await this.find(text)).filter(({ id }) => ids.has(id)) : [];
  }
}

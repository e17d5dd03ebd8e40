/** Pagefind's lists of pages, each asked for once. */
import type { FoundPage, Pagefind } from './pagefind.ts';

const quoted = (text: string) => `"${text}"`;

/** Searches that are kept, for one index. */
export class Searches {
  private readonly pagefind: Pagefind;
  private readonly known = new Map<string | null, Promise<FoundPage[]>>();

  constructor(pagefind: Pagefind) {
    this.pagefind = pagefind;
  }

  /** Every page of the site. */
  all(): Promise<FoundPage[]> {
    return this.find(null);
  }

  /** Pages that have all words of a text in some form. */
  find(text: string | null): Promise<FoundPage[]> {
    const found = this.known.get(text) ?? this.pagefind.search(text).then(({ results }) => results);
    this.known.set(text, found);
    return found;
  }

  /** Pages that have a text as it stands, with the scores that Pagefind gives only without quotes. */
  async findExact(text: string): Promise<FoundPage[]> {
    const ids = new Set((await this.find(quoted(text))).map(({ id }) => id));
    return ids.size > 0 ? (await this.find(text)).filter(({ id }) => ids.has(id)) : [];
  }
}

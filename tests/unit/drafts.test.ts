/** A draft is for the editors: they see it in the preview with a mark. */
import { describe, expect, test, vi } from 'vitest';
import { getDraftPaths } from '../../src/lib/content.ts';
import { DRAFT_NOTICE, markDrafts } from '../../src/lib/draft-mark.ts';
import { getPageNodes } from '../../src/lib/pages.ts';

// Before the imports: other files share modules with this one, and have read them without what stands below.
vi.hoisted(() => vi.resetModules());
vi.mock('astro:content', () => ({
  getCollection: (collection: string, filter: (entry: unknown) => boolean = () => true) => {
    const entry = (id: string, status: string) => ({
      collection,
      id,
      data: { titel: id, status, volgorde: 1 },
      rendered: { metadata: { references: [], links: [], words: 1 } },
    });
    const all: Record<string, unknown[]> = {
      keynotes: [entry('ongezien', 'concept')],
      paginas: [entry('over', 'gepubliceerd'), entry('ongezien', 'concept')],
    };
    return Promise.resolve((all[collection] ?? []).filter(filter));
  },
}));

describe('an editor who looks at the preview', () => {
  const html =
    '<html><head><title>T</title></head><body><main id="inhoud"><a href="/over/">Over</a></main></body></html>';

  test('sees on a draft that it is not on the site yet', () => {
    const marked = markDrafts(html, '/over/', ['/over/']);
    expect(marked).toMatch(new RegExp(`<main id="inhoud"><div class="breedte"><p class="concept">${DRAFT_NOTICE}</p>`));
  });

  test('sees behind a link to a draft that it is one', () => {
    const marked = markDrafts(html, '/', ['/over/', '/begrippen/x/']);
    expect(marked).toContain('a:is([href="/over/"], [href^="/over/#"])::after, a:is([href="/begrippen/x/"]');
    expect(marked).toContain("content: 'Concept'");
    expect(marked).not.toContain(DRAFT_NOTICE);
  });

  test('sees no mark where there are no drafts', () => {
    expect(markDrafts(html, '/over/', [])).toBe(html);
  });

  test('finds drafts in every list, and the mark knows them', async () => {
    expect(await getDraftPaths()).toEqual(['/keynotes/ongezien/', '/ongezien/']);
    expect((await getPageNodes()).map(({ href }) => href)).toEqual(['/keynotes/ongezien/', '/ongezien/', '/over/']);
  });
});

/** A site of six pages, and what Pagefind would do with it. */
import type { FoundPage, Pagefind } from '../../src/search/client/pagefind.ts';
import { splitWords } from '../../src/search/words.ts';

interface Page {
  text: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}
const page = (soort: string, meta: Page['meta'], text: string, filters: Page['filters'] = {}): Page => ({
  text: [...Object.values(meta), text].join(' '),
  meta,
  filters: { soort: [soort], ...filters },
});
const working = { doelstelling: ['samenwerken'] };
const driven = { doelstelling: ['datagedreven-werken'] };

const pages: Record<string, Page> = {
  gdi: page(
    'Begrip',
    {
      title: 'GDI',
      voluit: 'Generieke Digitale Infrastructuur',
      ookwel: 'basisvoorzieningen, de digitale basis',
      definitie: 'Wat overheden delen.',
    },
    'Een basis.',
    working,
  ),
  'open-data': page('Begrip', { title: 'Open data', definitie: 'Voor iedereen.' }, 'Begrippen, begrippen.', driven),
  anna: page('Keynote', { title: 'Leren van data', spreker: 'Anna de Vries' }, 'Een dag met data.', {
    ...driven,
    spreker: ['anna-de-vries'],
  }),
  bas: page(
    'Keynote',
    { title: 'Samen bouwen', spreker: 'Bas Jansen' },
    'De GDI, de GDI, de GDI en het leven als notariskluis.',
    {
      ...working,
      spreker: ['bas-jansen'],
    },
  ),
  begroting: page('Verhaal', { title: 'Begroting' }, 'Een open begroting, met data van Anna.'),
  begrippen: page(
    'Overzicht',
    { title: 'Begrippen' },
    'Begrippen: GDI, open data, begroting. Begrippen bij de begroting en de begroting.',
    { overzicht: ['ja'] },
  ),
};

/** Does what Pagefind does, on a small scale, and keeps what it was asked. */
export function fakePagefind() {
  const searched: (string | null)[] = [];
  const all = Object.entries(pages).map(([id, { text }]) => ({ id, words: splitWords(text) }));
  // Pagefind takes ever shorter starts of a word that it does not have.
  const longestStart = (word: string): string =>
    word === '' || all.some(({ words }) => words.some((text) => text.startsWith(word)))
      ? word
      : longestStart(word.slice(0, -1));
  const found = (id: string, starts: string[]): FoundPage => {
    const { text = '', meta = {}, filters = {} } = pages[id] ?? {};
    const isHit = (word: string) => splitWords(word).some((part) => starts.some((start) => part.startsWith(start)));
    return {
      id,
      score: splitWords(text).filter(isHit).length,
      data: () => Promise.resolve({ url: `/${id}/`, content: text, anchors: [], meta, filters }),
    };
  };
  const pagefind: Pagefind = {
    filters: () => {
      const counts: Record<string, Record<string, number>> = {};
      for (const { filters } of Object.values(pages))
        for (const [name, values] of Object.entries(filters))
          for (const value of values) (counts[name] ??= {})[value] = (counts[name][value] ?? 0) + 1;
      return Promise.resolve(counts);
    },
    search: (query, options) => {
      searched.push(options ? JSON.stringify(options.filters) : query);
      const isPhrase = query?.startsWith('"') && query.endsWith('"');
      const asked = splitWords(query ?? '');
      const starts = isPhrase ? asked : asked.map(longestStart);
      const results = all
        .filter(({ id }) =>
          Object.entries(options?.filters ?? {}).every(([name, value]) => pages[id]?.filters[name]?.includes(value)),
        )
        .filter(({ words }) =>
          isPhrase
            ? ` ${words.join(' ')} `.includes(` ${asked.join(' ')} `)
            : starts.every((start) => start !== '' && words.some((word) => word.startsWith(start))),
        )
        .map(({ id }) => found(id, starts))
        .sort((a, b) => b.score - a.score);
      return Promise.resolve({ results });
    },
  };
  return { pagefind, searched };
}

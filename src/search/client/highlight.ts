/** Marks the words of a search on the page that was found. Loaded only for such visits. */
import { MARK_PARAMETER } from './mark-parameter.ts';

interface HighlightModule {
  default: new (options: {
    highlightParam: string;
    markContext: Element | null;
    markOptions: { className: string; exclude: string[]; accuracy: { value: string; limiters: string[] } };
    addStyles: boolean;
  }) => unknown;
}

// Held apart from the call, so that the bundler leaves the address alone.
const address = `${import.meta.env.BASE_URL}pagefind/pagefind-highlight.js`;

/** Marks the words and takes them out of the address, so that a shared link is the page's own. */
export async function markWords(): Promise<void> {
  const { default: PagefindHighlight } = (await import(/* @vite-ignore */ address)) as HighlightModule;
  new PagefindHighlight({
    highlightParam: MARK_PARAMETER,
    markContext: document.querySelector('main'),
    markOptions: {
      className: 'gevonden',
      exclude: ['[data-pagefind-ignore]', '[data-pagefind-ignore] *'],
      // A word ends at a sign too, not only at a space.
      accuracy: { value: 'exactly', limiters: Array.from('.,;:!?()“”‘’„«»"\'/–—-…') },
    },
    // Its own styles would be an inline style element, which the Content-Security-Policy forbids.
    addStyles: false,
  });
  const { pathname, hash } = location;
  history.replaceState(history.state, '', pathname + hash);
}

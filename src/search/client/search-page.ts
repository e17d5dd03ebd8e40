/** The search page: keeps the question in the address, so that it can be shared and retraced. */
import { createAsk } from './ask.ts';
import { Panel } from './panel.ts';
import { formatState, isEmpty, parseState } from './state.ts';

/** Milliseconds after loading before the index comes for a visitor who has not typed yet. */
const UNHURRIED = 1500;

/** What the history keeps of the list besides the question: how many results stood there, and how far it was scrolled. */
interface Kept {
  shown?: number;
  top?: number;
}
const kept = () => (history.state ?? {}) as Kept;
const keep = (more: Kept) => {
  history.replaceState({ ...kept(), ...more }, '');
};

/** Starts the search page with the question in its address. */
export function startPage(): void {
  /** Whether the address holds a finished question, so that the next one becomes a step of its own for the back button. */
  let settled = !isEmpty(parseState(location.search));
  const { title } = document;
  const rewriteAddress = () => {
    const address = location.pathname + formatState(panel.state());
    if (address === location.pathname + location.search) return;
    history[settled ? 'pushState' : 'replaceState'](null, '', address);
    settled = false;
  };
  const panel = new Panel(document, createAsk(), {
    changed: (_, how) => {
      settled ||= how === 'choice';
      rewriteAddress();
      settled ||= how === 'choice';
    },
    submitted: () => {
      rewriteAddress();
      settled = true;
      void panel.run();
    },
    answered: ({ query }, shown) => {
      document.title = query ? `${query} – ${title}` : title;
      keep({ shown });
    },
  });
  /** Answers the question in the address, as far as the list was shown and scrolled before. */
  const restore = async () => {
    const { shown, top } = kept();
    panel.put(parseState(location.search));
    await panel.run(shown);
    if (top) scrollTo(0, top);
  };
  addEventListener('keydown', (event) => {
    // From a result back to the question.
    if (event.key === 'Escape' && document.activeElement?.closest('[data-zoekresultaten]')) panel.focus();
  });
  addEventListener('popstate', () => {
    settled = true;
    void restore();
  });
  addEventListener('pagehide', () => {
    keep({ top: scrollY });
  });
  addEventListener('pageshow', ({ persisted }) => {
    // WebKit empties a field without autocomplete in a page that it kept, just after this event.
    if (persisted)
      setTimeout(() => {
        panel.put(parseState(location.search));
      });
  });

  panel.put(parseState(location.search));
  if (isEmpty(panel.state())) {
    panel.focus();
    // The index is 100 kB, and nobody has asked anything yet: first the page, then the counts of the choices.
    addEventListener('load', () => {
      setTimeout(() => {
        if (isEmpty(panel.state())) void panel.run();
      }, UNHURRIED);
    });
  } else void restore();
}

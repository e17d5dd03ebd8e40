/**
 * The search link in the header opens search over the page, by a click or by Ctrl+K. The code for it is loaded
 * only then; until it is there, and should it not come, the link leads to the search page.
 */
import { MARK_PARAMETER } from '../search/client/mark-parameter.ts';

const link = document.querySelector<HTMLAnchorElement>('[data-zoeklink]');
const field = document.querySelector<HTMLInputElement>('[data-zoekveld]');
/** Keeps the letters that a reader types while search is on its way. */
function keepLetters(): { take: () => string } {
  let letters = '';
  const keep = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Backspace') letters = letters.slice(0, -1);
    else if (event.key.length === 1) letters += event.key;
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', keep, { capture: true });
  return {
    take: () => {
      document.removeEventListener('keydown', keep, { capture: true });
      return letters;
    },
  };
}
let isOpening = false;
const open = async (address: string) => {
  if (isOpening) return;
  isOpening = true;
  const letters = keepLetters();
  try {
    const { openDialog } = await import('../search/client/dialog.ts');
    await openDialog(address, letters.take);
  } catch {
    const typed = letters.take();
    location.href = typed ? `${address}?q=${encodeURIComponent(typed)}` : address;
  } finally {
    isOpening = false;
  }
};
const start = (event: Event) => {
  if (!link) return;
  event.preventDefault();
  if (field) field.focus();
  else void open(link.pathname);
};
link?.addEventListener('click', (event) => {
  // With a key held down a link opens in a new tab or window.
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) start(event);
});
// Not a key alone: who dictates, or brushes a key, would open it by accident (WCAG 2.1.4).
document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k')
    start(event);
});

// Who comes from a search sees the words that were searched for.
if (new URLSearchParams(location.search).has(MARK_PARAMETER)) {
  import('../search/client/highlight.ts')
    .then(({ markWords }) => markWords())
    .catch(() => {
      // The page is complete without the marks.
    });
}

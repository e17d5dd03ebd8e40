/** Keys: what they are called, and moving with the arrows. */

/** What an element of a text field hears in place of the key Escape. */
export const ESCAPE = 'tekstveld-escape';

/**
 * Keeps Escape in a text field from Sveltia, which leaves the form at it and listens before anything in the page does.
 * To be called before Sveltia starts.
 */
export function keepEscape(): void {
  const listen = (event: KeyboardEvent) => {
    const { key, target } = event;
    if (key !== 'Escape' || !(target instanceof Element) || !target.closest('.tekstveld')) return;
    event.stopImmediatePropagation();
    target.dispatchEvent(new Event(ESCAPE, { bubbles: true }));
  };
  window.addEventListener('keydown', listen, { capture: true });
}

const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A key as it stands on a keyboard: `Ctrl+Shift+2`. */
export const keyName = (key: string) =>
  key
    .replace('Mod', isMac() ? 'Cmd' : 'Ctrl')
    .replace(/-([a-z])$/, (end) => end.toUpperCase())
    .replaceAll('-', '+');

/** A key as `aria-keyshortcuts` wants it. */
export const ariaKey = (key: string) => keyName(key).replace('Ctrl', 'Control').replace('Cmd', 'Meta');

/** Moves between the buttons of a bar or menu with the arrow keys. */
export function arrows(items: () => HTMLElement[], next: readonly string[], previous: readonly string[]) {
  return (event: KeyboardEvent) => {
    const all = items();
    const here = all.indexOf(document.activeElement as HTMLElement);
    if (here < 0) return;
    const target = next.includes(event.key)
      ? all[(here + 1) % all.length]
      : previous.includes(event.key)
        ? all.at(here - 1)
        : { Home: all[0], End: all.at(-1) }[event.key];
    if (!target) return;
    event.preventDefault();
    for (const one of all) one.tabIndex = one === target ? 0 : -1;
    target.focus();
  };
}

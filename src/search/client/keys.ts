/** Arrows walk from the field through the results and back; Enter is the link's own. */
export function walkWithArrows(
  root: Document | ShadowRoot,
  panel: HTMLElement,
  field: HTMLElement,
  list: HTMLElement,
): void {
  panel.addEventListener('keydown', (event) => {
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const places: Element[] = [field, ...list.querySelectorAll('[data-titel]')];
    const place = root.activeElement ? places.indexOf(root.activeElement) : -1;
    const next = place < 0 ? undefined : places[place + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  });
}

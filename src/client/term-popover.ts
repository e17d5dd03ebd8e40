/** The definitions that `TermPopover.astro` has a place for. */
const popover = document.querySelector<HTMLElement>('[data-uitleg-venster]');
const [title, definition] = popover?.querySelectorAll('p') ?? [];
const more = popover?.querySelector('a');
const MARGIN = 8;

if (popover && title && definition && more && 'showPopover' in popover) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-begrip]')) {
    link.setAttribute('aria-haspopup', 'dialog');
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const { begrip = '', uitleg = '', voluit } = link.dataset;
      popover.ariaLabel = `Uitleg: ${begrip}`;
      title.firstElementChild?.replaceChildren(voluit ? `${begrip} (${voluit})` : begrip);
      definition.textContent = uitleg;
      more.textContent = `Meer over ${begrip}`;
      more.href = link.href;
      popover.showPopover({ source: link });
      const place = link.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = popover;
      const room = document.documentElement.clientWidth - width - MARGIN;
      const fitsBelow = place.bottom + height + 2 * MARGIN < innerHeight;
      const top = fitsBelow ? place.bottom + MARGIN : place.top - height - MARGIN;
      popover.style.left = `${String(Math.max(MARGIN, Math.min(place.left, room)))}px`;
      popover.style.top = `${String(Math.max(MARGIN, top))}px`;
      more.focus({ preventScroll: true });
    });
  }
}

/** The definitions that `TermPopover.astro` has a place for. */
const popover = document.querySelector<HTMLElement>('[data-uitleg-venster]');
const [title, definition] = popover?.querySelectorAll('p') ?? [];
const more = popover?.querySelector('a');
const MARGIN = 8;

if (popover && title && definition && more && 'showPopover' in popover) {
  let opener: HTMLAnchorElement | undefined;
  /** Below its term or above it, wherever on the page that is, so that both move together. */
  const place = () => {
    if (!opener || !popover.matches(':popover-open')) return;
    const { left, top, bottom } = opener.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = popover;
    const room = document.documentElement.clientWidth - width - MARGIN;
    const fitsBelow = bottom + height + 2 * MARGIN < innerHeight;
    const y = fitsBelow ? bottom + MARGIN : Math.max(MARGIN, top - height - MARGIN);
    popover.style.left = `${String(scrollX + Math.max(MARGIN, Math.min(left, room)))}px`;
    popover.style.top = `${String(scrollY + y)}px`;
  };
  // A narrower window moves the term to another line.
  addEventListener('resize', place);
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
      opener = link;
      place();
      more.focus({ preventScroll: true });
    });
  }
}

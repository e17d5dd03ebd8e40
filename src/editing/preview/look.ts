/** How wide and in which colours the page is shown, and the buttons that choose it. */

/** Widths in CSS pixels; without one the page is as wide as its pane. */
const widths: Readonly<Record<string, number | undefined>> = { Passend: undefined, Telefoon: 390, Computer: 1280 };

/** What the editor chose last. It holds for every text until the page is loaded again. */
const chosen: { width: string; dark: boolean | undefined } = { width: 'Passend', dark: undefined };

/** Until somebody chooses, the page has the colours of the editor. */
const isDark = () => chosen.dark ?? document.documentElement.dataset['theme'] === 'dark';

/** Sizes a frame in `room`. What is wider than that is made smaller as a whole. */
function fit(frame: HTMLIFrameElement, room: Element): void {
  const wanted = widths[chosen.width] ?? room.clientWidth;
  const scale = Math.min(1, room.clientWidth / wanted);
  frame.style.width = `${String(chosen.width === 'Computer' ? Math.max(wanted, room.clientWidth) : wanted)}px`;
  frame.style.height = `${String(room.clientHeight / scale)}px`;
  frame.style.transform = `scale(${String(scale)})`;
}

/** Gives the page in a frame its colours. To be asked again for each page that comes into it. */
export function colour(frame: HTMLIFrameElement): void {
  const root = frame.contentDocument?.documentElement;
  if (root) root.dataset['thema'] = isDark() ? 'donker' : 'licht';
}

/** Makes the buttons for a frame that stands in `room`. */
export function createSwitches(frame: HTMLIFrameElement, room: Element): HTMLElement {
  const page = room.ownerDocument;
  const bar = page.createElement('div');
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', 'Hoe u de pagina ziet');
  const button = (label: string, isPressed: () => boolean, choose: () => void) => {
    const made = page.createElement('button');
    made.type = 'button';
    made.textContent = label;
    const press = () => {
      made.ariaPressed = String(isPressed());
    };
    made.addEventListener('click', () => {
      choose();
      refresh();
    });
    bar.append(made);
    return press;
  };
  const presses = [
    ...Object.keys(widths).map((width) =>
      button(
        width,
        () => chosen.width === width,
        () => {
          chosen.width = width;
        },
      ),
    ),
    button('Donker', isDark, () => {
      chosen.dark = !isDark();
    }),
  ];
  const refresh = () => {
    page.documentElement.dataset['theme'] = document.documentElement.dataset['theme'] ?? '';
    for (const press of presses) press();
    fit(frame, room);
    colour(frame);
  };
  new ResizeObserver(refresh).observe(room);
  // Sveltia says there whether it is light or dark. The pane goes, and the editor stays.
  const themes = new MutationObserver(() => {
    if (page.defaultView) refresh();
    else themes.disconnect();
  });
  themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  refresh();
  return bar;
}

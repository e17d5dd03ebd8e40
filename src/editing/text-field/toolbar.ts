/** The bar with buttons above the text, and the menu "Invoegen". */
import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { make, makeButton, newId } from '../dialog.ts';
import { actions, answered } from './actions.ts';
import { insertions } from './insert.ts';

/** The key of the menu. */
export const INSERT_KEY = 'Ctrl-Shift-6';

const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A key as it stands on a keyboard: `Ctrl+Shift+2`. */
const keyName = (key: string) =>
  key
    .replace('Mod', isMac() ? 'Cmd' : 'Ctrl')
    .replace(/-([a-z])$/, (end) => end.toUpperCase())
    .replaceAll('-', '+');

/** What a button says of its key. */
const withKey = (label: string, key: string) => ({
  title: `${label} (${keyName(key)})`,
  'aria-keyshortcuts': keyName(key).replace('Ctrl', 'Control').replace('Cmd', 'Meta'),
});

/** Moves between the buttons of a bar or menu with the arrow keys. Only one of them is on the way of Tab. */
function moveByArrows(bar: HTMLElement, items: readonly HTMLElement[], next: string, previous: string): void {
  const moveTo = (target: HTMLElement | undefined) => {
    for (const one of items) one.tabIndex = one === target ? 0 : -1;
  };
  moveTo(items[0]);
  bar.addEventListener('keydown', (event) => {
    const here = items.indexOf(document.activeElement as HTMLElement);
    const place = { [next]: (here + 1) % items.length, [previous]: here - 1, Home: 0, End: -1 }[event.key];
    if (here < 0 || place === undefined) return;
    event.preventDefault();
    moveTo(items.at(place));
    items.at(place)?.focus();
  });
}

/** The button and menu "Invoegen". The browser opens and closes the menu. */
function insertMenu(view: EditorView) {
  const id = newId();
  const items = insertions.map(({ label, description, ask }) => {
    const words = [make('strong', {}, label), make('small', {}, description)];
    const item = make('button', { type: 'button', role: 'menuitem', 'aria-label': label }, ...words);
    item.addEventListener('click', () => {
      menu.hidePopover();
      void answered(view, ask);
    });
    return item;
  });
  const menu = make('div', { id, popover: true, role: 'menu', 'aria-label': 'Invoegen' }, ...items);
  moveByArrows(menu, items, 'ArrowDown', 'ArrowUp');
  menu.addEventListener('toggle', ({ newState }) => {
    if (newState === 'open') items[0]?.focus();
  });
  const button = make(
    'button',
    {
      type: 'button',
      popovertarget: id,
      'aria-haspopup': 'menu',
      'aria-label': 'Invoegen',
      ...withKey('Invoegen', INSERT_KEY),
    },
    'Invoegen ▾',
  );
  return { button, menu };
}

/** The bar of one text. */
export interface Toolbar {
  elements: readonly HTMLElement[];
  /** Shows which marks are on where the cursor stands. */
  update: (state: EditorState) => void;
  openInsertMenu: () => void;
}

/** Makes the bar. */
export function makeToolbar(view: EditorView): Toolbar {
  const buttons = actions.map(({ label, key, run, look, isOn }) =>
    makeButton(
      label,
      () => {
        run(view);
        if (isOn) view.focus();
      },
      { ...withKey(label, key), ...(isOn && { 'aria-pressed': 'false' }), ...(look && { class: `is-${look}` }) },
    ),
  );
  const { button: insert, menu } = insertMenu(view);
  const all = [...buttons, insert];
  const bar = make('div', { role: 'toolbar', 'aria-label': 'Opmaak' }, ...all);
  // A click with the mouse leaves what is selected in the text as it is.
  bar.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  moveByArrows(bar, all, 'ArrowRight', 'ArrowLeft');
  return {
    elements: [bar, menu],
    update: (state) => {
      for (const [index, { isOn }] of actions.entries()) {
        if (isOn) buttons[index]?.setAttribute('aria-pressed', String(isOn(state)));
      }
    },
    openInsertMenu: () => {
      if (!menu.matches(':popover-open')) insert.click();
    },
  };
}

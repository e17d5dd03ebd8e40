/** The bar with buttons above the text, the menu "Invoegen", and the help that says which keys there are. */
import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { choose, make, makeButton, newId } from '../dialog.ts';
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

const keysNotOnButtons: readonly (readonly [string, string])[] = [
  ['Shift+Enter', 'Begint een nieuwe regel in dezelfde alinea.'],
  ['Ctrl+Z en Ctrl+Y', 'Maakt de laatste wijziging ongedaan, en doet die opnieuw.'],
  ['Ctrl+Shift+V', 'Plakt zonder opmaak.'],
  ['Tab en Shift+Tab', 'Gaat naar het volgende en vorige veld.'],
  ['Ctrl+F', 'Zoekt in de tekst, en vervangt.'],
  ['F8', 'Gaat naar de volgende fout in de tekst.'],
];

function showHelp(): Promise<unknown> {
  const keys = [
    ...actions.map(({ label, explanation, key }) => [keyName(key), `${label}. ${explanation}`] as const),
    [keyName(INSERT_KEY), 'Invoegen. Opent de lijst met blokken en afbeeldingen.'] as const,
    ...keysNotOnButtons,
  ];
  const rows = keys.map(([key, what]) =>
    make('tr', {}, make('th', { scope: 'row' }, make('kbd', {}, key)), make('td', {}, what)),
  );
  const intro =
    'U schrijft in Markdown: gewone tekst met een paar tekens voor opmaak. De knoppen zetten die tekens voor u neer. Typen mag ook.';
  return choose({
    heading: 'Hulp bij de tekst',
    content: [make('p', {}, intro), make('table', {}, ...rows)],
    choices: [['close', 'Sluiten']],
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
  const help = makeButton('?', () => void showHelp(), { 'aria-label': 'Hulp', title: 'Hulp bij de tekst' });
  const all = [...buttons, insert, help];
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

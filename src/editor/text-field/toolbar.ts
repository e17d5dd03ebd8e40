/** The bar with buttons above the text, and the menu "Invoegen" in it. */
import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { authorComponents, type AuthorComponent } from '../../markdown/registry.ts';
import { actions, answered, type Action } from './actions.ts';
import { make, newId, show } from './dialog.ts';
import { askComponent } from './insert-block.ts';
import { choosePicture, pictureText } from './insert-picture.ts';
import { putBlock } from './put.ts';

/** The key of the menu. */
export const INSERT_KEY = 'Ctrl-Shift-6';

const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A key as it stands on a keyboard: `Ctrl+Shift+2`. */
const keyName = (key: string) =>
  key
    .replace('Mod', isMac() ? 'Cmd' : 'Ctrl')
    .replace(/-([a-z])$/, (end) => end.toUpperCase())
    .replaceAll('-', '+');

/** A key as `aria-keyshortcuts` wants it. */
const ariaKey = (key: string) => keyName(key).replace('Ctrl', 'Control').replace('Cmd', 'Meta');

const keysNotOnButtons: readonly (readonly [string, string])[] = [
  ['Shift+Enter', 'Begint een nieuwe regel in dezelfde alinea.'],
  ['Ctrl+Z en Ctrl+Y', 'Maakt de laatste wijziging ongedaan, en doet haar weer.'],
  ['Ctrl+Shift+V', 'Plakt zonder opmaak.'],
  ['Tab en Shift+Tab', 'Gaat naar het volgende en vorige veld.'],
  ['F8', 'Gaat naar de volgende fout in de tekst.'],
];

function showHelp(): Promise<void> {
  const rows = [
    ...actions.map(({ label, explanation, key }) => [keyName(key), `${label}. ${explanation}`] as const),
    [keyName(INSERT_KEY), 'Invoegen. Opent de lijst met blokken en afbeeldingen.'] as const,
    ...keysNotOnButtons,
  ];
  const table = make(
    'table',
    {},
    make(
      'thead',
      {},
      make('tr', {}, make('th', { scope: 'col' }, 'Toets'), make('th', { scope: 'col' }, 'Wat hij doet')),
    ),
    make(
      'tbody',
      {},
      ...rows.map(([key, what]) => make('tr', {}, make('td', {}, make('kbd', {}, key)), make('td', {}, what))),
    ),
  );
  const intro = make(
    'p',
    {},
    'U schrijft in Markdown: gewone tekst met een paar tekens voor opmaak. De knoppen zetten die tekens voor u neer. Typen mag ook.',
  );
  return show('Hulp bij de tekst', intro, table);
}

/** Moves between the buttons of a bar or menu with the arrow keys. */
function arrows(items: () => HTMLElement[], next: readonly string[], previous: readonly string[]) {
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

/** What can be inserted: every block of the registry, and a picture. */
const insertions: readonly { label: string; description: string; run: (view: EditorView) => Promise<void> }[] = [
  ...Object.entries<AuthorComponent>(authorComponents).map(([name, component]) => ({
    label: component.label,
    description: component.description,
    run: (view: EditorView) => answered(view, (state) => askComponent(state, name, component)),
  })),
  {
    label: 'Afbeelding',
    description: 'Een afbeelding met een beschrijving.',
    run: (view) =>
      answered(view, async (state) => {
        const picture = await choosePicture();
        return picture && putBlock(state, pictureText(picture));
      }),
  },
];

/** Makes the button and menu "Invoegen". */
function insertMenu(view: EditorView): { button: HTMLButtonElement; menu: HTMLElement } {
  const id = newId();
  const button = make(
    'button',
    {
      type: 'button',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-controls': id,
      'aria-keyshortcuts': ariaKey(INSERT_KEY),
      title: `Invoegen (${keyName(INSERT_KEY)})`,
    },
    'Invoegen ▾',
  );
  button.setAttribute('aria-label', 'Invoegen');
  const items = insertions.map(({ label, description, run }) => {
    const item = make(
      'button',
      { type: 'button', role: 'menuitem', 'aria-label': label },
      make('strong', {}, label),
      make('small', {}, description),
    );
    item.tabIndex = -1;
    item.addEventListener('click', () => {
      close();
      void run(view);
    });
    return item;
  });
  const menu = make(
    'div',
    { id, role: 'menu', 'aria-label': 'Invoegen', class: 'tekstveld-menu', hidden: true },
    ...items,
  );
  const close = () => {
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  button.addEventListener('click', () => {
    menu.hidden = !menu.hidden;
    button.setAttribute('aria-expanded', String(!menu.hidden));
    if (!menu.hidden) items[0]?.focus();
  });
  menu.addEventListener(
    'keydown',
    arrows(() => items, ['ArrowDown'], ['ArrowUp']),
  );
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      button.focus();
    } else event.stopPropagation();
    if (event.key === 'Tab') close();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== button && !menu.contains(relatedTarget as Node | null)) close();
  });
  return { button, menu };
}

/** The bar of one text. */
export interface Toolbar {
  element: HTMLElement;
  /** Shows which marks are on where the cursor stands. */
  update: (state: EditorState) => void;
  openInsertMenu: () => void;
}

function actionButton(view: EditorView, { label, key, run, look, isOn }: Action): HTMLButtonElement {
  const button = make(
    'button',
    {
      type: 'button',
      title: `${label} (${keyName(key)})`,
      'aria-keyshortcuts': ariaKey(key),
      ...(isOn && { 'aria-pressed': 'false' }),
      ...(look && { class: `is-${look}` }),
    },
    label,
  );
  button.addEventListener('click', () => {
    run(view);
    if (isOn) view.focus();
  });
  return button;
}

/** Makes the bar. */
export function makeToolbar(view: EditorView): Toolbar {
  const buttons = actions.map((action) => [action, actionButton(view, action)] as const);
  const { button: insert, menu } = insertMenu(view);
  const help = make('button', { type: 'button', 'aria-label': 'Hulp', title: 'Hulp bij de tekst' }, '?');
  help.addEventListener('click', () => void showHelp());
  const all = [...buttons.map(([, button]) => button), insert, help];
  all.forEach((button, index) => {
    button.tabIndex = index === 0 ? 0 : -1;
    // A click with the mouse leaves what is selected in the text as it is.
    button.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
  });
  const bar = make('div', { role: 'toolbar', 'aria-label': 'Opmaak' }, ...all);
  bar.addEventListener(
    'keydown',
    arrows(() => all, ['ArrowRight'], ['ArrowLeft']),
  );
  return {
    element: make('div', { class: 'tekstveld-balk' }, bar, menu),
    update: (state) => {
      for (const [{ isOn }, button] of buttons) {
        if (isOn) button.setAttribute('aria-pressed', String(isOn(state)));
      }
    },
    openInsertMenu: () => {
      if (menu.hidden) insert.click();
    },
  };
}

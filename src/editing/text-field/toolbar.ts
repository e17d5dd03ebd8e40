/** The bar with buttons above the text. */
import type { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { actions, type Action } from './actions.ts';
import { make } from '../dialog.ts';
import { showHelp } from './help.ts';
import { insertMenu } from './insert-menu.ts';
import { ariaKey, arrows, keyName } from './keys.ts';

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

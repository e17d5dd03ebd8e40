/** The menu "Invoegen": every block of the registry, and a picture. */
import type { EditorView } from '@codemirror/view';
import { authorComponents, type AuthorComponent } from '../../model/blocks.ts';
import { answered } from './actions.ts';
import { make, newId } from '../dialog.ts';
import { askComponent } from './insert-block.ts';
import { choosePicture, pictureText } from './insert-picture.ts';
import { ariaKey, arrows, ESCAPE, keyName } from './keys.ts';
import { putBlock } from './put.ts';

/** The key of the menu. */
export const INSERT_KEY = 'Ctrl-Shift-6';

/** In the order of the menu. */
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
export function insertMenu(view: EditorView): { button: HTMLButtonElement; menu: HTMLElement } {
  const id = newId();
  const button = make(
    'button',
    {
      type: 'button',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-controls': id,
      'aria-keyshortcuts': ariaKey(INSERT_KEY),
      'aria-label': 'Invoegen',
      title: `Invoegen (${keyName(INSERT_KEY)})`,
    },
    'Invoegen ▾',
  );
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
  menu.addEventListener('keydown', ({ key }) => {
    if (key === 'Tab') close();
  });
  menu.addEventListener(ESCAPE, () => {
    close();
    button.focus();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== button && !menu.contains(relatedTarget as Node | null)) close();
  });
  return { button, menu };
}

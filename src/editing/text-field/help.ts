/** The window that says which keys there are. */
import { actions } from './actions.ts';
import { make, show } from '../dialog.ts';
import { INSERT_KEY } from './insert-menu.ts';
import { keyName } from './keys.ts';

const keysNotOnButtons: readonly (readonly [string, string])[] = [
  ['Shift+Enter', 'Begint een nieuwe regel in dezelfde alinea.'],
  ['Ctrl+Z en Ctrl+Y', 'Maakt de laatste wijziging ongedaan, en doet die opnieuw.'],
  ['Ctrl+Shift+V', 'Plakt zonder opmaak.'],
  ['Tab en Shift+Tab', 'Gaat naar het volgende en vorige veld.'],
  ['Ctrl+F', 'Zoekt in de tekst, en vervangt.'],
  ['F8', 'Gaat naar de volgende fout in de tekst.'],
];

/** Shows the help. Resolves when it is closed. */
export function showHelp(): Promise<void> {
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

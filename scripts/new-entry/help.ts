/** What the command says about itself, and about what it made. */
import { entryPath, quotationPath } from '../../src/lib/urls.ts';
import { isPageCollection, placeName } from '../../src/schemas/kinds.ts';
import { authorComponents, type AuthorComponent } from '../../src/markdown/registry.ts';
import type { Field } from './fields.ts';
import type { Kind } from './kinds.ts';
import { optionNames, requiredOptions } from './arguments.ts';
import { idName } from './naming.ts';

const command = (rest: string) => `npm run nieuw -- ${rest}`;

/** Lines as two columns. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`.trimEnd()).join('\n');
}

/** The help for the whole command. */
export const generalHelp = (
  kinds: readonly Kind[],
) => `Maakt een nieuw bestand in src/content, of een nieuwe regel in een lijst.

  npm run nieuw               stelt vragen
  npm run nieuw -- begrip     stelt de vragen voor een begrip
  ${command('begrip --help')}
                              zegt hoe u een begrip maakt zonder vragen

Dit kunt u maken:
${columns(kinds.map(({ name, hint }) => [name, hint]))}`;

function explain({ name, hint, answer }: Field, required: boolean): string {
  const list = answer.type === 'list' ? ' Mag vaker.' : '';
  const one = answer.type === 'list' ? answer.item : answer;
  const choices =
    one.type === 'choice'
      ? ` Kies uit: ${one.choices.join(', ')}.`
      : one.type === 'reference'
        ? ` Een naam uit ${placeName(one.target)}.`
        : '';
  const own = name === 'bijgewerkt' || name === 'volgorde' ? ' Wordt anders vanzelf ingevuld.' : '';
  return `${hint}${choices}${list}${required ? ' Moet.' : own}`;
}

/** The help for one kind: every option with the schema's own description. */
export function kindHelp(kind: Kind): string {
  const required = requiredOptions(kind);
  const rows = optionNames(kind).map((name): [string, string] => {
    const field = kind.fields.find((one) => one.name === name);
    if (field && name !== 'id') return [`--${name}`, explain(field, required.includes(name))];
    return [`--${name}`, 'De naam in het adres. Wordt anders vanzelf gemaakt.'];
  });
  return `${command(`${kind.name} ${required.map((name) => `--${name} "…"`).join(' ')}`)}

${columns(rows)}`;
}

const PREVIEW = 'http://localhost:4321';

/** Where entries that have no page of their own can be seen. */
const places: Readonly<Record<string, (id: string) => string>> = {
  sprekers: () => '/keynotes/',
  citaten: quotationPath,
  bronnen: (id) => `/bronnen/#${id}`,
  zoekwoorden: () => '/zoeken/',
};

/** The address of a new entry in the preview. */
export const previewAddress = (kind: Kind, id: string) =>
  PREVIEW +
  (isPageCollection(kind.collection) ? entryPath(kind.collection, id) : (places[kind.collection]?.(id) ?? '/'));

/** How a text shows an entry of this collection. */
function blockFor(collection: string, id: string): string | undefined {
  for (const [name, { attributes }] of Object.entries<AuthorComponent>(authorComponents)) {
    for (const [attribute, { reference }] of Object.entries(attributes)) {
      if (reference === collection) return `<${name} ${attribute}="${id}" />`;
    }
  }
  return undefined;
}

/** What to do with a new entry. */
function nextStep(kind: Kind, id: string): string {
  if (kind.form === 'text') {
    return 'schrijf de tekst in dat bestand. Het is een concept en staat nog niet op de site. Klaar? Verander "status: concept" in "status: gepubliceerd".';
  }
  const block = blockFor(kind.collection, id);
  if (block) return `zet in een tekst, op een eigen regel: ${block}`;
  if (kind.collection === 'sprekers') return `maak de keynote van deze spreker: ${command('keynote')}`;
  return idName(kind) === undefined ? 'probeer het uit met "npm start".' : `noem in een tekst of lijst: ${id}`;
}

/** What an editor reads when it is done. */
export const report = (kind: Kind, file: string, id: string) => `
Klaar. Dit staat nu in ${file}.

Bekijken: start het voorbeeld met "npm run dev" en open ${previewAddress(kind, id)}
Daarna: ${nextStep(kind, id)}`;

/** What the menu "Invoegen" puts in a text: the blocks of the registry, with a form made from their attributes, and a picture. */
import type { EditorState, TransactionSpec } from '@codemirror/state';
import { askSiteFacts } from '../ask-server.ts';
import { askPicture } from '../insert-picture.ts';
import { authorComponents, type AuthorComponent } from '../../model/blocks.ts';
import { askForm, choiceQuestion } from '../questions.ts';
import { putBlock, putWords } from './put.ts';

/** A block as it stands in a text, and where in it the cursor goes. */
interface BlockText {
  text: string;
  cursor: number;
}

/** Writes a block. `content` stands between its tags, if it has two. */
function blockText(
  name: string,
  { hasContent, headings }: AuthorComponent,
  attributes: readonly (readonly [name: string, value: string])[],
  content = '',
): BlockText {
  const tag = [`<${name}`, ...attributes.map(([key, value]) => `${key}="${value.replaceAll('"', '&quot;')}"`)].join(
    ' ',
  );
  if (!hasContent) return { text: `${tag} />`, cursor: tag.length + 3 };
  const inside = content.trim() || (headings === undefined ? '' : `${'#'.repeat(headings)} `);
  return { text: `${tag}>\n\n${inside}\n\n</${name}>`, cursor: tag.length + 3 + inside.length };
}

/** Puts a block at the cursor. One with two tags goes around what is selected. */
export function putComponent(
  state: EditorState,
  name: string,
  component: AuthorComponent,
  attributes: readonly (readonly [name: string, value: string])[],
): TransactionSpec {
  const { from, to, empty } = state.selection.main;
  const { text, cursor } = blockText(name, component, attributes, component.hasContent ? state.sliceDoc(from, to) : '');
  if (component.inSentence) return putWords(state, text);
  return putBlock(state, text, { cursor, ...(component.hasContent && !empty && { over: { from, to } }) });
}

/** Asks what a block needs to know, and puts it at the cursor. Without an answer there is nothing to do. */
async function askComponent(
  state: EditorState,
  name: string,
  component: AuthorComponent,
): Promise<TransactionSpec | undefined> {
  const attributes = Object.entries(component.attributes);
  if (attributes.length === 0) return putComponent(state, name, component, []);
  const { references } = await askSiteFacts();
  const questions = attributes.map(([, { label, reference, several }]) =>
    choiceQuestion(label, references[reference] ?? [], {
      hint: several
        ? 'Kies de eerste uit de lijst. Een tweede zet u er in de tekst achter, met een komma ertussen.'
        : 'Typ een paar woorden en kies uit de lijst.',
      whenNone: 'Er is nog niets om uit te kiezen.',
    }),
  );
  const answers = await askForm(component.label, questions, component.description);
  if (!answers) return undefined;
  return putComponent(
    state,
    name,
    component,
    attributes.map(([attribute], index) => [attribute, answers[index] ?? '']),
  );
}

/** In the order of the menu. */
export const insertions: readonly {
  label: string;
  description: string;
  ask: (state: EditorState) => Promise<TransactionSpec | undefined>;
}[] = [
  ...Object.entries<AuthorComponent>(authorComponents).map(([name, component]) => ({
    label: component.label,
    description: component.description,
    ask: (state: EditorState) => askComponent(state, name, component),
  })),
  {
    label: 'Afbeelding',
    description: 'Een afbeelding met een beschrijving.',
    ask: async (state) => {
      const picture = await askPicture();
      return picture === undefined ? undefined : putBlock(state, picture);
    },
  },
];

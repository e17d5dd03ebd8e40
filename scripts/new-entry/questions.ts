/** Asks an editor for what a new entry needs, field by field. */
import type { Catalogue } from './catalogue.ts';
import { mistakeIn, type AnswerType, type Field } from './fields.ts';
import { askedFields, type Kind } from './kinds.ts';
import { idName, suggestedId } from './naming.ts';
import { choose, chooseMany, write } from './prompts.ts';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The question for a field: its name, what it is for, and how long it may be. */
function question({ name, hint, answer }: Field): string {
  const most = answer.type === 'text' && answer.most !== undefined ? ` (hoogstens ${String(answer.most)} tekens)` : '';
  return `${capital(name)}. ${hint}${most}`;
}

function toValue(answer: AnswerType, text: string): unknown {
  const value = text.trim();
  if (value === '') return undefined;
  return answer.type === 'number' && /^\d+$/.test(value) ? Number(value) : value;
}

type ListField = Field & { answer: { type: 'list' } };

/** Asks for one line after another, until an empty one or until there may be no more. */
async function askLines(field: ListField): Promise<unknown[]> {
  const { name, schema } = field;
  const { item, itemSchema } = field.answer;
  const fits = (values: unknown[]) => schema.safeParse(values).success;
  const lines: unknown[] = [];
  for (;;) {
    const enough = fits(lines);
    if (enough && lines.length > 0 && !fits([...lines, lines.at(-1)])) return lines;
    const help = enough ? ' Laat leeg als u klaar bent.' : '';
    const line = toValue(
      item,
      await write(`${question(field)} Regel ${String(lines.length + 1)}.${help}`, (text) => {
        const value = toValue(item, text);
        return value === undefined && enough ? undefined : mistakeIn(name, itemSchema, value);
      }),
    );
    if (line === undefined) return lines;
    lines.push(line);
  }
}

const asOptions = (choices: readonly string[]) => choices.map((value) => ({ value, name: value }));

/** Asks for the answer to one field. */
async function ask(field: Field, { options }: Catalogue, today: string): Promise<unknown> {
  const { answer, name, schema } = field;
  const message = question(field);
  if (answer.type === 'reference') return choose(message, options(answer.target));
  if (answer.type === 'choice') return choose(message, asOptions(answer.choices));
  if (answer.type === 'yesNo') {
    return choose(message, [
      { value: false, name: 'nee' },
      { value: true, name: 'ja' },
    ]);
  }
  if (answer.type === 'list') {
    const mistake = (values: string[]) => mistakeIn(name, schema, values);
    if (answer.item.type === 'reference') return chooseMany(message, options(answer.item.target), mistake);
    if (answer.item.type === 'choice') return chooseMany(message, asOptions(answer.item.choices), mistake);
    return askLines({ ...field, answer });
  }
  const text = await write(
    message,
    (value) => mistakeIn(name, schema, toValue(answer, value)),
    answer.type === 'date' ? today : undefined,
  );
  return toValue(answer, text);
}

/** Asks what to make. */
export const askKind = (kinds: readonly Kind[]) =>
  choose(
    'Wat wilt u maken?',
    kinds.map((kind) => ({ value: kind, name: kind.name, description: kind.hint })),
  );

/** Asks for everything that an entry of this kind must have, and for what the editor wants to add. */
export async function askEntry(
  kind: Kind,
  catalogue: Catalogue,
  today: string,
): Promise<{ answers: Record<string, unknown>; id: string }> {
  const fields = askedFields(kind).filter(({ name }) => name !== 'id');
  const optional = fields.filter(({ required }) => !required);
  const answers: Record<string, unknown> = {};
  for (const field of fields.filter(({ required }) => required)) {
    answers[field.name] = await ask(field, catalogue, today);
  }
  let id = '';
  if (idName(kind) !== undefined) {
    id = await write(
      'Naam in het adres. Kleine letters, cijfers en streepjes. Verander dit later niet meer.',
      (value) => catalogue.mistakeInId(kind, value),
      suggestedId(kind, answers),
    );
  }
  if (optional.length > 0) {
    const chosen = await chooseMany(
      'Wat wilt u nu nog meer invullen?',
      optional.map((field) => ({ value: field, name: field.name, description: field.hint })),
    );
    for (const field of chosen) answers[field.name] = await ask(field, catalogue, today);
  }
  return { answers, id: id.trim() };
}

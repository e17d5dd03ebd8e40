/** Makes a new entry, from arguments or by asking. */
import { readArguments, requiredOptions } from './arguments.ts';
import { readCatalogue, type Catalogue } from './catalogue.ts';
import { inOrder } from './compose.ts';
import { mistakes } from './fields.ts';
import { generalHelp, kindHelp, report } from './help.ts';
import { automaticValues, type Kind } from './kinds.ts';
import { idName, suggestedId } from './naming.ts';
import { askEntry, askKind } from './questions.ts';
import { Refusal } from './stop.ts';
import { writeEntry } from './write.ts';

/** Where and when a new entry is made. */
export interface Place {
  /** The project's root. */
  root: string;
  kinds: readonly Kind[];
  /** Year-month-day. */
  today: string;
  /** Whether there is somebody to answer questions. */
  canAsk: boolean;
}

/** The id for answers that came as arguments. Refuses when a required one is missing or the id will not do. */
function idFor(kind: Kind, answers: Record<string, unknown>, given: string | undefined, catalogue: Catalogue): string {
  const missing = requiredOptions(kind).filter((name) => answers[name] === undefined);
  if (missing.length > 0) {
    const names = missing.map((name) => `--${name}`).join(', ');
    throw new Refusal(`Er ontbreekt nog: ${names}. Zo maakt u een ${kind.name}:\n\n${kindHelp(kind)}`);
  }
  if (idName(kind) === undefined) return '';
  const id = given ?? suggestedId(kind, answers);
  const mistake = catalogue.mistakeInId(kind, id);
  if (mistake !== undefined) throw new Refusal(mistake);
  return id;
}

/** Does what the arguments say; gives what to tell the editor. */
export async function newEntry(args: readonly string[], { root, kinds, today, canAsk }: Place): Promise<string> {
  const request = readArguments(args, kinds);
  const help = request.kind ? kindHelp(request.kind) : generalHelp(kinds);
  if (request.help) return help;
  if (!request.answers && !canAsk) {
    throw new Refusal(`Hier kunnen geen vragen worden gesteld. Geef alles meteen mee.\n\n${help}`);
  }
  const catalogue = readCatalogue(root, kinds);
  const kind = request.kind ?? (await askKind(kinds));
  const { answers, id } = request.answers
    ? { answers: request.answers, id: idFor(kind, request.answers, request.id, catalogue) }
    : await askEntry(kind, catalogue, today);
  const data = inOrder(
    kind.fields.map(({ name }) => name),
    {
      ...automaticValues(kind, today, catalogue.orders(kind)),
      ...(idName(kind) === 'id' ? { id } : {}),
      ...answers,
    },
  );
  const wrong = mistakes(kind.schema, data, catalogue.ids);
  if (wrong.length > 0) throw new Refusal(wrong.join('\n'));
  return report(kind, writeEntry(root, kind, id, data), id);
}

/** Reads the answers from the command line. */
import { parseArgs } from 'node:util';
import { nearest } from '../../src/lib/nearest.ts';
import type { AnswerType, Field } from './fields.ts';
import { askedFields, type Kind } from './kinds.ts';
import { idName } from './naming.ts';
import { Refusal } from './stop.ts';

/** What the command line asks for. */
export interface Request {
  help: boolean;
  /** Left out: ask what to make. */
  kind?: Kind;
  /** Left out: ask the questions. */
  answers?: Record<string, unknown>;
  /** The id, if it was given. */
  id?: string | undefined;
}

const didYouMean = (word: string, known: readonly string[]) => {
  const found = nearest(word, known);
  return found === undefined ? '' : ` Bedoelt u "${found}"?`;
};

/** `volgorde` and the day are filled in by themselves, and may be given. A new entry is always a draft. */
const optionFields = (kind: Kind): Field[] => kind.fields.filter(({ name }) => name !== 'status' && name !== 'id');

/** All options of a kind, as they are typed. */
export const optionNames = (kind: Kind): string[] => {
  const id = idName(kind);
  return [...optionFields(kind).map(({ name }) => name), ...(id === undefined ? [] : [id])];
};

function valueOf(answer: AnswerType, values: readonly string[]): unknown {
  const [value = ''] = values;
  if (answer.type === 'list') {
    const { item } = answer;
    // An id holds no comma, a sentence may.
    const parts =
      item.type === 'reference' || item.type === 'choice' ? values.flatMap((one) => one.split(',')) : values;
    return parts.map((one) => valueOf(item, [one.trim()]));
  }
  if (answer.type === 'number') return /^\d+$/.test(value) ? Number(value) : value;
  if (answer.type === 'yesNo') return value === 'ja' || value === 'true' ? true : value === 'nee' ? false : value;
  return value;
}

/** Reads the arguments; refuses what is not known with what is possible. */
export function readArguments(args: readonly string[], kinds: readonly Kind[]): Request {
  const { positionals, tokens } = parseArgs({ args: [...args], strict: false, tokens: true, allowPositionals: true });
  const help = tokens.some((token) => token.kind === 'option' && (token.name === 'help' || token.name === 'h'));
  const names = kinds.map(({ name }) => name);
  // Without a list of options the parser takes the value after one for a word of its own; the first is the kind.
  const first = tokens[0]?.kind === 'positional' ? positionals[0] : undefined;
  const kind = kinds.find(({ name }) => name === first?.toLowerCase());
  if (first !== undefined && !kind) {
    throw new Refusal(`"${first}" kan niet worden gemaakt.${didYouMean(first, names)} Kies uit: ${names.join(', ')}.`);
  }
  if (help) return kind ? { help, kind } : { help };
  if (!kind) {
    if (args.length > 0) throw new Refusal(`Zeg eerst wat u wilt maken. Kies uit: ${names.join(', ')}.`);
    return { help };
  }
  if (tokens.length === 1) return { help, kind };
  return { help, kind, ...readOptions(args.slice(1), kind) };
}

function readOptions(
  args: readonly string[],
  kind: Kind,
): { answers: Record<string, unknown>; id: string | undefined } {
  const known = optionNames(kind);
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(known.map((name) => [name, { type: 'string', multiple: true }])),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') {
      throw new Refusal(
        `"${token.value}" hoort nergens bij. Zet twee streepjes en een spatie tussen "npm run nieuw" en de rest, en zet een tekst tussen aanhalingstekens: npm run nieuw -- ${kind.name} --${known[0] ?? ''} "…"`,
      );
    }
    if (token.kind !== 'option') continue;
    if (!known.includes(token.name)) {
      throw new Refusal(
        `${token.rawName} bestaat niet bij een ${kind.name}.${didYouMean(token.name, known)} Dit kan: ${known.map((name) => `--${name}`).join(', ')}.`,
      );
    }
    const field = kind.fields.find(({ name }) => name === token.name);
    const value = token.value ?? (field?.answer.type === 'yesNo' ? 'ja' : undefined);
    if (value === undefined) throw new Refusal(`Zet achter ${token.rawName} een tekst tussen aanhalingstekens.`);
    const values = given.get(token.name) ?? [];
    if (values.length > 0 && field?.answer.type !== 'list') {
      throw new Refusal(`${token.rawName} staat er twee keer. Haal er één weg.`);
    }
    given.set(token.name, [...values, value]);
  }
  const answers = Object.fromEntries(
    optionFields(kind).flatMap(({ name, answer }) => {
      const values = given.get(name);
      return values ? [[name, valueOf(answer, values)]] : [];
    }),
  );
  return { answers, id: given.get(idName(kind) ?? '')?.[0] };
}

/** The options that must be given. */
export const requiredOptions = (kind: Kind) =>
  askedFields(kind)
    .filter(({ name, required }) => required && name !== 'id')
    .map(({ name }) => name);

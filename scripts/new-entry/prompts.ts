/** The prompts that the questions are made of. Everything that they say by themselves is Dutch. */
import { checkbox, input, select } from '@inquirer/prompts';

/** Words for the keys, as the prompts name them. */
const keyWords: Readonly<Record<string, string>> = {
  space: 'spatie',
  navigate: 'omhoog en omlaag',
  select: 'kiezen',
  submit: 'klaar',
  '⏎': 'enter',
};
const translate = (word: string) => keyWords[word] ?? word;
const theme = {
  style: {
    keysHelpTip: (keys: [key: string, action: string][]) =>
      keys.map(([key, action]) => `${translate(key)} = ${translate(action)}`).join(', '),
  },
};

const PAGE_SIZE = 12;

/** An item of a list: its value, its name, and what it means. */
export interface Option<T> {
  value: T;
  name: string;
  description?: string;
}

/** One choice out of a list. */
export const choose = <T>(message: string, choices: readonly Option<T>[]) =>
  select<T>({ message, choices, theme, pageSize: PAGE_SIZE, loop: false });

/** Any number of choices out of a list. */
export const chooseMany = <T>(
  message: string,
  choices: readonly Option<T>[],
  mistake: (values: T[]) => string | undefined = () => undefined,
) =>
  checkbox<T>({
    message: `${message}\n  Kies met de spatiebalk.${mistake([]) === undefined ? ' Niets kiezen mag ook.' : ''}`,
    choices,
    theme,
    pageSize: PAGE_SIZE,
    loop: false,
    shortcuts: { all: null, invert: null },
    validate: (chosen) => mistake(chosen.map(({ value }) => value)) ?? true,
  });

/** One line of text. */
export const write = (message: string, mistake: (value: string) => string | undefined, suggested?: string) =>
  input({
    message: `${message}\n `,
    validate: (value) => mistake(value.trim()) ?? true,
    ...(suggested ? { default: suggested, prefill: 'editable' as const } : {}),
  });

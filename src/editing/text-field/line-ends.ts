/** Keeps the line ends of a file while its text is edited, and finds the least change between two texts. */
import { EditorState, type ChangeSpec, type Extension, type Text } from '@codemirror/state';

/** How a text ends its lines; `mixed` in more than one way. */
type Kind = 'unix' | 'windows' | 'mixed';

/** What an editor needs to give a text back byte for byte. */
export interface LineEnds {
  kind: Kind;
  /** For texts with mixed line ends: the odd ones are then signs like any other. */
  extension: Extension;
  /** A text from a file, as the editor takes it. */
  read: (text: string) => string;
  /** The text in the editor, as it stands in the file. */
  write: (doc: Text) => string;
}

function kindOf(text: string): Kind {
  const windows = text.split('\r\n').length - 1;
  const returns = text.split('\r').length - 1;
  const lines = text.split('\n').length - 1;
  if (returns === 0) return 'unix';
  return returns === windows && lines === windows ? 'windows' : 'mixed';
}

/** Looks at the line ends of a text. CodeMirror by itself makes all of them `\n`. */
export function lineEndsOf(text: string): LineEnds {
  const kind = kindOf(text);
  const lineEnd = kind === 'windows' ? '\r\n' : '\n';
  return {
    kind,
    extension: kind === 'mixed' ? EditorState.lineSeparator.of('\n') : [],
    read: (other) => (kind === 'windows' ? other.replaceAll('\r\n', '\n') : other),
    write: (doc) => [...doc.iterLines()].join(lineEnd),
  };
}

/** The one place where two texts differ, so that the cursor and the steps to undo stay where they are. */
export function leastChange(before: string, after: string): ChangeSpec | undefined {
  if (before === after) return undefined;
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

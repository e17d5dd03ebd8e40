/** Two people changed the same: shows both, and asks which it shall be. */
import { diffComm } from 'node-diff3';
import { choose, copyButton, make } from './dialog.ts';
import { readFile, TEXT_FIELD, toYaml, type EntryData } from './file-format.ts';
import { isExactly } from './form-values.ts';

/** What somebody can choose. */
export type ConflictAnswer = 'mine' | 'theirs' | 'back';

/** A part of an entry that differs: a field, or a stretch of the text. */
interface Difference {
  name: string;
  mine: string;
  theirs: string;
}

const shown = (value: unknown): string => {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : toYaml(value).trimEnd();
};

/** The stretches of a text that differ, block by block. */
function textDifferences(mine: string, theirs: string): Difference[] {
  const blocks = (text: string) => text.split(/\n(?:[ \t]*\n)+/);
  return diffComm(blocks(mine), blocks(theirs)).flatMap(({ common, buffer1 = [], buffer2 = [] }) =>
    common ? [] : [{ name: 'Tekst', mine: buffer1.join('\n\n'), theirs: buffer2.join('\n\n') }],
  );
}

/** What differs between two versions of an entry, field by field. */
export function differences(mine: EntryData, theirs: EntryData): Difference[] {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter(
    (name) => !isExactly(mine[name], theirs[name]),
  );
  return names.flatMap((name) => {
    const [one, other] = [shown(mine[name]), shown(theirs[name])];
    if (name === TEXT_FIELD) return textDifferences(one, other);
    return [{ name: `Veld "${name}"`, mine: one, theirs: other }];
  });
}

/** A text with the words marked that the other does not have. */
function marked(text: string, other: string): Node[] {
  const words = (one: string) => one.split(/(\s+)/).filter((word) => word !== '');
  return diffComm(words(text), words(other)).flatMap(({ common, buffer1 = [] }): Node[] => {
    if (common) return [document.createTextNode(common.join(''))];
    return buffer1.length > 0 ? [make('mark', {}, buffer1.join(''))] : [];
  });
}

function side(label: string, text: string, other: string): HTMLElement {
  const words = text === '' ? [make('em', {}, '(leeg)')] : marked(text, other);
  return make('div', {}, make('h4', {}, label), make('div', { class: 'versie' }, ...words));
}

/**
 * Asks whose version of a file it shall be. `theirs` is what is on the disk; `undefined` when somebody took it away.
 */
export async function askWhose(path: string, mine: string, theirs: string | undefined): Promise<ConflictAnswer> {
  const copies = [copyButton('Mijn versie kopiëren', mine)];
  if (theirs !== undefined) copies.push(copyButton('De andere versie kopiëren', theirs));
  const parts =
    theirs === undefined
      ? []
      : differences(readFile(path, mine), readFile(path, theirs)).map((part) =>
          make(
            'section',
            { class: 'verschil' },
            make('h3', {}, part.name),
            side('Van u', part.mine, part.theirs),
            side('Van de ander', part.theirs, part.mine),
          ),
        );
  const explanation =
    theirs === undefined
      ? 'Terwijl u schreef, heeft iemand anders dit bestand weggehaald. Er is nog niets opgeslagen.'
      : 'Terwijl u schreef, heeft iemand anders hetzelfde gewijzigd. Er is nog niets opgeslagen. Wat verschilt, is gemarkeerd.';
  const answer = await choose<ConflictAnswer>({
    heading: theirs === undefined ? 'Dit bestand is weg' : 'Iemand anders heeft deze tekst ook gewijzigd',
    content: [make('p', {}, explanation), ...parts, make('p', { class: 'knoppen' }, ...copies)],
    choices: [
      ['back', 'Terug naar mijn tekst'],
      ['mine', theirs === undefined ? 'Mijn tekst opnieuw opslaan' : 'Mijn versie opslaan'],
      ...(theirs === undefined ? [] : [['theirs', 'De andere versie houden'] as const]),
    ],
  });
  return answer ?? 'back';
}

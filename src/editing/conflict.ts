/** Two people changed the same: shows both, and asks which it shall be. */
import { diffComm } from 'node-diff3';
import { ask, copyButton, element } from './dialog.ts';
import { readFile, TEXT_FIELD, toYaml, type EntryData } from './file-format.ts';
import { isExactly } from './sameness.ts';

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
    return buffer1.length > 0 ? [element('mark', {}, buffer1.join(''))] : [];
  });
}

function side(label: string, text: string, other: string): HTMLElement {
  const words = text === '' ? [element('em', {}, '(leeg)')] : marked(text, other);
  return element('div', {}, element('h4', {}, label), element('div', { className: 'versie' }, ...words));
}

/**
 * Asks whose version of a file it shall be. `theirs` is what is on the disk; `undefined` when somebody took it away.
 */
export function askWhose(path: string, mine: string, theirs: string | undefined): Promise<ConflictAnswer> {
  const copies = [copyButton('Mijn versie kopiëren', mine)];
  if (theirs !== undefined) copies.push(copyButton('De andere versie kopiëren', theirs));
  const parts =
    theirs === undefined
      ? []
      : differences(readFile(path, mine), readFile(path, theirs)).map((part) =>
          element(
            'section',
            { className: 'verschil' },
            element('h3', {}, part.name),
            side('Van u', part.mine, part.theirs),
            side('Van de ander', part.theirs, part.mine),
          ),
        );
  const explanation =
    theirs === undefined
      ? 'Terwijl u schreef, heeft iemand anders dit bestand weggehaald. Er is nog niets opgeslagen.'
      : 'Terwijl u schreef, heeft iemand anders hetzelfde gewijzigd. Er is nog niets opgeslagen. Wat verschilt, is gemarkeerd.';
  return ask<ConflictAnswer>({
    heading: theirs === undefined ? 'Dit bestand is weg' : 'Iemand anders heeft deze tekst ook gewijzigd',
    content: [element('p', {}, explanation), ...parts, element('p', { className: 'kopieen' }, ...copies)],
    choices: [
      { answer: 'back', label: 'Terug naar mijn tekst', isMain: true },
      { answer: 'mine', label: theirs === undefined ? 'Mijn tekst opnieuw opslaan' : 'Mijn versie opslaan' },
      ...(theirs === undefined ? [] : [{ answer: 'theirs' as const, label: 'De andere versie houden' }]),
    ],
    otherwise: 'back',
  });
}

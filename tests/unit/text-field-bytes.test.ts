import { ChangeSet, EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { leastChange, lineEndsOf } from '../../src/editing/text-field/line-ends.ts';
import { inText } from '../../src/editing/text-field/in-text.ts';
import { markdownConstructs } from '../fixtures/markdown-constructs.ts';

const open = (text: string) => {
  const lineEnds = lineEndsOf(text);
  const state = EditorState.create({ doc: lineEnds.read(text), extensions: lineEnds.extension });
  return { lineEnds, state };
};

const texts = [
  ...markdownConstructs,
  ...markdownConstructs.map((text) => text.replaceAll('\n', '\r\n')),
  'a\r\nb\nc\rd\n',
  'a\rb',
  '\n\n  a  \n\n',
  '\uFEFFa\u00ADb\u0000',
  '',
].map((text) => [text.slice(0, 60), text] as const);

describe('an editor who opens a text', () => {
  test.each(texts)('%j and changes nothing gives every byte back', (_, text) => {
    const { lineEnds, state } = open(text);
    expect(lineEnds.write(state.doc)).toBe(text);
  });
});

/** Numbers that are the same each time. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state % below;
  };
}

test('an editor who makes 500 changes changes no byte outside them', () => {
  const random = randomNumbers(13);
  for (let time = 0; time < 500; time += 1) {
    const text = texts[random(texts.length)]?.[1] ?? '';
    const { lineEnds, state } = open(text);
    const from = random(state.doc.length + 1);
    const to = Math.min(state.doc.length, from + random(4));
    const changed = state.update({ changes: { from, to, insert: ['', 'x', 'een\ntwee', '{'][random(4)] ?? '' } }).state;
    const written = lineEnds.write(changed.doc);
    const before = lineEnds.write(state.doc.slice(0, from));
    const after = lineEnds.write(state.doc.slice(to));
    expect(written.startsWith(before)).toBe(true);
    expect(written.endsWith(after)).toBe(true);
    expect(text.startsWith(before) && text.endsWith(after)).toBe(true);
  }
});

describe('a text that comes from elsewhere', () => {
  test.each([
    ['een twee drie', 'een 2 drie'],
    ['', 'nieuw'],
    ['weg', ''],
    ['aaa', 'aaaa'],
    ['abab', 'ab'],
    ['gelijk', 'gelijk'],
  ])('in place of %j: %j changes what differs', (before, after) => {
    const change = leastChange(before, after);
    const set = ChangeSet.of(change ?? [], before.length);
    expect(set.apply(EditorState.create({ doc: before }).doc).toString()).toBe(after);
    expect(change === undefined).toBe(before === after);
  });
});

describe('a mistake', () => {
  const source = '---\ntitel: T\n---\n\nEen.\n\nTwee.\n';
  const problem = (line: number) => ({ file: 'x.mdx', line, message: 'm' });
  test('is shown at its line in the text', () => {
    expect(inText('Een.\n\nTwee.', source, [problem(7)])).toEqual([problem(3)]);
    expect(inText('\n\nEen.\n\nTwee.\n', source, [problem(5)])).toEqual([problem(3)]);
  });
  test('in a field is not shown at the text', () => {
    expect(inText('Een.\n\nTwee.', source, [problem(2)])).toEqual([]);
    expect(inText('', source, [problem(5)])).toEqual([]);
  });
});

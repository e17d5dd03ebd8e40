import { ChangeSet, EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { inText } from '../../src/editing/text-field/mistakes.ts';
import { leastChange } from '../../src/editing/text-field/put.ts';

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

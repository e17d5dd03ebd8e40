import { describe, expect, test } from 'vitest';
import { canAnswer, findFact, intentOf } from '../../src/search/client/answering.ts';
import { expandTerm } from '../../src/search/client/expand.ts';
import { parseQuery } from '../../src/search/client/query.ts';
import { everyRule } from '../../src/search/client/rules.ts';
import type { FactAnswer } from '../../src/search/index/word-files.ts';
import { isLight } from '../../src/search/words.ts';
import { wordListOf } from './word-list-of.ts';

const rules = new Set(everyRule);
const list = wordListOf(
  { name: 'dorpen bond daktuinders gieters', text: 'opgericht deden congres dag jaar kwamen boot' },
  { gehuchten: ['dorpen'] },
);
const page = { url: '/x/', title: 'X', kind: 'Begrip', fictional: false };
const facts: FactAnswer[] = [
  {
    ...page,
    topic: 'Aantal dorpen',
    questions: ['Hoeveel dorpen deden mee?'],
    value: '37',
    text: 'De bezoekers kwamen uit 37 dorpen.',
    certainty: 'bevestigd',
  },
  { ...page, topic: 'De bond', questions: [], text: 'De bond werd in 1951 opgericht.', certainty: 'bevestigd' },
  { ...page, topic: 'De gieters', questions: [], text: 'De bond heeft gieters.', certainty: 'bevestigd' },
  {
    ...page,
    topic: 'Jaar van het congres',
    questions: ['Wanneer was het congres?'],
    text: 'Wij vonden geen jaar.',
    certainty: 'niet bekend',
  },
];
const answerTo = (question: string) => {
  const terms = parseQuery(question, list, rules).terms.map((term) => ({
    expansion: expandTerm(term, list, rules),
    importance: isLight(term.text) ? 0.3 : 1,
  }));
  return findFact(question, facts, terms)?.fact.topic;
};

describe('a question is answered by a fact', () => {
  test.each([
    ['Hoeveel dorpen deden mee?', 'Aantal dorpen'],
    ['hoeveel gehuchten deden mee', 'Aantal dorpen'],
    ['aantal dorpen.', 'Aantal dorpen'],
    ['Wanneer is de bond opgericht?', 'De bond'],
    // That it is not known is an answer too.
    ['Wanneer was het congres?', 'Jaar van het congres'],
  ])('that knows it: %s', (question, topic) => {
    expect(answerTo(question)).toBe(topic);
  });

  test.each([
    // It has no number, no time.
    'Hoeveel gieters?',
    'Wanneer kwamen de gieters?',
    // A word of the question is about something else.
    'hoeveel dorpen hebben een boot en een zwembad',
    'dorpen',
    'wie is de bakker',
  ])('but not by one that does not: %s', (question) => {
    expect(answerTo(question)).toBeUndefined();
  });
});

test.each([
  ['hoeveel dorpen', 'count'],
  ['sinds wanneer', 'when'],
  ['in welk jaar', 'when'],
  ['wie leidde dit', 'who'],
  ['waar was het', 'where'],
  ['waar staat gdi voor', 'meaning'],
  ['wat is dat', 'meaning'],
  ['dorpen', undefined],
])('%j asks for: %s', (question, intent) => {
  expect(intentOf(question)).toBe(intent);
});

test.each([
  ['In 1951 begon het.', 'when', true],
  ['Op 3 mei begon het.', 'when', true],
  ['Er waren 12 mensen.', 'when', false],
  ['Er waren 12 mensen.', 'count', true],
  ['Er waren zes mensen.', 'count', true],
  ['Er waren mensen.', 'count', false],
] as const)('%j can say %s: %s', (text, intent, can) => {
  expect(canAnswer(text, intent)).toBe(can);
});

/** What kind of answer a question asks for, and what answers it by itself: a fact, a term with its meaning, or a person. */
import { familiesOf, familyOf } from '../families.ts';
import type { FactAnswer } from '../index/word-files.ts';
import { isLight, isStopWord, normalise, splitWords } from '../words.ts';
import type { Expansion } from './expand.ts';
import type { PageData } from './pagefind.ts';

/** A time, a number, a person, a place, or a meaning. */
export type Intent = 'when' | 'count' | 'who' | 'where' | 'meaning';

const signs: readonly (readonly [Intent, RegExp])[] = [
  ['count', /\b(hoeveel|aantal|aantallen)\b/],
  ['when', /\b(wanneer|sinds|vanaf|datum|jaar|jaartal|dag|hoelang|hoe lang)\b/],
  ['who', /\b(wie|wiens|naam van|functie)\b/],
  ['where', /\b(waar (?!staat)|waar$|locatie|plaats|stad|adres)/],
  ['meaning', /\b(wat|betekent|betekenis|staat|definitie|bestaat|is het echt|motto)\b/],
];

/** What a normalised question asks for; nothing for a few loose words. */
export const intentOf = (question: string): Intent | undefined => signs.find(([, sign]) => sign.test(question))?.[0];

const number = /\d|\b(een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|honderd|duizend|miljoen)\b/i;
const time =
  /\b(1[89]|20)\d\d\b|\d (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)/i;

/** Whether a text can be the answer: it has a time or a number where one is asked for. */
export const canAnswer = (text: string, intent: Intent): boolean =>
  intent === 'when' ? time.test(text) : intent === 'count' ? number.test(text) : true;

/** A term of a question, with how much it says about it. */
export interface WeighedTerm {
  expansion: Expansion;
  importance: number;
}

/** How much of a question a fact must have to answer it. */
const ENOUGH = 0.75;
/** A word that says less is not what a question is about. */
const TELLING = 0.35;
/** How surely a word stands for what was asked, to count for an answer. */
const SURE = 0.8;
const IN_TEXT = 0.85;
const FORESEEN = 2;
const MOST = 0.5;

const meaningful = (text: string) => splitWords(text).filter((word) => !isStopWord(word));
const keysOf = (text: string) => new Set(meaningful(text).map(familyOf));

/** Keys of everything that a term surely stands for. */
function keysOfTerm({ term, variants, corrected }: Expansion): string[] {
  const sure = variants.filter(({ weight }) => weight >= SURE).map(({ text }) => text);
  // Words that mean one thing together are not what each means alone.
  const texts = term.text.includes(' ') ? term.means : [corrected ?? term.text, ...sure];
  return texts.flatMap((text) => meaningful(text).flatMap(familiesOf));
}

/** How well a fact answers a question: 2 and more for a question that its editor foresaw, else the share of the question that it has. */
function scoreFact(
  { topic, questions, value = '', text, certainty }: FactAnswer,
  query: string,
  terms: readonly WeighedTerm[],
): number {
  const intent = intentOf(query);
  if (!intent) return 0;
  const asked = new Set(terms.flatMap(({ expansion }) => keysOfTerm(expansion)));
  const subject = keysOf([topic, ...questions].join(' '));
  const rest = keysOf(`${value} ${text}`);
  const whole = terms.reduce((sum, { importance }) => sum + importance, 0);
  let share = 0;
  let telling = 0;
  for (const { expansion, importance } of terms) {
    const keys = keysOfTerm(expansion);
    const isSubject = keys.some((key) => subject.has(key));
    if (isSubject || keys.some((key) => rest.has(key))) share += (importance * (isSubject ? 1 : IN_TEXT)) / whole;
    if (isSubject) telling = Math.max(telling, importance);
  }
  const foreseen = questions.some((question) => {
    const keys = splitWords(question)
      .filter((word) => !isStopWord(word) && !isLight(word))
      .map(familyOf);
    const fits = intentOf(normalise(question)) === intent;
    return fits && keys.length > 0 && keys.every((key) => asked.has(key));
  });
  if (foreseen && share >= MOST) return FORESEEN + share;
  // A number is no meaning.
  if (telling < TELLING || (intent === 'meaning' && value)) return 0;
  return certainty === 'niet bekend' || canAnswer(`${value} ${text}`, intent) ? share : 0;
}

/** The fact that answers a question, when one does, and whether its editor foresaw the question. */
export function findFact(
  question: string,
  facts: readonly FactAnswer[],
  terms: readonly WeighedTerm[],
): { fact: FactAnswer; isForeseen: boolean } | undefined {
  const query = normalise(question);
  const scored = facts.map((fact) => ({ fact, score: scoreFact(fact, query, terms) }));
  const [best] = scored.sort((a, b) => b.score - a.score);
  return best && best.score >= ENOUGH ? { fact: best.fact, isForeseen: best.score >= FORESEEN } : undefined;
}

/** Whether a page is the answer itself: the question is one of its term's names, or part of its speaker's name or function. */
function answers({ meta }: PageData, questions: readonly string[]): 'term' | 'person' | undefined {
  if (meta['definitie']) {
    const names = [meta['title'] ?? '', meta['voluit'] ?? '', ...(meta['ookwel'] ?? '').split(', ')];
    return names.some((name) => questions.includes(meaningful(name).join(' '))) ? 'term' : undefined;
  }
  const name = splitWords(meta['spreker'] ?? '');
  const asked = (questions[0]?.split(' ') ?? []).filter((word) => word !== 'functie');
  return asked.length > 0 && asked.every((word) => name.includes(word)) ? 'person' : undefined;
}

/** The page that answers a question by itself, when one does, and as what. */
export function findPage(
  pages: readonly PageData[],
  terms: readonly WeighedTerm[],
): { kind: 'term' | 'person'; page: PageData } | undefined {
  const asked = terms.map(({ expansion }) => expansion);
  const typed = asked.map(({ term, corrected }) => corrected ?? term.text).join(' ');
  const meant = asked.map(({ term, corrected }) => term.means[0] ?? corrected ?? term.text).join(' ');
  const nearest = asked.map(({ term, variants }) => variants[0]?.text ?? term.text).join(' ');
  const questions = [typed, meaningful(meant).join(' '), nearest];
  if (!typed) return undefined;
  for (const page of pages) {
    const kind = answers(page, questions);
    if (kind) return { kind, page };
  }
  return undefined;
}

/** What kind of answer a question asks for, by its small words. */

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

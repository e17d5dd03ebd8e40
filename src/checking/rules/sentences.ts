/** Long sentences: a warning for each that asks much of a reader. */
import type { Passage } from '../../reading/passage.ts';
import type { Finding } from '../../reading/problem.ts';
import { withoutQuoted } from './quotation-rules.ts';

/** More words than this, and a sentence is hard to read in one go. */
const MOST_WORDS = 25;

/** Their full stop ends no sentence, also when a capital or a digit follows. */
const abbreviated = new Set(
  (
    'a.d.h.v. art. bijv. bv. ca. dhr. d.m.v. dr. drs. d.w.z. evt. excl. i.c.m. incl. ing. i.p.v. ir. i.v.m. jl. ' +
    'max. m.b.t. m.b.v. min. m.i.v. m.n. mr. mw. nl. nr. o.a. o.b.v. o.l.v. p. pag. blz. plm. prof. resp. st. ' +
    't.a.v. t.b.v. t.o.v. vgl. vs. w.o. z.g. zgn. jan. feb. mrt. apr. aug. sept. okt. nov. dec.'
  ).split(' '),
);

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
/** White space between the end of a sentence and what may begin the next. */
const border = /(?<=[.!?…]["”’)]{0,3})\s+(?=["“‘'(]{0,3}[\p{Lu}\p{N}])/u;

/** Whether the piece before a border goes on behind it: `dr. Jansen`, `J. van Dam`. */
function goesOn(piece: string): boolean {
  const last = /\S+$/.exec(piece.slice(-12))?.[0].replace(/^["“‘'(]+/, '') ?? '';
  return abbreviated.has(last.toLowerCase()) || /^(?:\p{Lu}\.)+$/u.test(last);
}

/** The sentences of a text, each with where it begins. */
export function sentencesIn(text: string): { sentence: string; start: number }[] {
  const sentences: { sentence: string; start: number }[] = [];
  let start = 0;
  let isOpen = false;
  for (const piece of text.split(border)) {
    const at = text.indexOf(piece, start);
    const last = sentences.at(-1);
    if (isOpen && last) last.sentence = text.slice(last.start, at + piece.length);
    else sentences.push({ sentence: piece, start: at });
    start = at + piece.length;
    isOpen = goesOn(piece);
  }
  return sentences;
}

/** A warning for each sentence with too many words, not counting what others said. */
export function checkSentences({ text, isHeading, placeAt }: Passage): Finding[] {
  // Most passages are short, and cost no more than this.
  if (isHeading || text.split(/\s+/).length <= MOST_WORDS) return [];
  return sentencesIn(withoutQuoted(text)).flatMap(({ sentence, start }) => {
    const words = [...sentence.matchAll(wordPattern)].map(([word]) => word);
    if (words.length <= MOST_WORDS) return [];
    return [
      {
        ...placeAt(start),
        message: `De zin die begint met "${words.slice(0, 4).join(' ')}" heeft ${String(words.length)} woorden. Maak er twee zinnen van; meer dan ${String(MOST_WORDS)} woorden leest moeilijk.`,
      },
    ];
  });
}

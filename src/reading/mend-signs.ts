/**
 * Signs that come along with pasted text and that nobody typed: those that cannot be seen, and those that look like
 * another. No reader misses them; search, spelling and Markdown stumble over them. Runs in a browser too.
 */

/** What was done to one line. */
export interface MendedSign {
  /** 1-based; the same before and after, for no line comes or goes. */
  line: number;
  /** What was done, for an editor: `zacht afbreekstreepje weggehaald (3 keer)`. Dutch. */
  what: string;
}

/** A kind of sign, and what stands in its place. */
interface SignKind {
  pattern: RegExp;
  replacement: string | ((sign: string) => string);
  what: string;
}

/** What holds a pictograph together: 👩‍⚕️ falls apart without. */
const notInPictograph = '(?<![\\p{Extended_Pictographic}\\u{1F3FB}-\\u{1F3FF}\\uFE0F\\u{E0020}-\\u{E007E}])';
/** Scripts in which a joiner is a matter of spelling. */
const notInJoiningScript = '(?<![\\p{sc=Arab}\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Sinh}\\p{sc=Taml}\\p{sc=Mlym}])';

/** Spaces that are not the one of the keyboard: fixed, thin, wide. */
const SPACE = '[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]';
/** `€ 5`, `artikel 12`, `art. 12`, `5 april`, `25 %`, `1 000`: there a writer keeps together what belongs together. */
const meantSpace = `(?<=\\d)${SPACE}(?=[\\p{L}\\p{N}%‰°€])|(?<=[\\p{L}€$£§]|\\p{L}\\.)${SPACE}(?=\\d)`;

const invisible = 'onzichtbaar teken weggehaald';

const unseen: readonly SignKind[] = [
  // The first are what a PDF leaves of a hyphen. Not the zero byte: a file with those is no text.
  {
    pattern:
      /[\x01-\x08\x0E-\x1F\x7F\uFFFE\uFFFF\u200B\u2060-\u2064\u206A-\u206F\u034F\u115F\u1160\u180E\u3164\uFFA0\uFFF9-\uFFFB]/g,
    replacement: '',
    what: invisible,
  },
  {
    pattern: new RegExp(`${notInPictograph}(?:(?<![\\d#*])[\\uFE00-\\uFE0F]+|[\\u{E0000}-\\u{E007F}]+)`, 'gu'),
    replacement: '',
    what: invisible,
  },
  {
    pattern: new RegExp(`${notInPictograph}${notInJoiningScript}[\\u200C\\u200D]`, 'gu'),
    replacement: '',
    what: invisible,
  },
  { pattern: /\uFEFF/g, replacement: '', what: 'onzichtbaar bestandsmerk (BOM) weggehaald' },
  { pattern: /\u00AD/g, replacement: '', what: 'zacht afbreekstreepje weggehaald' },
  {
    pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g,
    replacement: '',
    what: 'onzichtbaar teken voor de schrijfrichting weggehaald',
  },
  { pattern: /[\v\f\u2028\u2029]/g, replacement: ' ', what: 'onzichtbaar regeleinde vervangen door een spatie' },
  {
    pattern: /[\uFB00-\uFB06\u0132\u0133]/g,
    replacement: (letters) => letters.normalize('NFKC'),
    what: 'aan elkaar gesmolten letters vervangen door losse letters',
  },
  {
    pattern: /\p{L}\p{M}+/gu,
    replacement: (letter) => letter.normalize('NFC'),
    what: 'letter en los accent samengevoegd tot één letter',
  },
];

/** Not mended in code, where each sign that takes room is meant. */
const lookalikes: readonly SignKind[] = [
  {
    pattern: /[\u2010\u2011]/g,
    replacement: '-',
    what: 'bijzonder streepje vervangen door een gewoon streepje',
  },
  {
    pattern: new RegExp(`(?!${meantSpace})${SPACE}`, 'gu'),
    replacement: ' ',
    what: 'vaste spatie vervangen door een gewone spatie',
  },
];

/** Any sign but those of most texts, which need no closer look. */
const unusual = /[^\n\t -~¡-¬®-ıĴ-ʯ–—‘’‚“”„•…€−→✓]/;
const anySpace = new RegExp(SPACE);
const code = /(`+[^`]+`+)/;
const fence = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}|~{3,})/;

/** Hears what was done. */
type Count = (what: string) => void;

const mend = (text: string, kinds: readonly SignKind[], count: Count) =>
  kinds.reduce(
    (mended, { pattern, replacement, what }) =>
      mended.replace(pattern, (sign) => {
        const instead = typeof replacement === 'string' ? replacement : replacement(sign);
        if (instead !== sign) count(what);
        return instead;
      }),
    text,
  );

/** Two spaces at the end of a line would break it there, which no fixed space does. */
function withoutSpaceAtEnd(line: string, count: Count): string {
  const kept = line.trimEnd();
  if (!anySpace.test(line.slice(kept.length))) return line;
  count('vaste spatie aan het eind van de regel weggehaald');
  return kept;
}

const mendText = (line: string, count: Count) =>
  withoutSpaceAtEnd(line, count)
    .split(code)
    .map((piece, place) => (place % 2 === 1 ? piece : mend(piece, lookalikes, count)))
    .join('');

/**
 * Gives a content file with its odd signs mended, and what was done. No word and no line changes. A fixed space stays
 * where it keeps a number with what it counts, and in code.
 */
export function mendSigns(source: string): { text: string; changes: MendedSign[] } {
  if (!unusual.test(source)) return { text: source, changes: [] };
  const changes: MendedSign[] = [];
  const unix = source.replace(/\r\n?/g, '\n');
  if (unix !== source) {
    const line = source.slice(0, source.indexOf('\r')).split('\n').length;
    changes.push({ line, what: 'regeleinden van Windows vervangen door gewone regeleinden' });
  }
  let openFence = '';
  const lines = unix.split('\n').map((written, index) => {
    const counts = new Map<string, number>();
    const count: Count = (what) => counts.set(what, (counts.get(what) ?? 0) + 1);
    let line = unusual.test(written) ? mend(written, unseen, count) : written;
    const mark = fence.exec(line)?.[1] ?? '';
    const closes = openFence !== '' && mark.startsWith(openFence) && line.trim().endsWith(mark);
    if (openFence === '' || closes) {
      line = unusual.test(line) ? mendText(line, count) : line;
      openFence = closes ? '' : mark;
    }
    for (const [what, times] of counts) {
      changes.push({ line: index + 1, what: times === 1 ? what : `${what} (${String(times)} keer)` });
    }
    return line;
  });
  return { text: lines.join('\n'), changes };
}

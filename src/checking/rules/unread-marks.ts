/**
 * Marks that were not read as such, because something in or beside them is missing, or because only other programs know
 * them: readers would see them.
 */
import type { Passage } from '../../reading/passage.ts';
import { shortened, type Finding } from '../../reading/problem.ts';
import { GONE } from '../../reading/tree.ts';
import { makeTable, tableMessage } from './tables.ts';

interface Mark {
  /** With `g`: each is reported. Without: the first in a passage stands for all of them. */
  pattern: RegExp;
  /** `source` is the lines of the file that the mark is in. */
  message: (mark: string, source: readonly string[]) => string;
  /** What it has in common with others whose words differ. */
  kind?: string;
  /** Whether its words are to go, so that there is no more to say of them. */
  goes?: true;
}

const withoutEdges = (text: string, edge: RegExp) => shortened(text.replace(edge, '').trim());

function rowsMessage(text: string): string {
  const [first = '', second = ''] = text.split('\n');
  const cells = first.replace(/^\s*\||\|\s*$/g, '').split('|').length;
  const dashes = `|${' --- |'.repeat(cells)}`;
  const given = /^[\s|:-]+$/.test(second) && second.includes('-');
  return given
    ? `Dit wordt geen tabel: de regel met streepjes heeft een ander aantal vakken dan de eerste rij. Schrijf ${dashes}`
    : `Dit wordt geen tabel: onder de eerste rij ontbreekt een regel met streepjes. Zet daar ${dashes}`;
}

const marks: readonly Mark[] = [
  {
    pattern: /\[\^[^\][\s]+\]/g,
    message: (mark) => `Bij voetnoot ${mark} ontbreekt de tekst. Zet onderaan een regel die begint met ${mark}:`,
  },
  {
    pattern: /\^\[[^\][]+\]/g,
    kind: '^[',
    message: (mark) =>
      `Een voetnoot staat hier niet in de tekst zelf. Schrijf [^noot], en onderaan [^noot]: ${withoutEdges(mark, /^\^\[|\]$/g)}`,
  },
  {
    pattern: /!\[\[[^\][]+\]\]/g,
    kind: '![[',
    message: (mark) => `${shortened(mark)} kan hier niet. Schrijf een afbeelding als ![beschrijving](adres).`,
  },
  {
    pattern: /\[\[(?!_?TOC)[^\][]+\]\]/gi,
    kind: '[[',
    message: (mark) =>
      `${shortened(mark)} kan hier niet. Schrijf een link als [${withoutEdges(mark, /^\[\[(?:.*\|)?|\]\]$/g)}](adres).`,
  },
  {
    pattern: /\][ \t]+\((?=https?:|\/|www\.|mailto:|#)/g,
    message: () => 'Tussen ] en ( staat een spatie, dus dit wordt geen link. Haal die spatie weg: [tekst](adres).',
  },
  {
    pattern: /\](?:\(|\[)(?!\[)/,
    message: () =>
      'Hier staat een link die niet te lezen is. Schrijf [tekst](adres), met beide haakjes en zonder spaties in het adres.',
  },
  {
    pattern: /\[https?:\/\/\S+[^\S\n]+[^\]\n]+\]/g,
    kind: '[http',
    message: (mark) => `Dit wordt hier geen link. Schrijf ${mark.replace(/^\[(\S+)\s+(.*)\]$/, '[$2]($1)')}.`,
  },
  {
    pattern: /^\[\[?_?(?:TOC|INHOUD|inhoudsopgave)_?\]?\]$/im,
    goes: true,
    message: (mark) => `${mark} kan hier niet. De pagina maakt zelf een lijst van de kopjes. Haal het weg.`,
  },
  {
    pattern: /^\[!\w+\]/m,
    kind: '[!',
    goes: true,
    message: (mark) => `${mark} kan hier niet. Haal het weg. De tekst eronder blijft staan als aanhaling.`,
  },
  {
    pattern: /^#{2,6}(?=[^#\s])/m,
    message: (mark) => `Achter ${mark} ontbreekt een spatie, dus dit wordt geen kop. Zet er een spatie tussen.`,
  },
  {
    pattern: /\*\*/,
    message: () =>
      'De sterretjes ** staan hier los. Zet ze aan beide kanten tegen de woorden aan: **tekst**. Of haal ze weg.',
  },
  {
    // The first line of a frame of another program, and the lines around one.
    pattern: /^(?:(?:!!!|\?\?\?\+?|===[!+]?)[^\S\n]+(?:"|\w[\w -]*(?:"|$))|:{3,}).*$/gm,
    kind: ':::',
    goes: true,
    message: (mark) =>
      `"${shortened(mark)}" kan hier niet. Haal die regel weg. Wilt u een kader? Zet > en een spatie voor elke regel die erin hoort.`,
  },
  {
    pattern: /^={1,6}[^\S\n]+\S.*$/gm,
    kind: '= ',
    message: (mark) => `Dit wordt hier geen kop. Schrijf ## ${withoutEdges(mark, /^=+|=+$/g)}.`,
  },
  {
    pattern: /(==|\+\+|'{2,3})(?=[^\s=+'])[^=+\n]*[^\s=+]\1/g,
    kind: '==',
    message: (mark) =>
      `Lezers zien hier de tekens ${mark.slice(0, 2)}. Schrijf **${withoutEdges(mark, /^[=+']+|[=+']+$/g)}** voor vette tekst, of haal ze weg.`,
  },
  {
    pattern:
      /^[^\S\n]*(?:[•·▪▫◦‣●○■□▶►➢➔✓✔\uF0B7\uF0A7\uF0D8\u00B7]|[o§-]\t).*(?:\n[^\S\n]*(?:\P{L}|[o§-]\t).*)*|^[–—−]\s?\S.*\n[–—−]\s?\S|^[-+*](?=\p{L})|^\d{1,2}[.)](?=\p{L})/mu,
    kind: '-',
    message: () =>
      'Dit wordt geen lijst. Begin elke regel met een streepje en een spatie: - tekst. Of met een cijfer, een punt en een spatie: 1. tekst.',
  },
  {
    pattern: /^\+[-=:+]{2,}\+(?:\n[|+].*)*/m,
    message: () => `Lezers zien hier deze streepjes en plussen. Haal ze weg, of ${makeTable}`,
  },
  { pattern: /^[^\S\n]*\|.*\|[^\S\n]*(?:\n[^\S\n]*\|?.*\|.*)*$/m, message: rowsMessage },
  {
    pattern: /^\|[^\S\n]+[\p{L}\p{N}][^|\n]*(?:\n\|[^\S\n]+[^|\n]+)*$/mu,
    message: () =>
      'Lezers zien hier het teken |. Haal het weg, en zet <br /> aan het eind van elke regel behalve de laatste.',
  },
  {
    pattern: /^.*\S\t+\S.*(?:\n.*\S\t+\S.*)*$/m,
    message: (_, source) =>
      tableMessage(
        source.map((line) => line.split(/\t+/)),
        `Hier staat een tab. Typ er een spatie voor in de plaats, of ${makeTable}`,
      ),
  },
  {
    pattern: /^:[^\S\n]+\S/m,
    message: () =>
      'Een regel die met : begint, wordt hier geen uitleg bij een woord. Schrijf een lijst: - **woord**: uitleg.',
  },
  {
    pattern: /^\*\[[^\][]+\]:.*$/gm,
    kind: '*[',
    goes: true,
    message: (mark) =>
      `"${shortened(mark)}" kan hier niet. Schrijf de afkorting één keer voluit in de tekst, en haal deze regel weg.`,
  },
  {
    pattern: /\^[^\s^]{1,20}\^/g,
    kind: '^',
    message: (mark) => `Met ^ wordt tekst hier niet hoger. Schrijf <sup>${withoutEdges(mark, /^\^|\^$/g)}</sup>.`,
  },
  {
    pattern: /(?<![\w:]):(?:[a-z][a-z0-9_+-]*[a-z0-9]|[+-]1):(?![\w:`])/g,
    kind: ':x:',
    message: (mark) => `${mark} wordt hier geen plaatje. Plak het plaatje zelf, of haal het weg.`,
  },
  {
    pattern: /&(?:[a-z][a-z0-9]{1,20}|#\d{1,6}|#x[0-9a-f]{1,6});|&nbsp\b/gi,
    kind: '&',
    message: (mark) => `Lezers zien hier letterlijk ${mark}. Typ het teken zelf.`,
  },
  {
    pattern: /`/,
    message: () =>
      "Het teken ` staat hier los. Bedoelt u een apostrof? Typ dan '. Code staat tussen twee van deze tekens.",
  },
  {
    pattern:
      /\\(?:newpage|pagebreak|tableofcontents|text[a-z]{2}|cite|ref|label|begin|end)\b|\$\$|(?<![\p{L}\d$])\$(?=\S)[^$\n]*[\\^_=][^$\n]*\$(?!\d)/gu,
    kind: '\\',
    message: (mark) =>
      `Lezers zien hier letterlijk ${shortened(mark)}. Haal het weg, of schrijf het in gewone woorden en tekens.`,
  },
];

const blanksFor = (text: string) => text.replace(/[^\n]/g, ' ');

/** A passage of a text, read for marks that are left in it. */
export interface ReadMarks {
  problems: Finding[];
  /** The passage without the words that are to go. */
  left: Passage;
}

/** Finds the marks that are left in a passage. `body` is the text that it stands in. */
export function readMarks(passage: Passage, body: string): ReadMarks {
  const { text, placeAt } = passage;
  const problems: Finding[] = [];
  let left = text;
  // Without the signs that are meant to be seen, and without each mark that was found.
  let unread = passage.unescaped;
  for (const { pattern, message, kind, goes } of marks) {
    const found = pattern.global ? [...unread.matchAll(pattern)] : [pattern.exec(unread)];
    for (const { 0: mark, index } of found.filter((match) => match !== null)) {
      const end = index + mark.length;
      const blanks = blanksFor(mark);
      const [first, last] = [placeAt(index), placeAt(end - 1)];
      const source = mark.includes('\n') ? body.split('\n').slice(first.line - 1, last.line) : [mark];
      const lines = source.map((line) =>
        line
          .replaceAll(GONE, '')
          .replace(/^[\s>]+/, '')
          .trimEnd(),
      );
      problems.push({ ...first, message: message(text.slice(index, end), lines), ...(kind !== undefined && { kind }) });
      unread = unread.slice(0, index) + blanks + unread.slice(end);
      if (goes) left = left.slice(0, index) + blanks + left.slice(end);
    }
  }
  return { problems, left: { ...passage, text: left } };
}

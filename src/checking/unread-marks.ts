/**
 * Marks that were not read as such, because something in or beside them is missing, or because only other programs know
 * them: readers would see them.
 */
import { shortened } from '../reading/problem.ts';

interface Mark {
  /** With `g`: each is reported. Without: the first in a passage stands for all of them. */
  pattern: RegExp;
  message: (mark: string) => string;
  /** What it has in common with others whose words differ. */
  kind?: string;
}

const withoutEdges = (text: string, edge: RegExp) => shortened(text.replace(edge, '').trim());

/** Rows of cells as a table in Markdown. */
function asTable(rows: readonly string[][]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|')).join(' | ')} |`;
  const [head = [], ...others] = rows;
  return [line(head), line(head.map(() => '---')), ...others.map(line)].join('\n');
}

function tabsMessage(text: string): string {
  const rows = text.split('\n').map((line) => line.split(/\t+/));
  const isTable = rows.length > 1 && rows.every((row) => row.length === rows[0]?.length);
  if (!isTable)
    return 'Hier staat een tab. Typ er een spatie voor in de plaats, of maak er een tabel van: | a | b |, daaronder | --- | --- |.';
  return `Deze regels komen uit een tabel van Excel of Word. Zet hiervoor in de plaats, met een lege regel erboven en eronder:\n\n${asTable(rows)}`;
}

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
    pattern: /(?<!!)\[\[(?!_?TOC)[^\][]+\]\]/g,
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
    message: () => 'Hier staat een link die niet te lezen is. Schrijf [tekst](adres), zonder spaties in het adres.',
  },
  {
    pattern: /^\[\[?_?(?:TOC|INHOUD|inhoudsopgave)_?\]?\]$/im,
    message: (mark) => `${mark} kan hier niet. De pagina maakt zelf een lijst van de kopjes. Haal het weg.`,
  },
  {
    pattern: /^\[!\w+\]/m,
    message: (mark) => `${mark} kan hier niet. Haal het weg. De tekst eronder blijft staan als aanhaling.`,
  },
  {
    pattern: /^#{2,6}(?=[^#\s])/m,
    message: (mark) => `Achter ${mark} ontbreekt een spatie, dus dit wordt geen kop. Zet er een spatie tussen.`,
  },
  {
    pattern: /\*\*/,
    message: () => 'De sterretjes ** staan hier los. Zet ze tegen het woord aan: **tekst**.',
  },
  {
    pattern: /^(?:!!!|\?\?\?\+?)[^\S\n]+\S.*$/m,
    kind: '!!!',
    message: (mark) =>
      `"${shortened(mark)}" kan hier niet. Haal die regel weg. Wilt u een kader? Zet > en een spatie voor elke regel eronder.`,
  },
  {
    pattern: /^:{3,}.*$/m,
    kind: ':::',
    message: (mark) =>
      `"${shortened(mark)}" kan hier niet. Haal de regels met ::: weg. Wilt u een kader? Zet > en een spatie voor elke regel ertussen.`,
  },
  {
    pattern: /^[^\S\n]*[•·▪▫◦‣●○■□▶►➢➔✓✔\uF0B7\uF0A7\uF0D8\u00B7]|^o\t/m,
    message: () => 'Dit wordt geen lijst. Begin elke regel met een streepje en een spatie: - tekst.',
  },
  {
    pattern: /^[–—−]\s?\S.*\n[–—−]\s?\S/m,
    message: () => 'Dit wordt geen lijst. Begin elke regel met een gewoon streepje en een spatie: - tekst.',
  },
  {
    pattern: /^[-+*](?=\p{L})/mu,
    message: (mark) =>
      `Achter ${mark} ontbreekt een spatie, dus dit wordt geen lijst. Schrijf - tekst, met een spatie ertussen.`,
  },
  {
    pattern: /^\d{1,2}[.)](?=\p{L})/mu,
    kind: '1.',
    message: (mark) => `Achter ${mark} ontbreekt een spatie, dus dit wordt geen lijst. Zet er een spatie tussen.`,
  },
  { pattern: /^[^\S\n]*\|.*\|[^\S\n]*(?:\n[^\S\n]*\|?.*\|.*)*$/m, message: rowsMessage },
  { pattern: /^.*\S\t+\S.*(?:\n.*\S\t+\S.*)*$/m, message: tabsMessage },
  {
    pattern: /^:[^\S\n]+\S/m,
    message: () =>
      'Een regel die met : begint, wordt hier geen uitleg bij een woord. Schrijf een lijst: - **woord**: uitleg.',
  },
  {
    pattern: /^\*\[[^\][]+\]:.*$/m,
    kind: '*[',
    message: (mark) =>
      `"${shortened(mark)}" kan hier niet. Schrijf de afkorting één keer voluit in de tekst, en haal deze regel weg.`,
  },
  {
    pattern: /==(?=[^\s=])[^=\n]*[^\s=]==/g,
    kind: '==',
    message: (mark) => `Markeren met == kan hier niet. Schrijf **${withoutEdges(mark, /^==|==$/g)}**.`,
  },
  {
    pattern: /\^[^\s^]{1,20}\^/g,
    kind: '^',
    message: (mark) => `Met ^ wordt tekst hier niet hoger. Schrijf <sup>${withoutEdges(mark, /^\^|\^$/g)}</sup>.`,
  },
  {
    pattern: /(?<![\w:]):[a-z][a-z0-9_+-]*[a-z0-9]:(?![\w:])/g,
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
    pattern: /^\\(?:newpage|pagebreak|tableofcontents)\b.*$|\$\$/m,
    kind: '\\',
    message: (mark) => `Lezers zien hier letterlijk ${mark}. Haal het weg.`,
  },
];

/** A mark that is left in a passage. */
export interface UnreadMark {
  index: number;
  message: string;
  kind?: string;
}

/** The marks that are left in a passage. `unescaped` is its text without the signs that are meant to be seen. */
export const unreadMarks = (unescaped: string, text: string): UnreadMark[] =>
  marks.flatMap(({ pattern, message, kind }) => {
    const [first] = pattern.global ? [] : [pattern.exec(unescaped)];
    const found = pattern.global ? [...unescaped.matchAll(pattern)] : first ? [first] : [];
    return found.map(({ 0: mark, index }) => ({
      index,
      message: message(text.slice(index, index + mark.length)),
      ...(kind !== undefined && { kind }),
    }));
  });

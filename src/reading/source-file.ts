/** Reads a content file apart: fields with their places, and the text below them. */
import { isAlias, isMap, isNode, isScalar, isSeq, Lexer, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { splitFrontmatter } from './frontmatter.ts';
import { mendSigns } from './mend-signs.ts';
import { shortened, type Place, type Problem } from './problem.ts';

/** A file whose fields could be read. */
export interface SourceFile {
  file: string;
  data: unknown;
  /** The text below the frontmatter, with the frontmatter blanked so that line numbers hold. Empty in a YAML file. */
  body: string;
  /** Place of the field at `path`; of the nearest field around it when it is not there. */
  placeOf: (path: readonly PropertyKey[]) => Place;
  /** The value of the field at `path` as it is written, and where it begins. */
  writtenAt: (path: readonly PropertyKey[]) => { written: string; start: Place };
  /** Place of the first `#` that makes the rest of its line a remark. */
  remark: Place | undefined;
}

const quoteAll = 'Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".';

const messages = {
  indent:
    'De spaties aan het begin van de regel kloppen niet. Laat de regel net zo ver naar rechts beginnen als de regels waar hij bij hoort.',
  sign: (sign: string) => `Een tekst kan niet zomaar met ${sign} beginnen. ${quoteAll}`,
  deep: 'Vanaf deze regel staan er te veel haakjes of streepjes achter elkaar. Haal weg wat te veel is.',
  quotes: 'Aanhalingstekens staan om de hele tekst of nergens. Gebruik in de tekst zelf “ en ”.',
  unreadable: 'Deze regel is niet te lezen. Vergelijk hem met een ander bestand in dezelfde map.',
  long: 'De velden boven deze tekst zijn veel te lang. Haal weg wat er per ongeluk in staat.',
  fence: 'Het bestand moet beginnen met een regel met drie streepjes (---), dan de velden, dan weer drie streepjes.',
};

const yamlMessages: Record<string, string> = {
  BAD_INDENT: messages.indent,
  BLOCK_AS_IMPLICIT_KEY: `In deze tekst staat een dubbele punt. ${quoteAll}`,
  MULTILINE_IMPLICIT_KEY:
    'Hier ontbreekt een dubbele punt of de spatie erachter, of een aanhalingsteken aan het eind. Kijk ook naar de regel erboven.',
  MISSING_CHAR: 'Hier ontbreekt een teken, meestal het aanhalingsteken aan het eind van de tekst. Zet het erbij.',
  TAB_AS_INDENT: 'Hier staat een tab. Gebruik spaties.',
  MULTIPLE_DOCS: 'Een regel met drie streepjes of puntjes kan hier niet. Haal hem weg.',
  BAD_DQ_ESCAPE: 'Een \\ kan hier niet. Haal hem weg.',
};

/** Brackets and dashes beyond what a list could need: the parser takes time by the square of their number. */
const tooDeep = /(?:[[{]\s*){20}|^[ \t]*(?:[?-][ \t]+){20}/m;

/** Above a text stand no more fields than this, in characters. */
const MOST_FIELDS = 100_000;

/** An offset in the fields, and what is wrong there. */
interface Mistake {
  offset: number;
  message: string;
}

/** Signs that mean something to the parser at the start of a text. */
const signs = /[*&!@`%'[\]{}|>?-]/;

/** Where on a line the text of a field or of a line of a list begins. */
const textStart = (line: string) => /^\s*(?:- +)?(?:[\w-]+: +)?/.exec(line)?.[0].length ?? 0;

/**
 * Where and what a mistake of the parser's is for an editor. Two kinds are reported elsewhere than where
 * they were made: an open quote at the end of the block, and a wrong indent on the line above it.
 */
function syntaxMistake(document: Document, yaml: string, error: { code: string; pos: [number, number] }): Mistake {
  const [offset] = error.pos;
  const message = yamlMessages[error.code] ?? messages.unreadable;
  const lineStart = yaml.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = yaml.indexOf('\n', offset);
  const line = yaml.slice(lineStart, lineEnd === -1 ? undefined : lineEnd);
  const start = textStart(line);
  const sign = line[start] ?? '';
  if (error.code === 'MISSING_CHAR') {
    let open = offset;
    visit(document, {
      Scalar(_, { type, range }) {
        if (range && type?.startsWith('QUOTE') && range[0] <= offset && offset <= range[2]) open = range[0];
      },
    });
    return { offset: open, message: yaml[open] === "'" ? messages.sign("'") : message };
  }
  const above = yaml.slice(yaml.lastIndexOf('\n', lineStart - 2) + 1, Math.max(0, lineStart - 1));
  if (error.code === 'BAD_INDENT' && /[[{]/.test(above[textStart(above)] ?? '')) {
    // The bracket is still open, so the next line looks like a part of it.
    return syntaxMistake(document, yaml, { code: 'UNEXPECTED_TOKEN', pos: [lineStart - 1, lineStart - 1] });
  }
  if (signs.test(sign) && error.code !== 'MULTIPLE_DOCS')
    return { offset: lineStart + start, message: messages.sign(sign) };
  if (sign === '"' && error.code === 'UNEXPECTED_TOKEN') return { offset: lineStart + start, message: messages.quotes };
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(\s|$)/.test(yaml.slice(offset, lineStart + line.length))) {
    const isBelow = yaml.slice(lineStart, offset).trim() !== '' && lineEnd !== -1;
    return { offset: isBelow ? lineEnd + 1 : offset, message: messages.indent };
  }
  return { offset, message };
}

/** What the parser accepts and an editor cannot have meant: a field twice, or a text that starts with a sign of YAML. */
function meaninglessPart(document: Document, yaml: string): Mistake | undefined {
  let found: Mistake | undefined;
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || node.anchor !== undefined) {
        const offset = node.range?.[0] ?? 0;
        found = isAlias(node)
          ? { offset, message: messages.sign('*') }
          : { offset: yaml.lastIndexOf('&', offset), message: messages.sign('&') };
        return visit.BREAK;
      }
      if (!isMap(node)) return undefined;
      // The parser's own search for duplicates takes time by the square of the fields.
      const names = new Set<string>();
      for (const { key } of node.items) {
        const name = isScalar(key) ? String(key.value) : '';
        if (names.has(name)) {
          found = {
            offset: isScalar(key) ? (key.range?.[0] ?? 0) : 0,
            message: `Veld "${shortened(name)}" staat er twee keer. Haal er één weg.`,
          };
          return visit.BREAK;
        }
        names.add(name);
      }
      return undefined;
    },
  });
  const [warning] = document.warnings;
  return found ?? (warning && { offset: warning.pos[0], message: messages.sign('!') });
}

/** Offset of the field at `path`, and the range of its value. */
function findField(document: Document, path: readonly PropertyKey[]): { offset: number; value: [number, number] } {
  let node: unknown = document.contents;
  let offset = 0;
  for (const name of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(name));
      if (!pair) return { offset, value: [offset, offset] };
      if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node) && typeof name === 'number') {
      node = node.items[name];
      if (isNode(node) && node.range) offset = node.range[0];
    } else break;
  }
  const [start, end] = isScalar(node) && node.range ? node.range : [offset, offset];
  return { offset, value: [start, end] };
}

/** Offset of the first `#` that starts a remark: the parser drops what follows it. */
function remarkOffset(yaml: string): number | undefined {
  if (!yaml.includes('#')) return undefined;
  let offset = 0;
  let isText = false;
  for (const token of new Lexer().lex(yaml)) {
    if (!isText && token.startsWith('#')) return offset;
    // The lexer puts marks of one control character between the parts of the source; this one stands before a text.
    isText = token === '\u001F';
    if (!['\u0002', '\u0018', '\u001F'].includes(token)) offset += token.length;
  }
  return undefined;
}

/** Reads one file, as it is with its pasted signs mended. Returns the file, or the one problem that keeps it from being read. */
export function readSource(file: string, source: string): SourceFile | Problem {
  const { text } = mendSigns(source);
  const isText = file.endsWith('.mdx');
  const parts = isText ? splitFrontmatter(text) : { yaml: text, body: '' };
  if (!parts) return { file, line: 1, message: messages.fence };
  const { yaml, body } = parts;
  if (isText && yaml.length > MOST_FIELDS) return { file, line: 2, message: messages.long };
  const firstLine = isText ? 1 : 0;
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine, column: col };
  };
  const mistakeAt = ({ offset, message }: Mistake): Problem => ({ file, ...placeAt(offset), message });
  const deep = tooDeep.exec(yaml);
  if (deep) return { file, line: yaml.slice(0, deep.index).split('\n').length + firstLine, message: messages.deep };
  try {
    // Without `prettyErrors`, which copies the line into each of its errors.
    const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    const [error] = document.errors;
    if (error) return mistakeAt(syntaxMistake(document, yaml, error));
    const part = meaninglessPart(document, yaml);
    if (part) return mistakeAt(part);
    const remark = remarkOffset(yaml);
    return {
      file,
      data: document.toJS() ?? {},
      body,
      placeOf: (path) => (path.length === 0 ? { line: 1 } : placeAt(findField(document, path).offset)),
      writtenAt: (path) => {
        const [start, end] = findField(document, path).value;
        return { written: yaml.slice(start, end), start: placeAt(start) };
      },
      remark: remark === undefined ? undefined : placeAt(remark),
    };
  } catch {
    // Fields that stand in each other by the thousand are more than the parser can take.
    return { file, line: 1 + firstLine, message: messages.deep };
  }
}

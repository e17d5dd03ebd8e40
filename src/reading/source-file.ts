/** Reads a content file apart: fields with their places, and the text below them. */
import { isMap, isNode, isScalar, isSeq, Lexer, LineCounter, parseDocument, type Document } from 'yaml';
import { almostFrontmatter, splitFrontmatter, type Parts } from './frontmatter.ts';
import { mendSigns } from './mend-signs.ts';
import type { Place, Problem } from './problem.ts';
import { meaninglessPart, yamlMistake, type Mistake } from './yaml-mistakes.ts';

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

const messages = {
  deep: 'Vanaf deze regel staan er te veel haakjes of streepjes achter elkaar. Haal weg wat te veel is.',
  long: 'De velden boven deze tekst zijn veel te lang. Haal weg wat er per ongeluk in staat.',
  fence:
    'Het bestand moet beginnen met een regel met drie gewone streepjes (---), dan de velden, dan weer zo’n regel. Boven de eerste mag niets staan, en achter de streepjes ook niet.',
};

/** Brackets and dashes beyond what a list could need: the parser takes time by the square of their number. */
const tooDeep = /(?:[[{]\s*){20}|^[ \t]*(?:[?-][ \t]+){20}/m;

/** Above a text stand no more fields than this, in characters. */
const MOST_FIELDS = 100_000;

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

/** Reads the parts of a file. Returns the file, or the one problem that keeps it from being read. */
function readParts(file: string, { yaml, body, firstLine }: Parts): SourceFile | Problem {
  if (firstLine > 0 && yaml.length > MOST_FIELDS) return { file, line: 2, message: messages.long };
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
    if (error) return mistakeAt(yamlMistake(document, yaml, error));
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

/** A text, also when its name ends in another way than it should. */
const isText = (file: string) => !file.endsWith('.yaml');

function partsOf(file: string, source: string): Parts | undefined {
  const { text } = mendSigns(source);
  return isText(file) ? splitFrontmatter(text) : { yaml: text, body: '', firstLine: 0 };
}

/** Reads one file, as it is with its pasted signs mended. Returns the file, or the one problem that keeps it from being read. */
export function readSource(file: string, source: string): SourceFile | Problem {
  const parts = partsOf(file, source);
  return parts ? readParts(file, parts) : { file, line: 1, message: messages.fence };
}

/** More mistakes than this in the fields of one file wait for the next check. */
const MOST_MISTAKES = 20;

/** A file as far as it could be read. */
export interface ReadOn {
  problems: Problem[];
  source: SourceFile | undefined;
  /** Fields that are there but could not be read. */
  unread: ReadonlySet<string>;
}

/** Reads one file past each field that cannot be read, so that all that is wrong with the file is said at once. */
export function readOn(file: string, source: string): ReadOn {
  const problems: Problem[] = [];
  const unread = new Set<string>();
  let parts = partsOf(file, source);
  if (!parts) {
    problems.push({ file, line: 1, message: messages.fence });
    const { text } = mendSigns(source);
    parts = splitFrontmatter(text, almostFrontmatter) ?? { yaml: '', body: text, firstLine: 0 };
    if (/^\s*[-–—]+[ \t]*\n/.test(text) && parts.firstLine === 0) return { problems, source: undefined, unread };
  }
  while (problems.length < MOST_MISTAKES) {
    const read = readParts(file, parts);
    if (!('message' in read)) return { problems, source: read, unread };
    problems.push(read);
    // A field goes on until the next line that begins a field.
    const lines: string[] = parts.yaml.split('\n');
    const at = read.line - parts.firstLine - 1;
    const from = lines.findLastIndex((line, index) => index <= at && /^[^\s#-]/.test(line));
    const until = lines.findIndex((line, index) => index > at && /^[\w-]+[ \t]*:/.test(line));
    if (from === -1 || !isText(file)) break;
    const end = until === -1 ? lines.length - 1 : until;
    for (const line of lines.slice(from, end)) unread.add(/^\s*([\w-]*)/.exec(line)?.[1] ?? '');
    parts = { ...parts, yaml: lines.map((line, index) => (index < from || index >= end ? line : '')).join('\n') };
  }
  return { problems, source: undefined, unread };
}

/** Reads a content file apart: fields with their places, and the text below them. */
import { isMap, isNode, isScalar, isSeq, Lexer, LineCounter, parseDocument, type Document } from 'yaml';
import { mendSigns } from './mend-signs.ts';
import { placesIn, type Place, type Problem } from './problem.ts';
import { meaninglessPart, yamlMistake } from './yaml-mistakes.ts';

/** A file whose fields could be read. */
export interface SourceFile {
  file: string;
  data: unknown;
  /** The text below the frontmatter, with the frontmatter blanked so that line numbers hold. Empty in a YAML file. */
  body: string;
  /** Place of the field at `path`; of the nearest field around it when it is not there. */
  placeOf: (path: readonly PropertyKey[]) => Place;
  /** The value of the field at `path` as it is written, and the place of each sign of that. */
  writtenAt: (path: readonly PropertyKey[]) => { written: string; placeAt: (index: number) => Place };
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

/** Fields, the text below them, and the lines above them. */
interface Parts {
  yaml: string;
  body: string;
  firstLine: number;
}

const frontmatter = /^(---\n)([\s\S]*?\n)?---[ \t]*(?:\n|$)/;
/** What someone meant as such. */
const almostFrontmatter = /^(\s*(?:-{2,}|[–—]+)[ \t]*\n)([\s\S]*?\n)?(?:-{2,}|[–—]+|\.{3})[ \t]*(?:\n|$)/;

/** Splits frontmatter from text. `undefined` when the file does not start with a closed `---` block. */
function splitFrontmatter(source: string, form = frontmatter): Parts | undefined {
  const { 0: all, 1: above = '', 2: yaml = '' } = form.exec(source) ?? [];
  if (all === undefined) return undefined;
  const firstLine = above.split('\n').length - 1;
  return { yaml, body: all.replace(/[^\n]/g, '') + source.slice(all.length), firstLine };
}

/** The text in a file of which the check has read the fields. */
export const bodyOf = (source: string): string => splitFrontmatter(mendSigns(source).text)?.body ?? '';

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
  const deep = tooDeep.exec(yaml);
  if (deep) return { file, line: placesIn(yaml)(deep.index).line + firstLine, message: messages.deep };
  try {
    // Without `prettyErrors`, which copies the line into each of its errors.
    const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    const [error] = document.errors;
    const mistake = error ? yamlMistake(document, yaml, error) : meaninglessPart(document, yaml);
    if (mistake) return { file, ...placeAt(mistake.offset), message: mistake.message };
    const remark = remarkOffset(yaml);
    return {
      file,
      data: document.toJS() ?? {},
      body,
      placeOf: (path) => (path.length === 0 ? { line: 1 } : placeAt(findField(document, path).offset)),
      writtenAt: (path) => {
        const [start, end] = findField(document, path).value;
        return { written: yaml.slice(start, end), placeAt: (index) => placeAt(start + index) };
      },
      remark: remark === undefined ? undefined : placeAt(remark),
    };
  } catch {
    // Fields that stand in each other by the thousand are more than the parser can take.
    return { file, line: 1 + firstLine, message: messages.deep };
  }
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

/** Reads one file, as it is with its pasted signs mended, past each field that cannot be read: all that is wrong with it is said at once. */
export function readOn(file: string, content: string): ReadOn {
  const problems: Problem[] = [];
  const unread = new Set<string>();
  const { text } = mendSigns(content);
  // A text, also when its name ends in another way than it should.
  const isText = !file.endsWith('.yaml');
  let parts = isText ? splitFrontmatter(text) : { yaml: text, body: '', firstLine: 0 };
  if (!parts) {
    problems.push({ file, line: 1, message: messages.fence });
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
    if (from === -1 || !isText) break;
    const end = until === -1 ? lines.length - 1 : until;
    for (const line of lines.slice(from, end)) unread.add(/^\s*([\w-]*)/.exec(line)?.[1] ?? '');
    parts = { ...parts, yaml: lines.map((line, index) => (index < from || index >= end ? line : '')).join('\n') };
  }
  return { problems, source: undefined, unread };
}

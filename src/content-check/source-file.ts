/** Reads a content file apart: YAML with positions, and the text below it. */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Problem } from './problem.ts';

/** A file whose YAML could be read. */
export interface SourceFile {
  file: string;
  data: unknown;
  /** The text below the frontmatter, with the frontmatter blanked so that line numbers hold. Empty in a YAML file. */
  body: string;
  /** Line of the field at `path`; of the nearest field around it when it is not there. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

const yamlMessages: Record<string, string> = {
  DUPLICATE_KEY: 'Dit veld staat er twee keer. Haal er één weg.',
  BAD_INDENT:
    'De inspringing klopt niet. Een veld begint helemaal links; een regel in een lijst begint met twee spaties en een streepje.',
  BLOCK_AS_IMPLICIT_KEY: 'In deze tekst staat een dubbele punt. Zet de hele tekst tussen dubbele aanhalingstekens.',
  MULTILINE_IMPLICIT_KEY: 'Hier ontbreekt een dubbele punt na de veldnaam, of een aanhalingsteken aan het eind.',
  MISSING_CHAR: 'Er ontbreekt een teken, meestal het aanhalingsteken aan het eind.',
  TAB_AS_INDENT: 'Hier staat een tab. Gebruik spaties.',
  BAD_DQ_ESCAPE: 'Een \\ mag hier niet. Haal hem weg.',
};

/** Splits frontmatter from text. `undefined` when the file does not start with a closed `---` block. */
function splitFrontmatter(source: string): { yaml: string; body: string } | undefined {
  const match = /^---\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!match) return undefined;
  return { yaml: match[1] ?? '', body: match[0].replace(/[^\n]/g, '') + source.slice(match[0].length) };
}

/** Place of the first YAML alias (`*naam`). Editors mean emphasis by it, and reading it throws. */
function firstAlias(document: Document): number | undefined {
  let place: number | undefined;
  visit(document, {
    Alias(_, { range }) {
      place = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return place;
}

function nodeLine(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!pair) break;
      if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
      if (isNode(node) && node.range) offset = node.range[0];
    } else break;
  }
  return lines.linePos(offset).line;
}

/**
 * Where and what a YAML mistake is for an editor. Two kinds are reported by the parser elsewhere than where
 * they were made: an open quote at the end of the block, and a wrong indent on the line above it.
 */
function yamlMistake(
  document: Document,
  lines: LineCounter,
  yaml: string,
  error: { code: string; pos: [number, number] },
): { line: number; message: string } {
  const [offset] = error.pos;
  const { line, col } = lines.linePos(offset);
  const message =
    yamlMessages[error.code] ?? 'Deze regel is niet te lezen. Vergelijk hem met een ander bestand in dezelfde map.';
  if (error.code === 'MISSING_CHAR') {
    let start = offset;
    visit(document, {
      Scalar(_, { type, range }) {
        if (range && type?.startsWith('QUOTE') && range[0] <= offset && offset <= range[2]) start = range[0];
      },
    });
    return { line: lines.linePos(start).line, message };
  }
  const text = yaml.split('\n')[line - 1] ?? '';
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(\s|$)/.test(text.slice(col - 1))) {
    const isBelow = text.slice(0, col - 1).trim() !== '';
    return { line: isBelow ? line + 1 : line, message: yamlMessages['BAD_INDENT'] ?? message };
  }
  return { line, message };
}

/** Reads one file. Returns the file, or the one problem that keeps it from being read. */
export function readSource(file: string, source: string): SourceFile | Problem {
  const text = source.replace(/^\uFEFF/, '');
  const isText = file.endsWith('.mdx');
  const parts = isText ? splitFrontmatter(text) : { yaml: text, body: '' };
  if (!parts) {
    return {
      file,
      line: 1,
      message:
        'Het bestand moet beginnen met een regel met drie streepjes (---), dan de velden, dan weer drie streepjes.',
    };
  }
  const firstLine = isText ? 1 : 0;
  const lines = new LineCounter();
  const document = parseDocument(parts.yaml, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const { line, message } = yamlMistake(document, lines, parts.yaml, error);
    return { file, line: line + firstLine, message };
  }
  const sign = firstAlias(document);
  if (sign !== undefined) {
    return {
      file,
      line: lines.linePos(sign).line + firstLine,
      message: 'Een tekst die met * begint, is zo niet te lezen. Zet de hele tekst tussen dubbele aanhalingstekens.',
    };
  }
  return {
    file,
    data: document.toJS() ?? {},
    body: parts.body,
    lineOf: (path) => (path.length === 0 ? 1 : nodeLine(document, lines, path) + firstLine),
  };
}

/** What is wrong with how fields are written: what the parser says of it, said to an editor. */
import { isAlias, isMap, isScalar, visit, type Document } from 'yaml';
import { shortened } from './problem.ts';

const quoteAll = 'Zet de hele tekst tussen rechte dubbele aanhalingstekens: "…".';

const messages = {
  indent:
    'De spaties aan het begin van de regel kloppen niet. Laat de regel net zo ver naar rechts beginnen als de regels waar hij bij hoort.',
  sign: (sign: string) => `Een tekst kan niet zomaar met ${sign} beginnen. ${quoteAll}`,
  quotes: 'Aanhalingstekens staan om de hele tekst of nergens. Gebruik in de tekst zelf “ en ”.',
  unreadable: 'Deze regel is niet te lezen. Vergelijk hem met een ander bestand in dezelfde map.',
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

/** An offset in the fields, and what is wrong there. */
export interface Mistake {
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
export function yamlMistake(document: Document, yaml: string, error: { code: string; pos: [number, number] }): Mistake {
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
    return yamlMistake(document, yaml, { code: 'UNEXPECTED_TOKEN', pos: [lineStart - 1, lineStart - 1] });
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
export function meaninglessPart(document: Document, yaml: string): Mistake | undefined {
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

/** Words that stand in the file and not on the page: what Markdown reads as something else, or drops. */
import { shortened, type Finding } from '../../reading/problem.ts';
import { around, placeOf, type Node, type Visit } from '../../reading/tree.ts';

const words = (text: string) => shortened(text.replace(/\s+/g, ' ').trim());

/** Names by which something is referred to: those of links, of pictures, of footnotes. */
interface References {
  links: Set<string | undefined>;
  footnotes: Set<string | undefined>;
}

/** A text with an address or a footnote that nothing refers to, or that is there a second time. */
function checkDefinition(node: Node, { links, footnotes }: References, seen: Set<string>): string | undefined {
  const { type, identifier = '' } = node;
  const isFootnote = type === 'footnoteDefinition';
  const name = `[${isFootnote ? '^' : ''}${shortened(identifier)}]`;
  if (seen.has(type + identifier))
    return `${name}: staat er twee keer, en alleen de eerste telt. Geef deze een andere naam.`;
  seen.add(type + identifier);
  if ((isFootnote ? footnotes : links).has(identifier)) return undefined;
  return isFootnote
    ? `Naar deze voetnoot verwijst niets, dus die komt niet op de pagina. Zet ${name} in de tekst waar die bij hoort, of haal die weg.`
    : `Deze regel komt niet op de pagina: Markdown leest hem als het adres van een link. Zet er een \\ voor, gebruik hem als [tekst]${name}, of haal hem weg.`;
}

/** A block of code that never ends, or that has words behind its first signs. */
function checkCode(node: Node, body: string): string | undefined {
  const { start, end } = node.position ?? {};
  if (!start || !end) return undefined;
  const lines = body.slice(start.offset, end.offset).split('\n');
  const [, fence = '', info = ''] = /^(`{3,}|~{3,})(.*)$/.exec(lines[0] ?? '') ?? [];
  if (fence === '') return undefined;
  const last =
    lines
      .at(-1)
      ?.replace(/^[ \t>]+/, '')
      .trimEnd() ?? '';
  if (lines.length === 1 || !last.startsWith(fence) || last.replaceAll(fence.charAt(0), '') !== '') {
    return `Het blok code dat hier begint, houdt niet op: alles eronder wordt code. Zet ${fence} op een eigen regel onder de code.`;
  }
  if (/^[\w+#.-]*$/.test(info.trim()) && !/^\p{Lu}\p{Ll}/u.test(info.trim())) return undefined;
  return `"${words(info)}" achter ${fence} komt niet op de pagina. Zet het op de regel eronder, of haal het weg.`;
}

/** `## Kop {van 2020}`: braces behind a heading give it an address, and words in them go. */
function checkHeading({ data }: Node): string | undefined {
  const lost = Object.keys(data?.hProperties ?? {}).filter((name) => name !== 'id');
  return lost.length === 0
    ? undefined
    : 'Tussen { en } achter een kop kan alleen een adres staan, zoals {#adres}. Gebruik anders gewone haakjes ( en ).';
}

/** What is left between the parts of these, beside signs of Markdown, is lost. */
const onlySigns = new Set([
  'root',
  'paragraph',
  'blockquote',
  'list',
  'table',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
]);

/** The first words between the parts of a node, which no part holds. */
function wordsBetween({ children = [], position }: Node, body: string): { word: string; offset: number } | undefined {
  let from = position?.start.offset ?? 0;
  for (const child of [...children, undefined]) {
    const to = child ? child.position?.start.offset : position?.end.offset;
    const match = to !== undefined && to > from ? /[\p{L}\p{N}].*/u.exec(body.slice(from, to)) : null;
    if (match) return { word: match[0], offset: from + match.index };
    from = Math.max(from, child?.position?.end.offset ?? 0);
  }
  return undefined;
}

/** Footnotes that the page has: the text refers to them, or another such footnote does. One that only itself names is nowhere. */
function shownFootnotes(visits: readonly Visit[]): Set<string | undefined> {
  // Each reference with the footnote that it stands in.
  const references = visits
    .filter(({ node }) => node.type === 'footnoteReference')
    .map((visit) => ({
      to: visit.node.identifier,
      note: [...around(visit)].find(({ type }) => type === 'footnoteDefinition'),
    }));
  const shown = new Set<string | undefined>();
  const show = (found: typeof references) => {
    for (const { to } of found.filter((one) => !shown.has(one.to))) {
      shown.add(to);
      show(references.filter(({ note }) => note !== undefined && note.identifier === to));
    }
  };
  show(references.filter(({ note }) => note === undefined));
  return shown;
}

/** Reports all that a text says and its page does not. */
export function checkLostWords(visits: readonly Visit[], body: string): Finding[] {
  const linked = visits.filter(({ node }) => node.type === 'linkReference' || node.type === 'imageReference');
  const references = { links: new Set(linked.map(({ node }) => node.identifier)), footnotes: shownFootnotes(visits) };
  const seen = new Set<string>();
  return visits.flatMap(({ node }): Finding[] => {
    const found: Finding[] = [];
    const report = (message: string | undefined) => {
      if (message !== undefined) found.push({ ...placeOf(node), message });
    };
    if (node.type === 'definition' || node.type === 'footnoteDefinition')
      report(checkDefinition(node, references, seen));
    if (node.type === 'code') report(checkCode(node, body));
    if (node.type === 'heading') report(checkHeading(node));
    const lost = onlySigns.has(node.type) ? wordsBetween(node, body) : undefined;
    if (lost) {
      const line = body.slice(0, lost.offset).split('\n').length;
      found.push({
        line,
        message: `"${words(lost.word)}" komt niet op de pagina. Schrijf het anders, of haal het weg.`,
      });
    }
    return found;
  });
}

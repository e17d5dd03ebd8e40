/** Words that stand in the file and not on the page: what Markdown reads as something else, or drops. */
import { placesIn, shortened, type Finding } from '../../reading/problem.ts';
import { around, findingAt, writtenAs, type Node, type Visit } from '../../reading/tree.ts';

const words = (text: string) => shortened(text.replace(/\s+/g, ' ').trim());

/** Names by which something is referred to, of links, pictures and footnotes. */
type Names = ReadonlySet<string | undefined>;

/** Footnotes that the page has: the text refers to them, or another such footnote does. One that only itself names is nowhere. */
function shownFootnotes(visits: readonly Visit[]): Names {
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

/** Makes a check for an address or a footnote that nothing refers to, or that is there a second time. */
function checkDefinitions(visits: readonly Visit[]): (node: Node) => string | undefined {
  const isReference = ({ node: { type } }: Visit) => type === 'linkReference' || type === 'imageReference';
  const links: Names = new Set(visits.filter(isReference).map(({ node }) => node.identifier));
  const footnotes = shownFootnotes(visits);
  const seen = new Set<string>();
  return ({ type, identifier = '' }) => {
    const isFootnote = type === 'footnoteDefinition';
    const name = `[${isFootnote ? '^' : ''}${shortened(identifier)}]`;
    if (seen.has(type + identifier))
      return `${name}: staat er twee keer, en alleen de eerste telt. Geef deze een andere naam.`;
    seen.add(type + identifier);
    if ((isFootnote ? footnotes : links).has(identifier)) return undefined;
    return isFootnote
      ? `Naar deze voetnoot verwijst niets, dus die komt niet op de pagina. Zet ${name} in de tekst waar die bij hoort, of haal die weg.`
      : `Deze regel komt niet op de pagina: Markdown leest hem als het adres van een link. Zet er een \\ voor, gebruik hem als [tekst]${name}, of haal hem weg.`;
  };
}

/** A block of code that never ends, or that has words behind its first signs. */
function checkCode(node: Node, body: string): string | undefined {
  const [first = '', ...below] = writtenAs(node, body).split('\n');
  const [, fence, info = ''] = /^(`{3,}|~{3,})(.*)$/.exec(first) ?? [];
  if (fence === undefined) return undefined;
  const last = (below.at(-1) ?? '').replace(/^[ \t>]+/, '').trimEnd();
  if (!last.startsWith(fence) || last.replaceAll(fence.charAt(0), '') !== '')
    return `Het blok code dat hier begint, houdt niet op: alles eronder wordt code. Zet ${fence} op een eigen regel onder de code.`;
  if (/^[\w+#.-]*$/.test(info.trim()) && !/^\p{Lu}\p{Ll}/u.test(info.trim())) return undefined;
  return `"${words(info)}" achter ${fence} komt niet op de pagina. Zet het op de regel eronder, of haal het weg.`;
}

/** `## Kop {van 2020}`: braces behind a heading give it an address, and words in them go. */
const checkHeading = ({ data }: Node): string | undefined =>
  Object.keys(data?.hProperties ?? {}).every((name) => name === 'id')
    ? undefined
    : 'Tussen { en } achter een kop kan alleen een adres staan, zoals {#adres}. Gebruik anders gewone haakjes ( en ).';

/** What is left between the parts of these, beside signs of Markdown, is lost. */
const onlySigns = new Set('root paragraph blockquote list table tableCell emphasis strong delete'.split(' '));

/** The first words between the parts of a node, which no part holds. */
function wordsBetween({ children = [], position }: Node, body: string): { word: string; offset: number } | undefined {
  let from = position.start.offset;
  for (const child of [...children, undefined]) {
    const to = child?.position.start.offset ?? position.end.offset;
    const match = to > from ? /[\p{L}\p{N}].*/u.exec(body.slice(from, to)) : null;
    if (match) return { word: match[0], offset: from + match.index };
    from = Math.max(from, child?.position.end.offset ?? 0);
  }
  return undefined;
}

/** Reports all that a text says and its page does not. */
export function checkLostWords(visits: readonly Visit[], body: string): Finding[] {
  const checkDefinition = checkDefinitions(visits);
  const rules: Readonly<Record<string, (node: Node) => string | undefined>> = {
    definition: checkDefinition,
    footnoteDefinition: checkDefinition,
    code: (node) => checkCode(node, body),
    heading: checkHeading,
  };
  return visits.flatMap(({ node }): Finding[] => {
    const message = rules[node.type]?.(node);
    const lost = onlySigns.has(node.type) ? wordsBetween(node, body) : undefined;
    return [
      ...(message === undefined ? [] : [findingAt(node, message)]),
      ...(lost
        ? [
            {
              line: placesIn(body)(lost.offset).line,
              message: `"${words(lost.word)}" komt niet op de pagina. Schrijf het anders, of haal het weg.`,
            },
          ]
        : []),
    ];
  });
}

/** Checks the text of an entry: that it can be read, its blocks, links, headings and quotation marks. */
import GithubSlugger from 'github-slugger';
import { mdxToMdast } from 'satteri';
import { allowedHtml, authorComponents, type AuthorComponent } from '../markdown/registry.ts';
import { choices, suggestion, type Problem } from './problem.ts';

/** The part of a Markdown tree that the checks look at. */
interface Node {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  alt?: string | null;
  depth?: number;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  data?: { id?: string; hProperties?: { id?: string } };
  identifier?: string;
  position?: { start: { line: number } };
}

/** What a text may point to. */
export interface KnownTargets {
  /** Ids by collection, `feiten` included. */
  ids: Readonly<Record<string, readonly string[]>>;
  /** All addresses of the site. */
  paths: readonly string[];
  /** Anchors by address; an address that is not in it is not checked for anchors. */
  anchors: ReadonlyMap<string, readonly string[]>;
  /** The verbatim text of every quotation; `undefined` when citaten.yaml could not be read. */
  quotations: readonly string[] | undefined;
}

const components: Record<string, AuthorComponent> = authorComponents;

/** `rest` is the line from the place of the mistake on. */
function syntaxMessage(message: string, rest: string): string {
  const unclosed = /Expected a closing tag for `<([^>]+)>`/.exec(message)?.[1];
  if (unclosed === 'br') return 'Schrijf <br /> in plaats van <br>.';
  if (unclosed) return `Het blok <${unclosed}> is niet afgesloten. Zet </${unclosed}> op een eigen regel na de tekst.`;
  const unopened = /Unexpected closing tag `<\/([^>]+)>`/.exec(message)?.[1];
  if (unopened)
    return `Hier eindigt </${unopened}>, maar het blok begint nergens. Haal de regel weg of zet <${unopened}> erboven.`;
  if (message.includes('Unexpected character `!`')) return 'Een opmerking <!-- … --> kan hier niet. Haal haar weg.';
  if (/brace|expression/.test(message)) return 'De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).';
  const block = /^<([A-Z]\w*)/.exec(rest)?.[1];
  if (block)
    return `Het blok <${block}> is niet te lezen. Schrijf achter een = rechte dubbele aanhalingstekens, zoals id="…", en eindig met />.`;
  if (message.includes('`<`') || message.includes('before name')) {
    return 'Het teken < kan hier niet los staan. Schrijf "minder dan", of \\<. Een e-mailadres of link schrijft u als [tekst](adres).';
  }
  return 'De tekst is vanaf deze regel niet te lezen. Kijk of een blok, een haakje of een aanhalingsteken niet is afgesloten.';
}

/** Reads a text into a tree, or gives the problem that keeps it from being read. */
export function parseBody(file: string, body: string): Node | Problem {
  try {
    return mdxToMdast(body, { features: { headingAttributes: true } }) as unknown as Node;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1'] = /^(\d+):(\d+)/.exec(message) ?? [];
    const rest = body.split('\n')[Number(line) - 1]?.slice(Number(column) - 1) ?? '';
    return { file, line: Number(line), message: syntaxMessage(message, rest) };
  }
}

/** All nodes of a tree, in reading order. */
function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

/** The anchors of a text's headings, as the build makes them. */
export function headingAnchors(tree: Node): string[] {
  const slugger = new GithubSlugger();
  return [...walk(tree)]
    .filter((node) => node.type === 'heading')
    .map((node) => node.data?.hProperties?.id ?? node.data?.id ?? slugger.slug(textOf(node)));
}

function checkComponent(node: Node, targets: KnownTargets): string[] {
  const name = node.name ?? '';
  const given = new Map((node.attributes ?? []).map((attribute) => [attribute.name ?? '', attribute.value]));
  const component = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!component) {
    const attributes = allowedHtml.get(name);
    if (attributes)
      return [...given.keys()]
        .filter((key) => !attributes.includes(key))
        .map((key) => `<${name}> kan geen ${key}="…" hebben. Haal het weg.`);
    const known = Object.keys(components);
    return [`<${name}> is geen bekend blok.${suggestion(name, known)}${choices(known)}`];
  }
  const messages: string[] = [];
  for (const [attribute, { reference }] of Object.entries(component.attributes)) {
    const value = given.get(attribute);
    const known = targets.ids[reference];
    if (typeof value !== 'string') {
      messages.push(`In <${name}> ontbreekt ${attribute}="…".${choices(known ?? [])}`);
    } else if (known && !known.includes(value)) {
      messages.push(
        `In <${name}> is ${attribute} "${value}", maar dat bestaat niet in ${reference}.${suggestion(value, known)}${choices(known)}`,
      );
    }
  }
  for (const attribute of given.keys()) {
    // A `{…}` has no name; the missing attribute was reported above.
    if (attribute && !Object.hasOwn(component.attributes, attribute)) {
      messages.push(`<${name}> kent ${attribute}="…" niet.${suggestion(attribute, Object.keys(component.attributes))}`);
    }
  }
  const hasContent = (node.children ?? []).length > 0;
  if (component.hasContent && !hasContent)
    messages.push(`In <${name}> staat geen tekst. Zet er tekst in en sluit af met </${name}>.`);
  if (!component.hasContent && hasContent)
    messages.push(`In <${name}> kan geen tekst staan. Schrijf <${name} … /> op een eigen regel.`);
  return messages;
}

function checkLink(url: string, ownPath: string, targets: KnownTargets): string[] {
  if (/^(https?:|mailto:|tel:)/.test(url)) return [];
  if (url.startsWith('#')) return checkAnchor(url, ownPath, url.slice(1), targets);
  if (!url.startsWith('/')) {
    return [`Link "${url}" kan niet. Begin met / voor een eigen pagina, of met https:// voor een andere site.`];
  }
  const [address = '', anchor] = url.split('#');
  const [path = ''] = address.split('?');
  if (!targets.paths.includes(path)) {
    const slash = targets.paths.includes(`${path}/`) ? ` Bedoelt u "${path}/"?` : suggestion(path, targets.paths);
    return [`Link "${url}" gaat naar een pagina die niet bestaat.${slash}`];
  }
  return checkAnchor(url, path, anchor, targets);
}

function checkAnchor(url: string, path: string, anchor: string | undefined, targets: KnownTargets): string[] {
  const anchors = targets.anchors.get(path);
  if (!anchor || !anchors || anchors.includes(anchor)) return [];
  return [`Link "${url}" gaat naar een kopje dat op die pagina niet bestaat.${suggestion(anchor, anchors)}`];
}

const withoutBreaks = (text: string) => text.replace(/\s+/g, ' ');

/** Words between quotation marks that are in no quotation, each with how many lines below the block's first they begin. */
function madeUpQuotations(block: Node, quotations: readonly string[]): { quoted: string; below: number }[] {
  const text = textOf(block);
  return [...text.matchAll(/[“„"]([^“„”"]+)[”"]/g)]
    .map((match) => ({
      quoted: withoutBreaks(match[1] ?? ''),
      below: text.slice(0, match.index).split('\n').length - 1,
    }))
    .filter(({ quoted }) => !quotations.some((quotation) => withoutBreaks(quotation).includes(quoted)));
}

/** Every mistake in the text of one entry that can be read. `ownPath` is the address of its page. */
export function checkBody(file: string, ownPath: string, tree: Node, targets: KnownTargets): Problem[] {
  const problems: Problem[] = [];
  // An image's address may be a file, and is not a page.
  const pictures = new Set(
    [...walk(tree)].filter((node) => node.type === 'imageReference').map((node) => node.identifier),
  );
  let depth = 1;
  for (const node of walk(tree)) {
    const line = node.position?.start.line ?? 1;
    const report = (message: string) => problems.push({ file, line, message });
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      checkComponent(node, targets).forEach(report);
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      report('De tekens { en } kunnen hier niet. Gebruik gewone haakjes ( en ).');
    } else if (node.type === 'mdxjsEsm') {
      report('Een regel met import of export kan hier niet. Blokken zijn er vanzelf; haal de regel weg.');
    } else if (
      (node.type === 'link' || (node.type === 'definition' && !pictures.has(node.identifier))) &&
      node.url !== undefined
    ) {
      checkLink(node.url, ownPath, targets).forEach(report);
    } else if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) {
      report(
        'Deze afbeelding heeft geen beschrijving. Schrijf tussen de blokhaken wat er te zien is: ![beschrijving](adres).',
      );
    } else if (node.type === 'heading' && node.depth !== undefined) {
      if (node.depth === 1)
        report('Een kop met één # is de titel van de pagina, en die staat al bovenaan. Begin met ##.');
      else if (node.depth > depth + 1)
        report(
          `Deze kop slaat een niveau over. Gebruik ${'#'.repeat(depth + 1)} in plaats van ${'#'.repeat(node.depth)}.`,
        );
      depth = node.depth;
    }
    if (targets.quotations && ['paragraph', 'heading', 'tableCell'].includes(node.type)) {
      for (const { quoted, below } of madeUpQuotations(node, targets.quotations)) {
        problems.push({
          file,
          line: line + below,
          message: `"${quoted}" staat tussen aanhalingstekens, maar staat zo niet in citaten.yaml. Citeer letterlijk, of haal de aanhalingstekens weg.`,
        });
      }
    }
  }
  return problems;
}

/** Blocks: those that the site knows, with the attributes that they need, where they can stand. */
import { allowedHtml, componentOf, type AuthorComponent } from '../../model/blocks.ts';
import type { BlockReference } from '../../reading/body.ts';
import { around, findingAt, isBlock, type Node, type Visit } from '../../reading/tree.ts';
import { bracesMessage, htmlHint, unknownBlockMessage } from '../../reading/html.ts';
import { shortened, suggestion, type Finding, type KnownWords } from '../../reading/problem.ts';

function checkHtml(node: Node, name: string, allowed: readonly string[]): string[] {
  const messages = (node.attributes ?? []).flatMap(({ name: attribute, value }) => {
    if (attribute === undefined || (value !== null && typeof value === 'object')) return [bracesMessage];
    return allowed.includes(attribute) ? [] : [`<${name}> kan geen ${shortened(attribute)}="…" hebben. Haal het weg.`];
  });
  if (name === 'br' && node.children?.length) messages.push('In <br /> kan geen tekst staan. Schrijf alleen <br />.');
  return messages;
}

function placeMistake(visit: Visit, name: string, { inSentence, notInside = [] }: AuthorComponent): string | undefined {
  const outside = [...around(visit)];
  const isIn = (type: string) => outside.some((node) => node.type === type);
  const outer = outside.find((node) => isBlock(node) && notInside.includes(node.name ?? ''))?.name;
  if (outer === name) return `<${name}> kan niet in <${name}> staan. Sluit het eerste blok eerst af met </${name}>.`;
  if (outer) return `<${name}> kan niet in <${outer}> staan. Zet het eronder, na </${outer}>.`;
  const isAlone = visit.node.type === 'mdxJsxFlowElement';
  if (!inSentence && !isAlone)
    return `<${name}> kan niet midden in een zin staan. Zet het op een eigen regel, met een lege regel erboven en eronder.`;
  if (!inSentence) return undefined;
  if (isAlone) return `<${name}> staat hier los. Zet het in een zin.`;
  if (isIn('link')) return `<${name}> kan niet in een link staan. Zet het ernaast.`;
  return isIn('heading') ? `<${name}> kan niet in een kop staan. Zet het in de tekst.` : undefined;
}

function contentMistake(
  { children = [] }: Node,
  name: string,
  { hasContent, headings }: AuthorComponent,
): string | undefined {
  if (!hasContent && children.length > 0)
    return `In <${name}> kan geen tekst staan. Schrijf <${name} … /> op een eigen regel.`;
  if (!hasContent) return undefined;
  if (children.length === 0) return `In <${name}> staat geen tekst. Zet er tekst in en sluit af met </${name}>.`;
  if (headings === undefined || children.some(({ type, depth }) => type === 'heading' && depth === headings))
    return undefined;
  const sign = '#'.repeat(headings);
  return `In <${name}> staat geen kop met ${sign}. Zet ${sign} voor elke kop in dit blok, of haal <${name}> weg.`;
}

function messagesFor(visit: Visit): (string | undefined)[] {
  const { node } = visit;
  const name = node.name ?? '';
  const component = componentOf(name);
  const allowed = allowedHtml.get(name);
  if (allowed) return checkHtml(node, name, allowed);
  if (!component) return [htmlHint({ name }) ?? unknownBlockMessage(name)];
  const known = Object.keys(component.attributes);
  const unknown = (node.attributes ?? []).map(({ name: attribute }) => {
    if (attribute === undefined) return bracesMessage;
    return known.includes(attribute)
      ? undefined
      : `<${name}> kent ${shortened(attribute)}="…" niet.${suggestion(attribute, known)}`;
  });
  return [...unknown, placeMistake(visit, name, component), contentMistake(node, name, component)];
}

/** What is wrong with a block by itself and where it stands. */
export const checkBlock = (visit: Visit): Finding[] =>
  messagesFor(visit).flatMap((message) => (message === undefined ? [] : [findingAt(visit.node, message)]));

/** What is wrong with a reference of a block. `known` are the ids that there are; `undefined` when they could not be read. */
export function referenceMistake(reference: BlockReference, known: KnownWords | undefined): string | undefined {
  const { block, attribute, target, id } = reference;
  if (id === undefined) return `In <${block}> ontbreekt ${attribute}="…".${known?.choices() ?? ''}`;
  if (!known || known.has(id)) return undefined;
  return `In <${block}> is ${attribute} "${shortened(id)}", maar dat bestaat niet in ${target}.${known.suggest(id)}${known.choices()}`;
}

/** Makes a block in the editor out of every author component of the registry, with a form of its own. */
import type { EditorComponentDefinition, Field } from '@sveltia/cms';
import { idsIn, type AuthorComponent } from '../markdown/registry.ts';
import type { Relate } from './fields.ts';

/** The field for the text between an opening and a closing tag. */
const CONTENT = 'tekst';

/** The name of a block inside the editor; an element or a node of the editor's own may have the plain one. */
export const blockId = (name: string) => `blok-${name.toLowerCase()}`;

/** The text of an attribute. One that can hold several ids is a list in the form. */
const asText = (value: unknown) => (Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '');

const escaped = (value: unknown) => asText(value).replaceAll('"', '&quot;');

/** `<Citaat id="…"` */
const openTag = (name: string, attributes: readonly string[], values: Record<string, unknown>) =>
  [`<${name}`, ...attributes.map((attribute) => `${attribute}="${escaped(values[attribute])}"`)].join(' ');

/** How a block is found in a text. The editor takes a pattern without `m` for part of a line. */
function patternOf(name: string, { attributes, hasContent, inSentence }: AuthorComponent): RegExp {
  const tag = [`<${name}`, ...Object.keys(attributes).map((attribute) => `${attribute}="(?<${attribute}>[^"]*)"`)].join(
    ' ',
  );
  if (inSentence) return new RegExp(`${tag} />`);
  return hasContent
    ? new RegExp(`^${tag}>\\n\\n(?<${CONTENT}>[\\s\\S]*?)\\n\\n</${name}>$`, 'm')
    : new RegExp(`^${tag} />$`, 'm');
}

/** What the example beside the form shows: the text in a block; of a block without text its name and what it points to. */
function preview(
  { label, attributes, hasContent, inSentence }: AuthorComponent,
  values: Record<string, unknown>,
): string {
  if (hasContent) return `\n\n${asText(values[CONTENT])}\n\n`;
  const shown = [label, ...Object.keys(attributes).map((attribute) => asText(values[attribute]))];
  const words = escaped(shown.filter((word) => word !== '').join(': ')).replaceAll('<', '&lt;');
  return inSentence ? `<strong>[${words}]</strong>` : `<p><strong>[${words}]</strong></p>`;
}

/** Every block of a registry. `textField` makes the field for a text in which the blocks with these ids may stand. */
export function blocksOf(
  registry: Readonly<Record<string, AuthorComponent>>,
  relate: Relate,
  textField: (name: string, blocks: readonly string[]) => Field,
): EditorComponentDefinition[] {
  const withoutContent = Object.entries(registry)
    .filter(([, { hasContent }]) => !hasContent)
    .map(([name]) => blockId(name));
  return Object.entries(registry).map(([name, component]) => {
    const attributes = Object.keys(component.attributes);
    const fields = Object.entries(component.attributes).map(
      ([attribute, { reference, label, several = false }]) =>
        ({
          name: attribute,
          label,
          widget: 'relation',
          required: true,
          ...(several && { multiple: true }),
          ...relate(reference),
        }) as Field,
    );
    return {
      id: blockId(name),
      label: component.label,
      fields: component.hasContent ? [...fields, textField(CONTENT, withoutContent)] : fields,
      pattern: patternOf(name, component),
      fromBlock: (match) =>
        Object.fromEntries(
          Object.entries(match.groups ?? {}).map(([key, value]) => [
            key,
            component.attributes[key]?.several ? idsIn(value) : value,
          ]),
        ),
      toBlock: (values) => {
        const tag = openTag(name, attributes, values);
        return component.hasContent ? `${tag}>\n\n${asText(values[CONTENT]).trim()}\n\n</${name}>` : `${tag} />`;
      },
      toPreview: (values) => preview(component, values),
    };
  });
}

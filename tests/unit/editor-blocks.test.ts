import type { EditorComponentDefinition } from '@sveltia/cms';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blockId, blocksOf } from '../../src/editor/blocks.ts';
import { textField } from '../../src/editor/cms-config.ts';
import { relations } from '../../src/editor/collections.ts';
import { pictureBlock } from '../../src/editor/picture-block.ts';
import { authorComponents } from '../../src/markdown/registry.ts';
import * as tables from '../../src/schemas/index.ts';

const blocks = blocksOf(authorComponents, relations(tables), textField);
const block = (name: string) => {
  const found = blocks.find(({ id }) => id === blockId(name));
  if (!found) throw new Error(`There is no block for ${name}.`);
  return found;
};

/** What the editor makes of a text that it takes for a block. */
function roundTrip({ pattern, fromBlock, toBlock }: EditorComponentDefinition, source: string): string | undefined {
  const match = pattern.exec(source);
  if (!match) return undefined;
  return toBlock(fromBlock?.(match) ?? { ...match.groups });
}

describe('an editor who inserts a block', () => {
  test.each(Object.entries(authorComponents))(
    'finds %s by its Dutch name, with a field for each attribute',
    (name, component) => {
      const { label, fields } = block(name);
      expect(label).toBe(component.label);
      const expected = [...Object.keys(component.attributes), ...(component.hasContent ? ['tekst'] : [])];
      expect(fields.map((field) => field.name)).toEqual(expected);
    },
  );

  test('chooses a quotation by its words', () => {
    expect(block('Citaat').fields[0]).toMatchObject({
      widget: 'relation',
      display_fields: ['citaten.*.tekst'],
      label: 'Citaat',
    });
  });

  test('sees in the example what a block holds, and no code of it', () => {
    expect(block('Ladder').toPreview?.({ tekst: '### Kop' })).toContain('### Kop');
    expect(block('Citaat').toPreview?.({ id: '<b>"' })).toBe('<p><strong>[Citaat: &lt;b>&quot;]</strong></p>');
  });
});

describe('an editor who opens a text and saves it', () => {
  const texts = readdirSync('src/content', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => readFileSync(`src/content/${name}`, 'utf8'));

  test.each(Object.entries(authorComponents))('finds every %s of the site as it was', (name, { hasContent }) => {
    const whole = hasContent
      ? new RegExp(`^<${name}>$[\\s\\S]*?^</${name}>$`, 'gm')
      : new RegExp(`<${name}\\b[^>]*/>`, 'g');
    const found = texts.flatMap((text) => text.match(whole) ?? []);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((source) => roundTrip(block(name), source))).toEqual(found);
  });

  test('finds a long text with headings, lists and blocks in it as it was', () => {
    const source = '<Ladder>\n\n### Een\n\n- a\n- b\n\n<Citaat id="x" />\n\n1. c\n\n### Twee\n\nd\n\n</Ladder>';
    expect(roundTrip(block('Ladder'), source)).toBe(source);
  });

  test.each(['![Een brug](../../assets/brug.jpg)', '![Een \\[groot\\] plein](../../assets/a-b.webp)'])(
    'finds %s as it was',
    (source) => {
      expect(roundTrip(pictureBlock, source)).toBe(source);
    },
  );
});

describe('an editor who inserts a picture', () => {
  test('must say what can be seen', () => {
    const [picture, description] = pictureBlock.fields;
    expect(picture).toMatchObject({ widget: 'image' });
    expect(description).not.toHaveProperty('required', false);
  });

  test('may use brackets in the description', () => {
    const source = pictureBlock.toBlock({ src: '../../assets/a.png', alt: 'Een [klein] plein' });
    expect(pictureBlock.fromBlock?.(pictureBlock.pattern.exec(source) as RegExpMatchArray)).toEqual({
      src: '../../assets/a.png',
      alt: 'Een [klein] plein',
    });
  });
});

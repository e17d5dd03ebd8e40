import { describe, expect, test } from 'vitest';
import { mdxComponents } from '../../src/components/author/index.ts';
import { authorComponents } from '../../src/model/blocks.ts';

describe('an editor who uses a block', () => {
  test('gets what it is called: each block of the registry has a component, and each component is in the registry', () => {
    const drawn = Object.keys(mdxComponents).filter((name) => /^\p{Lu}/u.test(name));
    expect(drawn.sort()).toEqual(Object.keys(authorComponents).sort());
  });

  test.each(Object.entries(authorComponents))(
    'can read in one Dutch sentence what %s does',
    (_, { label, description }) => {
      expect(label).toMatch(/^\p{Lu}/u);
      expect(description).toMatch(/^\p{Lu}.+\.$/u);
    },
  );
});

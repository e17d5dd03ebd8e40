import { expect, test } from 'vitest';
import { slug } from '../../src/lib/slug.ts';
import { id } from '../../src/model/schemas/fields.ts';
import { slugs } from '../fixtures/slugs.ts';

test.each(slugs)('an editor who makes an entry "%s" finds it at its address "%s"', (title, name) => {
  expect(slug(title)).toBe(name);
});

test('a name that comes out of a title may always be an id', () => {
  for (const [title] of slugs.filter(([, name]) => name !== '')) expect(id().safeParse(slug(title)).success).toBe(true);
});

/** Proves that components put no space where a text has none. What editors type themselves is theirs. */
import { expect, test } from '@playwright/test';
import { Parser } from 'htmlparser2';
import { second } from './second.ts';

test('No text has a space before a comma or a full stop, as a component that ends on a line of its own leaves behind', () => {
  const found = second.pages.flatMap((address) => {
    let text = '';
    const parser = new Parser({
      ontext(part) {
        text += part;
      },
    });
    parser.end(/<main.*<\/main>/s.exec(second.htmlOf(address))?.[0]);
    expect(text.length, address).toBeGreaterThan(50);
    return [...text.matchAll(/\S*\s[.,;:!?](?=\s|$)/g)].map(([place]) => `${address}: ${place}`);
  });
  expect(found).toEqual([]);
});

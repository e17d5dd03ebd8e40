import { describe, expect, test } from 'vitest';
import { REDIRECTS, withRedirects } from '../../src/editor/redirect-file.ts';

const { list } = REDIRECTS;

describe('the redirect of a page that goes', () => {
  test('comes below those that are there, and changes no other line', () => {
    const source = `# Uitleg\n${list}:\n  - van: /a/\n    naar: "/b/"\n`;
    expect(withRedirects(source, [{ van: '/c/', naar: '/d/' }])).toBe(`${source}  - van: /c/\n    naar: /d/\n`);
  });

  test('is the first in an empty list, and in a file that is not there', () => {
    const one = `${list}:\n  - van: /c/\n    naar: /d/\n`;
    expect(withRedirects(`# Uitleg\n${list}: []\n`, [{ van: '/c/', naar: '/d/' }])).toBe(`# Uitleg\n${one}`);
    expect(withRedirects(undefined, [{ van: '/c/', naar: '/d/' }])).toBe(one);
  });

  test('takes along what led to that page, and to a heading on it', () => {
    const source = `${list}:\n  - van: /a/\n    naar: /c/\n  - van: /b/#x\n    naar: /c/#y\n`;
    expect(withRedirects(source, [{ van: '/c/', naar: '/d/' }])).toBe(
      `${list}:\n  - van: /a/\n    naar: /d/\n  - van: /b/#x\n    naar: /d/\n  - van: /c/\n    naar: /d/\n`,
    );
  });

  test('is not written into a file that cannot be read', () => {
    expect(withRedirects(`${list}: [`, [{ van: '/c/', naar: '/d/' }])).toBeUndefined();
  });
});

import { generate, parse, type CssNode } from 'css-tree';
import { describe, expect, test } from 'vitest';
import { readBuiltPage } from '../../src/publishing/built-page.ts';
import { couldMatch, dropUnusedProperties, keepRules } from '../../src/publishing/styles/trim-css.ts';

/** What a page's HTML asks of a stylesheet. */
const wishes = (html: string) => readBuiltPage('/', html).facts.styles;

const trimSheet = (sheet: CssNode, html: string) => {
  const { all, properties } = wishes(html);
  const kept = keepRules(sheet, (selector) => couldMatch(selector, all));
  dropUnusedProperties(kept, properties);
  return generate(kept);
};
const trim = (css: string, html: string) => trimSheet(parse(css), html);

describe('a page keeps of a stylesheet', () => {
  test.each([
    ['a rule for a tag it has', 'p{color:red}', '<p>a</p>'],
    ['a rule for a class it has', '.meta{color:red}', '<p class="groot meta">a</p>'],
    ['a rule for an id it has', '#kop{color:red}', '<p id="kop">a</p>'],
    ['a rule for an attribute it has', '[rel=next]{color:red}', '<a rel="next">a</a>'],
    ['a rule whose parts it has all', 'nav>ul li+li a::before{color:red}', '<nav><ul><li><a>a</a></li></ul></nav>'],
    ['a rule for everything', '*{margin:0}', ''],
    ['a rule with a choice inside :is(), of which it may have one', ':is(h2,h3){color:red}', '<h3>a</h3>'],
    ['a rule with something that must not be there', 'a:not(.weg){color:red}', '<a>a</a>'],
    ['a rule for an attribute that a script sets later', '[data-thema=donker] p{color:red}', '<p>a</p>'],
    ['a ring around what has the focus', ':focus-visible{outline:2px solid}', ''],
    ['what a pseudo-element says', 'p::after{content:"."}', '<p>a</p>'],
    ['its fonts', '@font-face{font-family:Fraunces;src:url(/f.woff2)}', ''],
    ['its movements', '@keyframes draai{from{opacity:0}50%{opacity:.5}to{opacity:1}}', ''],
    ['a rule for paper', '@media print{p{color:#000}}', '<p>a</p>'],
    [
      'a rule inside a rule inside a condition',
      '@supports (display:grid){@media (min-width:62rem){p{color:red}}}',
      '<p>a</p>',
    ],
    [
      'a rule for what stands in a template',
      '.resultaat{color:red}',
      '<template><li class="resultaat"></li></template>',
    ],
  ])('%s', (_, css, html) => {
    expect(trim(css, html)).toBe(css);
  });
});

describe('a page drops of a stylesheet', () => {
  test.each([
    ['a rule for a tag it lacks', 'table{color:red}'],
    ['a rule for a class it lacks', '.weg{color:red}'],
    ['a rule for an id it lacks', '#weg{color:red}'],
    ['a rule for an attribute it lacks', '[popover]{color:red}'],
    ['a rule of which it lacks one part', '.weg p{color:red}'],
    ['a rule of which it lacks the tag around a choice', 'table:is(.a,.b){color:red}'],
    ['a condition that falls empty', '@media print{.weg{color:red}}'],
    ['a condition inside a condition that falls empty', '@supports (display:grid){@media print{.weg{color:red}}}'],
    ['a rule without anything in it', 'p{}'],
  ])('%s', (_, css) => {
    expect(trim(`${css}p{margin:0}`, '<p>a</p>')).toBe('p{margin:0}');
  });

  test('the selectors that it lacks out of a rule that it needs', () => {
    expect(trim('.weg,p,#weg{margin:0}', '<p>a</p>')).toBe('p{margin:0}');
  });
});

describe('a page keeps of the custom properties', () => {
  test('those that a rule uses, by way of others and as a fallback too', () => {
    const css = ':root{--a:1px;--b:var(--a);--c:var(--x,var(--b));--weg:2px}p{margin:var(--c)}';
    expect(trim(css, '<p>a</p>')).toBe(':root{--a:1px;--b:var(--a);--c:var(--x,var(--b))}p{margin:var(--c)}');
  });

  test('those that a drawing in the page uses', () => {
    expect(trim(':root{--klei:red;--weg:blue}', '<svg><path fill="var(--klei)"/></svg>')).toBe(':root{--klei:red}');
  });

  test('every definition of one that is used', () => {
    const css = ':root{--a:red}[data-thema=donker]{--a:blue}p{color:var(--a)}';
    expect(trim(css, '<p>a</p>')).toBe(css);
  });

  test('none that only a dropped rule uses', () => {
    expect(trim(':root{--a:red}.weg{color:var(--a)}p{margin:0}', '<p>a</p>')).toBe('p{margin:0}');
  });

  test('none that only another unused one uses', () => {
    expect(trim(':root{--a:red;--b:var(--a)}p{margin:0}', '<p>a</p>')).toBe('p{margin:0}');
  });
});

describe('trimming', () => {
  test('leaves the stylesheet whole for the next page', () => {
    const sheet = parse('.a{color:red}.b{color:blue}');
    expect(trimSheet(sheet, '<p class="a">')).toBe('.a{color:red}');
    expect(trimSheet(sheet, '<p class="b">')).toBe('.b{color:blue}');
  });

  test('sees tags, classes, ids and attributes, and what a script may add', () => {
    expect([...wishes('<a id="kop" class="groot rood" href="/">a</a>').all].sort()).toEqual([
      '#kop',
      '.groot',
      '.rood',
      '[class]',
      '[data-script]',
      '[data-thema]',
      '[href]',
      '[id]',
      'a',
      'mark',
    ]);
  });
});

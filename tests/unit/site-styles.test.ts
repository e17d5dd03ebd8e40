import { describe, expect, test } from 'vitest';
import { readBuiltPage } from '../../src/publishing/built-page.ts';
import { divideStyles, groupPages, stylePage } from '../../src/publishing/styles/site-styles.ts';

const mark = '<template data-latere-stijlen></template>';
const scope = 'astro-abcdef12';
const other = 'astro-zyxwvu98';
const page = (styles: string, body: string) =>
  `<html><head><title>a</title>${styles}</head><body>${body}</body></html>`;

/** The pages as the build leaves them, and the styles that they share. */
function build(...sources: string[]) {
  const pages = sources.map((html) => readBuiltPage('/', html));
  const styles = divideStyles(groupPages(pages));
  for (const one of pages) stylePage(one, styles, '/later.css');
  return { later: styles.later, pages: pages.map((one) => one.html()) };
}
const styleOf = (html = '') => /<style>(.*)<\/style><\/head>/.exec(html)?.[1];

describe('a page', () => {
  test('gets one stylesheet in its head with all that it can use, in the old order', () => {
    const { pages } = build(page('<style>p{color:red}</style>', '<p>a</p><style>p{color:blue}.weg{top:0}</style>'));
    expect(pages).toEqual([page('<style>p{color:red}p{color:blue}</style>', '<p>a</p>')]);
  });

  test('is left alone when it has no styles', () => {
    const html = page('', '<p>a</p>');
    expect(build(html)).toEqual({ later: '', pages: [html] });
  });

  test('keeps a dollar sign in its styles as it is', () => {
    expect(build(page('<style>p::after{content:"$&"}</style>', '<p>a</p>')).pages[0]).toContain('content:"$&"');
  });

  test('gets short scopes that its rules still fit, and none that no rule asks for', () => {
    const { pages } = build(
      page(
        `<style>p.${scope}{color:red}a.${other}{top:0}</style>`,
        `<p class="${scope}">a</p><b class="${other}">b</b><i class="groot ${other} ${scope}">c</i>`,
      ),
    );
    const short = /p\.(\w+)\{color:red\}/.exec(styleOf(pages[0]) ?? '')?.[1] ?? '';
    expect(short.length).toBeGreaterThan(0);
    expect(short.length).toBeLessThan(4);
    expect(pages[0]).toContain(`<p class="${short}">a</p><b>b</b><i class="groot ${short}">c</i>`);
    expect(pages[0]).not.toContain('astro-');
  });

  test('calls each font by a short name, and what measures like it by another', () => {
    const { pages } = build(
      page(
        '<style>@font-face{font-family:Kop-0123456789abcdef}' +
          '@font-face{font-family:"Kop-0123456789abcdef fallback: Times New Roman"}' +
          'p{font-family:Kop-0123456789abcdef,"Kop-0123456789abcdef fallback: Times New Roman",serif}</style>',
        '<p>a</p>',
      ),
    );
    expect(styleOf(pages[0])).toBe(
      '@font-face{font-family:Kop}@font-face{font-family:"Kop2"}p{font-family:Kop,"Kop2",serif}',
    );
  });

  test('keeps two scopes apart', () => {
    const { pages } = build(
      page(
        `<style>p.${scope}{color:red}p.${other}{color:blue}</style>`,
        `<p class="${scope}">a</p><p class="${other}">b</p>`,
      ),
    );
    const [, first = '', second = ''] = /p\.(\w+)\{color:red\}p\.(\w+)\{/.exec(styleOf(pages[0]) ?? '') ?? [];
    expect(first).not.toBe(second);
    expect(pages[0]).toContain(`<p class="${first}">a</p><p class="${second}">b</p>`);
  });
});

describe('pages of one route', () => {
  test('share a stylesheet with what any of them can use, so that a policy needs one hash for all', () => {
    const styles = '<style>.een{top:0}.twee{top:1px}.weg{top:2px}</style>';
    const { pages } = build(page(styles, '<p class="een">a</p>'), page(styles, '<p class="twee">b</p>'));
    expect(pages.map(styleOf)).toEqual(['.een{top:0}.twee{top:1px}', '.een{top:0}.twee{top:1px}']);
  });

  test('do not carry what only another route uses', () => {
    const { pages } = build(
      page('<style>.een{top:0}.twee{top:1px}</style>', '<p class="een">a</p>'),
      page('<style>.twee{top:1px}.een{top:0}</style>', '<p class="twee">b</p>'),
    );
    expect(pages.map(styleOf)).toEqual(['.een{top:0}', '.twee{top:1px}']);
  });
});

describe('what stands below the mark', () => {
  const styles = '<style>p{top:0}footer{top:1px}</style>';

  test('has its styles in the file that all pages share, linked at the mark', () => {
    const { later, pages } = build(page(styles, `<p>a</p>${mark}<footer>b</footer>`));
    expect(later).toBe('footer{top:1px}');
    expect(pages[0]).toBe(
      page('<style>p{top:0}</style>', '<p>a</p><link rel="stylesheet" href="/later.css"><footer>b</footer>'),
    );
  });

  test('gets that file once, at the first of two marks', () => {
    const { pages } = build(page(styles, `<p>a</p>${mark}<i>b</i>${mark}<footer>c</footer>`));
    expect(pages[0]?.match(/<link/g)).toHaveLength(1);
    expect(pages[0]).toContain('<p>a</p><link');
    expect(pages[0]).not.toContain('<template');
  });

  test('has its styles in the page where another page needs them above its mark, so that no rule stands in both', () => {
    const { later, pages } = build(
      page(styles, `<p>a</p>${mark}<footer>b</footer>`),
      page(`${styles}<style>i{top:0}</style>`, `<footer>a</footer>${mark}<p>b</p>`),
    );
    expect(later).toBe('');
    expect(pages.map(styleOf)).toEqual(['p{top:0}footer{top:1px}', 'p{top:0}footer{top:1px}']);
  });

  test('finds the colours that it uses in the page', () => {
    const { later, pages } = build(
      page(
        '<style>:root{--turf:brown;--weg:red}footer{color:var(--turf)}</style>',
        `<p>a</p>${mark}<footer>b</footer>`,
      ),
    );
    expect(later).toBe('footer{color:var(--turf)}');
    expect(styleOf(pages[0])).toBe(':root{--turf:brown}');
  });

  test('has the scope that its rules ask for, on every page the same', () => {
    const scoped = (more: string) => `<style>${more}footer.${scope}{top:0}</style>`;
    const { later, pages } = build(
      page(scoped(`p.${other}{top:0}`), `<p class="${other}">a</p>${mark}<footer class="${scope}">b</footer>`),
      page(scoped(''), `<p>a</p>${mark}<footer class="${scope}">b</footer>`),
    );
    const short = /^footer\.(\w+)\{top:0\}$/.exec(later)?.[1];
    expect(short).toBeDefined();
    for (const html of pages) expect(html).toContain(`<footer class="${String(short)}">`);
  });
});

describe('the file that all pages share', () => {
  test('has what is for paper, and the pages do not', () => {
    const { later, pages } = build(page('<style>p{top:0}@media print{p{top:1px}.weg{top:2px}}</style>', '<p>a</p>'));
    expect(later).toBe('@media print{p{top:1px}}');
    expect(styleOf(pages[0])).toBe('p{top:0}');
  });

  test('has no fonts and no transitions between pages: those count from the first moment on', () => {
    const first = '@font-face{font-family:Kop;src:url(/k.woff2)}@media (width>1px){@view-transition{navigation:auto}}';
    const { later, pages } = build(page(`<style>${first}footer{top:0}</style>`, `<p>a</p>${mark}<footer>b</footer>`));
    expect(later).toBe('footer{top:0}');
    expect(styleOf(pages[0])).toBe(first);
  });
});

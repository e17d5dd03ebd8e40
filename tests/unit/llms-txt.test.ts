import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/publishing/built-page.ts';
import type { AboutPage } from '../../src/publishing/about-page.ts';
import { llmsTxt } from '../../src/publishing/markdown/llms-txt.ts';
import { kinds } from '../../src/model/kinds.ts';
import { site } from '../../src/site.ts';

const page = (path: string, kind: string | undefined, more: Partial<AboutPage> = {}): AboutPage => ({
  ...readFacts('').facts.about,
  url: new URL(path, site.url).href,
  title: `Titel ${path}`,
  description: 'Eerste zin. Tweede zin.',
  kind,
  ...more,
});

const town = kinds.gemeente.address;
const madeUp = { fictional: true, municipality: 'Veenstad' };

/** The lines under a heading. */
const section = (text: string, title: string) =>
  (text.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '').trim().split('\n').slice(2);

describe('a machine that reads llms.txt', () => {
  test('learns first what the site is, what is made up, and how to quote from it', () => {
    const [head = ''] = llmsTxt([]).split(/^## /m);
    expect(head.startsWith(`# ${site.name}\n\n> ${site.summary}`)).toBe(true);
    expect(head).toContain(`${site.url}/citaten/#id`);
    expect(head).toContain(`[${site.licence.name}](${site.licence.url})`);
  });

  test('finds each page under its kind, as a link to its Markdown and one sentence', () => {
    const text = llmsTxt([page('/keynotes/bas/', 'Keynote'), page(`${town}data/`, 'Veenstad', madeUp)]);
    expect(section(text, 'Keynotes')).toEqual([
      `- [Titel /keynotes/bas/](${site.url}/keynotes/bas/index.md): Eerste zin.`,
    ]);
    expect(section(text, 'Veenstad – fictief')).toHaveLength(1);
    expect(text).not.toContain('## Begrippen');
    expect(text).toContain('Veenstad bestaat niet.');
    expect(llmsTxt([page('/keynotes/bas/', 'Keynote')])).not.toContain('Fictie');
  });

  test('finds the page of a folder before the pages in it, which keep their order', () => {
    const text = llmsTxt([
      page(`${town}b/`, 'Veenstad', madeUp),
      page(`${town}a/`, 'Veenstad', madeUp),
      page(town, 'Veenstad', madeUp),
    ]);
    expect(section(text, 'Veenstad – fictief').map((line) => /\[Titel (.*)\]/.exec(line)?.[1])).toEqual([
      town,
      `${town}b/`,
      `${town}a/`,
    ]);
  });

  test('finds under Optional what can be skipped, and what has no section of its own', () => {
    const text = llmsTxt([page('/', undefined), page('/privacy/', 'Over de site'), page('/x/', 'Nieuw')]);
    expect(section(text, 'Optional')).toHaveLength(3);
    expect(text).not.toContain('## Over de site');
  });

  test('can still follow a link whose title has brackets', () => {
    expect(llmsTxt([page('/a/', 'Begrip', { title: 'Data [open]' })])).toContain('- [Data \\[open\\]](');
  });
});

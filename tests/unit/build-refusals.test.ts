/** What the check of the content lets through, the build lets through. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checking/check.ts';
import { formatReport } from '../../src/reading/problem.ts';
import { BuildRefusal } from '../../src/publishing/build-refusal.ts';
import { checkBeforeBuild } from '../../src/publishing/publish.ts';
import { findDeadLinks, type PageLinks } from '../../src/publishing/page-links.ts';
import { fixedFiles, fixedPaths } from '../../src/model/addresses.ts';
import { contentTree } from '../fixtures/content-tests.ts';

const page = 'src/content/paginas/over.mdx';
const term = 'src/content/begrippen/gdi.mdx';

const tree = contentTree('test');

describe('a build', () => {
  /** What a build says before it begins. */
  function refusal(): string {
    try {
      checkBeforeBuild(tree.root, { info: () => undefined });
      return '';
    } catch (error) {
      if (!(error instanceof BuildRefusal)) throw error;
      return error.message;
    }
  }

  const redirect = 'doorverwijzingen:\n  - { van: /a/, naar: /b/ }\n';
  const tip = 'zoekwoorden:\n  - woord: fietspad\n    ook: [pad]\n';
  test.each<[string, number, string, (source: string) => string | undefined]>([
    ['nothing', 0, page, (source) => source],
    ['a tip', 0, 'src/content/zoekwoorden.yaml', () => tip],
    ['a field', 1, page, (source) => source.replace('gepubliceerd', 'klaar')],
    ['a text', 1, page, (source) => `${source}\nEen {teken} los.\n`],
    ['a link', 1, page, (source) => `${source}\n[weg](/weg/)\n`],
    ['a reference', 1, term, (source) => source.replace('- open-data', '- data')],
    ['a picture', 1, page, (source) => `${source}\n![Een zaal](/weg.png)\n`],
    ['a file that is missing', 1, 'src/content/citaten.yaml', () => undefined],
    ['a file that cannot be read', 1, 'src/content/bronnen.yaml', () => 'bronnen: "'],
    ['addresses that have gone', 3, 'permalinks.txt', () => '/weg/\n/citaten/#weg\n/weg.pdf\n'],
    ['a redirect to nowhere', 1, 'src/content/doorverwijzingen.yaml', () => redirect],
  ])('says of %s what the check says, and before it begins', (_, count, file, change) => {
    const text = change(existsSync(join(tree.root, file)) ? tree.read(file) : '');
    if (text === undefined) rmSync(join(tree.root, file));
    else tree.put(file, text);
    const { problems } = checkContent(tree.root);
    expect(problems).toHaveLength(count);
    expect(refusal()).toBe(count > 0 ? formatReport(problems) : '');
  });
});

describe('a link that the check lets through', () => {
  /** The links of a built site with this one on a page, as far as they are dead. */
  function deadIn(url: string): string[] {
    const { places } = checkContent(tree.root).addresses;
    const paths = [...fixedPaths, '/over/', '/begrippen/gdi/', '/begrippen/open-data/', '/terugblik/', '/mosdijk/'];
    const pages = new Map<string, PageLinks>(
      paths.map((path) => {
        const anchors = places
          .filter((place) => place.startsWith(`${path}#`))
          .map((place) => place.split('#')[1] ?? '');
        return [path, { anchors: new Set(anchors), links: path === '/over/' ? [url] : [] }];
      }),
    );
    const files = ['/verslag 2.pdf', '/afbeeldingen/zaal.svg', ...fixedFiles];
    return findDeadLinks(pages, (path) => files.includes(path)).map(({ link }) => link);
  }

  const good =
    '/over/ /begrippen/ /begrippen/gdi/ /zoeken/?q=data /terugblik/#de-ochtend /terugblik/?a=b#na-de-lunch /citaten/#samen-verder #wie-de-site-maakt # /verslag%202.pdf /afbeeldingen/zaal.svg /feed.xml https://vng.nl/a?b#c mailto:a@b.nl tel:0612345678';
  const bad =
    '/weg/ /over /begrippen/gdi /verslag.pdf /terugblik/#weg /citaten/#weg #weg /begrippen/#letter-g /#kern /zoeken/#weg /bronnen/#weg /%E0%A4%A/ https://[stuk http://% /Over/ /afbeeldingen/ /afbeeldingen/Zaal.svg';
  const told = (url: string) => {
    tree.put('public/verslag 2.pdf', '%PDF');
    tree.put(page, `${tree.read(page)}\nZie [dit](<${url}>).\n`);
    return checkContent(tree.root).problems.map(({ message }) => message);
  };

  test.each(good.split(' '))('%s leads somewhere on the built site', (url) => {
    expect(told(url)).toEqual([]);
    expect(deadIn(url)).toEqual([]);
  });

  test.each(bad.split(' '))('is not %s', (url) => {
    expect(told(url)).toHaveLength(1);
  });
});

/**
 * deploy/iis/web.config, read as Microsoft describes it: settings of a place hold for all in it, and one deeper changes them.
 * There is no IIS here to ask.
 */
import { readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { SPECULATION_RULES } from '../../src/headers/headers.ts';
import { secondSites, thisSite } from './site.ts';

interface Element {
  name: string;
  attribs: Record<string, string>;
  children: Element[];
}

function parseXml(text: string): Element {
  const root: Element = { name: '', attribs: {}, children: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag: (name, attribs) => {
        const element = { name, attribs, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      onclosetag: (name) => {
        expect(open.pop()?.name).toBe(name);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  expect(open).toEqual([root]);
  return root;
}

const find = (parent: Element | undefined, ...names: string[]): Element | undefined =>
  names.reduce((found, name) => found?.children.find((one) => one.name === name), parent);

/** The settings of a place, from those around it. */
function settings(server: Element | undefined) {
  const apply = (known: Map<string, string>, collection: Element | undefined, key: string, value: string) => {
    const now = new Map(known);
    for (const { name, attribs } of collection?.children ?? []) {
      const id = attribs[key] ?? '';
      if (name === 'remove') now.delete(id);
      // IIS refuses what is there already, and shows nothing of the site any more.
      else if (now.has(id)) throw new Error(`${id} is given twice`);
      else now.set(id, attribs[value] ?? '');
    }
    return now;
  };
  return {
    headers: (known: Map<string, string>) =>
      apply(known, find(server, 'httpProtocol', 'customHeaders'), 'name', 'value'),
    types: (known: Map<string, string>) => apply(known, find(server, 'staticContent'), 'fileExtension', 'mimeType'),
  };
}

function read(text: string) {
  const root = find(parseXml(text), 'configuration');
  const locations = (root?.children ?? []).filter(({ name }) => name === 'location');
  return {
    site: find(root, 'system.webServer'),
    locations,
    of: (path: string) => {
      const deeper = locations
        .filter(({ attribs }) => path === attribs['path'] || path.startsWith(`${attribs['path'] ?? ''}/`))
        .sort((a, b) => (a.attribs['path']?.length ?? 0) - (b.attribs['path']?.length ?? 0));
      const all = [root, ...deeper].map((place) => settings(find(place, 'system.webServer')));
      return {
        headers: all.reduce((known, { headers }) => headers(known), new Map<string, string>()),
        types: all.reduce((known, { types }) => types(known), new Map<string, string>()),
      };
    },
  };
}

describe.each([thisSite, ...secondSites])('IIS with $name', ({ deploy, files, redirects, folder }) => {
  const text = readFileSync(`${deploy}/iis/web.config`, 'utf8');
  const config = read(text);

  test('gives every file the headers of our own server, but that Markdown is for pages of this site only', () => {
    for (const { path, headers } of files) {
      const { headers: given, types } = config.of(path.slice(1));
      const { 'Content-Type': type, ...expected } = headers;
      if (path.endsWith('.md')) expected['Cross-Origin-Resource-Policy'] = 'same-origin';
      expect(Object.fromEntries(given), path).toEqual(expected);
      const ending = /\.\w+$/.exec(path)?.[0] ?? '';
      // A file of a kind that IIS does not know is a mistake to it.
      expect(types.get(ending), path).toMatch(type ? /./ : /^(font|image|application)\//);
      if (type) expect(types.get(ending), path).toBe(type);
    }
    expect(files.some(({ path }) => path === SPECULATION_RULES)).toBe(true);
  });

  test('sends on what has moved, hides what is for other hosts, and lists no folder', () => {
    for (const [from, to] of redirects) {
      const place = config.locations.find(({ attribs }) => `/${attribs['path'] ?? ''}` === from.replace(/\/$/, ''));
      expect(find(place, 'system.webServer', 'httpRedirect')?.attribs).toMatchObject({
        destination: `${folder.slice(0, -1)}${to}$Q`,
        httpResponseStatus: 'Permanent',
      });
    }
    const filter = find(config.site, 'security', 'requestFiltering');
    const values = (name: string, key: string) =>
      (find(filter, name)?.children ?? []).map(({ attribs }) => attribs[key]);
    expect(values('hiddenSegments', 'segment')).toEqual(['_headers', '_redirects', '404.html']);
    expect(values('fileExtensions', 'fileExtension')).toEqual(['.br', '.gz']);
    expect(find(config.site, 'directoryBrowse')?.attribs).toEqual({ enabled: 'false' });
    expect(find(config.site, 'httpErrors', 'error')?.attribs).toMatchObject({ statusCode: '404', path: '404.html' });
  });

  test('stays under the size that IIS reads', () => {
    expect(text.length).toBeLessThan(250 * 1024);
  });
});

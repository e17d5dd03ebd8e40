/** This site's content as Hugo and Starlight would have it: the same Markdown, with that tool's own blocks. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { allKinds } from '../../src/model/kinds.ts';

/** Fields that the peers' templates use. */
interface Fields extends Record<string, unknown> {
  titel?: string;
  term?: string;
  inleiding?: string;
  definitie?: string;
}

/** One page: its folder, its name in it, its fields and its text. */
interface Page {
  folder: string;
  id: string;
  fields: Fields;
  body: string;
}

interface Item {
  id: string;
}
interface Quotation extends Item {
  tekst: string;
  spreker?: string;
  onderwerp: string;
}
interface Fact extends Item {
  waarde?: string;
  tekst: string;
  zekerheid: string;
}
interface Speaker {
  naam: string;
  functie: string;
}

/** What blocks take their text from. */
export interface PeerData {
  citaten: Quotation[];
  feiten: Fact[];
  bronnen: Item[];
  sprekers: Record<string, Speaker>;
}

/** How one tool wants its content. */
export interface PeerFormat {
  /** Where the pages go, inside the tool's folder. */
  contentFolder: string;
  /** The path of a page from there, without `.md`. */
  pathOf: (page: Page) => string;
  fieldsOf: (page: Page, title: string) => object;
  /** A block that stands alone; `reference` is the id in its attribute. */
  block: (name: string, reference: string, data: PeerData) => string;
  /** The opening and the closing of a block around a text. */
  around: (name: string) => readonly [opening: string, closing: string];
}

/** Pages about the site itself stand at the root; the first page of a folder is the folder's own. */
const plainPath = ({ folder, id }: Page) => (folder === 'paginas' ? id : `${folder}/${id}`);

const hugo: PeerFormat = {
  contentFolder: 'content',
  pathOf: (page) => plainPath(page).replace(/\/index$/, '/_index'),
  // Hugo sorts by weight, and takes 0 for none.
  fieldsOf: ({ fields }, title) => ({ title, weight: Number(fields['volgorde'] ?? 0) + 1, ...fields }),
  block: (name, reference) =>
    `{{< ${name.toLowerCase()}${reference ? ` ${name === 'ToenEnNu' ? 'feit' : 'id'}="${reference}"` : ''} >}}`,
  around: (name) => [`{{% ${name.toLowerCase()} %}}`, `{{% /${name.toLowerCase()} %}}`],
};

/** Markdown has no blocks of its own, and MDX would cost Starlight a module for each page: so plain HTML. */
const html: Record<string, (reference: string, data: PeerData) => string> = {
  Citaat: (id, { citaten, sprekers }) => {
    const quotation = citaten.find((one) => one.id === id);
    const speaker = sprekers[quotation?.spreker ?? ''];
    const who = speaker ? `${speaker.naam}, ${speaker.functie}, ` : '';
    return `<figure class="citaat"><blockquote><p>“${quotation?.tekst ?? ''}”</p></blockquote><figcaption>${who}over ${quotation?.onderwerp ?? ''}</figcaption></figure>`;
  },
  Feit: (id, { feiten }) => `<span class="feit">${feiten.find((one) => one.id === id)?.waarde ?? ''}</span>`,
  ToenEnNu: (id, { feiten }) => {
    const fact = feiten.find((one) => one.id === id);
    return `<div class="toen-en-nu" role="note"><strong>Toen en nu</strong> ${fact?.tekst ?? ''} (${fact?.zekerheid ?? ''})</div>`;
  },
  Plattegrond: () =>
    '<svg class="plattegrond" viewBox="0 0 400 200" role="img" aria-label="Plattegrond"><rect width="400" height="200" /></svg>',
  Meting: () => '<p>Bij de laatste meting zijn geen fouten gevonden.</p>',
  Contact: () => '<p><a href="mailto:redactie@samenorganiseren.example">redactie@samenorganiseren.example</a></p>',
};

const starlight: PeerFormat = {
  contentFolder: 'src/content/docs',
  pathOf: plainPath,
  fieldsOf: ({ fields }, title) => ({ title, description: fields.inleiding ?? fields.definitie, ...fields }),
  block: (name, reference, data) => html[name]?.(reference, data) ?? '',
  around: (name) => [`<div class="${name.toLowerCase()}">`, '</div>'],
};

/** How each tool wants this site's pages. */
export const formats = { hugo, starlight };

/** All pages with a text of a content folder. */
async function readPages(content: string): Promise<Page[]> {
  const pages: Page[] = [];
  for (const [, { folder }] of allKinds) {
    for (const name of (await readdir(join(content, folder))).sort()) {
      const source = await readFile(join(content, folder, name), 'utf8');
      const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
      pages.push({ folder, id: name.replace(/\.mdx$/, ''), fields: parse(yaml) as Fields, body });
    }
  }
  return pages;
}

/** What the blocks of a content folder refer to. */
async function readData(content: string): Promise<PeerData> {
  const read = async <T>(file: string) => parse(await readFile(join(content, file), 'utf8')) as T;
  const speakers = await readdir(join(content, 'sprekers'));
  const pairs = speakers.map(
    async (file) => [file.replace('.yaml', ''), await read<Speaker>(`sprekers/${file}`)] as const,
  );
  return {
    citaten: (await read<{ citaten: Quotation[] }>('citaten.yaml')).citaten,
    feiten: (await read<{ feiten: Fact[] }>('congres.yaml')).feiten,
    bronnen: (await read<{ bronnen: Item[] }>('bronnen.yaml')).bronnen,
    sprekers: Object.fromEntries(await Promise.all(pairs)),
  };
}

/** A text with this site's blocks written in the tool's way. */
export function convertBody(body: string, format: Pick<PeerFormat, 'block' | 'around'>, data: PeerData): string {
  return body
    .replace(/<([A-Z]\w+)(?: \w+="([^"]*)")? \/>/g, (_, name: string, reference = '') =>
      format.block(name, String(reference), data),
    )
    .replace(/<(\/?)([A-Z]\w+)>/g, (_, slash: string, name: string) => format.around(name)[slash ? 1 : 0]);
}

/** Writes all pages, and the data beside them, into a tool's folder. */
export async function writePeerContent(content: string, target: string, format: PeerFormat): Promise<void> {
  const data = await readData(content);
  await mkdir(join(target, 'data'), { recursive: true });
  for (const [name, value] of Object.entries(data)) {
    await writeFile(join(target, 'data', `${name}.json`), JSON.stringify(value));
  }
  for (const page of await readPages(content)) {
    const title = page.fields.term ?? page.fields.titel ?? page.id;
    const file = join(target, format.contentFolder, `${format.pathOf(page)}.md`);
    await mkdir(dirname(file), { recursive: true });
    // Other readers of YAML take a bare day for a moment in time.
    const fields = stringify(format.fieldsOf(page, title), {
      lineWidth: 0,
      defaultStringType: 'QUOTE_DOUBLE',
      defaultKeyType: 'PLAIN',
    });
    await writeFile(file, `---\n${fields}---\n${convertBody(page.body, format, data)}`);
  }
}

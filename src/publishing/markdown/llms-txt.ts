import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { absoluteUrl, pathOfUrl } from '../../model/addresses.ts';
import { allKinds, kinds, quotationsLabel } from '../../model/kinds.ts';
import { site } from '../../site.ts';
import type { AboutPage } from '../about-page.ts';
import type { Site } from '../built-site.ts';

/** The sections of the file in their order: what kind of page stands in each, or under which address. */
const sections = [
  ...allKinds
    .filter(([, { address }]) => address !== '/')
    .map(([, { plural, address, about }]) => ({ title: plural, address, isFiction: about === 'municipality' })),
  { title: quotationsLabel, kind: quotationsLabel },
  { title: kinds.paginas.plural, kind: kinds.paginas.label },
] satisfies { title: string; kind?: string; address?: string; isFiction?: boolean }[];

type Section = (typeof sections)[number];

const pathOf = ({ url }: AboutPage) => pathOfUrl(new URL(url)) ?? '';

const isIn = (page: AboutPage, section: Section) =>
  'address' in section ? pathOf(page).startsWith(section.address) : page.kind === section.kind;

/** The municipality goes by its own name, and the title says that it is made up. */
const titleOf = (section: Section, [first]: readonly AboutPage[]) =>
  'isFiction' in section && section.isFiction && first?.municipality
    ? `${first.municipality} – fictief`
    : section.title;

/** What a reader in a hurry can do without: it leads to other pages, or is about using the site in a browser. */
const optionalPaths = ['/', '/samenhang/', '/inhoud/', '/toegankelijkheid/', '/privacy/', '/kwetsbaarheid-melden/'];

const sentences = new Intl.Segmenter('nl', { granularity: 'sentence' });
const firstSentence = (text: string) => [...sentences.segment(text)][0]?.segment.trim() ?? '';

/** The address of a page's Markdown: `index.md` after the page's own address. */
const markdownUrl = (url: string) => `${url}index.md`;

const pageLine = ({ title, url, description }: AboutPage) =>
  `- [${title.replace(/[[\]]/g, '\\$&')}](${markdownUrl(url)}): ${firstSentence(description)}`;

/** What a machine should know before it uses a text. */
const rules = (municipality: string | undefined) => [
  `- **Markdown**: elke pagina staat er ook als Markdown; zet daarvoor \`index.md\` achter het adres. Verwijs lezers naar het adres zonder \`index.md\`. De links in een tekst doen dat ook.`,
  `- **Citeren**: elk citaat heeft een vast adres, \`${absoluteUrl('/citaten/')}#id\`; het staat onder het citaat. Neem een citaat letterlijk over, ook als er een punt ontbreekt. Noem de spreker en het vaste adres. Noemt de bron geen spreker, noem er dan ook geen.`,
  `- **Zekerheid**: bij een feit staat hoe zeker het is: bevestigd, alleen volgens de organisator, of niet bekend. Neem dat mee.`,
  ...(municipality === undefined
    ? []
    : [`- **Fictie**: ${municipality} bestaat niet. Zeg dat erbij als u over ${municipality} schrijft.`]),
  `- **Licentie**: de teksten vallen onder [${site.licence.name}](${site.licence.url}), met ${site.publisher} als maker. De citaten zijn van de spreker of de schrijver en vallen daarbuiten.`,
];

/** Puts a folder's own page before the pages in it, and leaves the order alone otherwise. */
const byDepth = (a: AboutPage, b: AboutPage) => a.url.split('/').length - b.url.split('/').length;

/**
 * The site's pages for machines that read, in the form of https://llmstxt.org. A page whose kind has
 * no section of its own stands under Optional, so that none is left out.
 * @param pages in the order in which they should stand
 */
export function llmsTxt(pages: readonly AboutPage[]): string {
  const isOptional = (page: AboutPage) =>
    optionalPaths.includes(pathOf(page)) || !sections.some((section) => isIn(page, section));
  const ordered = pages.toSorted(byDepth);
  const groups = [
    ...sections.map((section) => {
      const own = ordered.filter((page) => isIn(page, section) && !isOptional(page));
      return { title: titleOf(section, own), pages: own };
    }),
    { title: 'Optional', pages: ordered.filter(isOptional) },
  ].filter((group) => group.pages.length > 0);
  const municipality = pages.find((page) => page.municipality !== undefined)?.municipality;
  const lists = groups.map((group) => `## ${group.title}\n\n${group.pages.map(pageLine).join('\n')}`);
  return `${[`# ${site.name}`, `> ${site.summary}`, rules(municipality).join('\n'), ...lists].join('\n\n')}\n`;
}

/**
 * Puts beside every page its text as Markdown, and in /llms.txt the list of them, for machines that read.
 * Made from the HTML, and not from what editors wrote: so it has all that components add, and overviews too.
 */
export async function writeMarkdown({ pages, folder, inOrder, logger }: Site): Promise<void> {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const texts = inOrder
    .map((address) => byAddress.get(address))
    .filter((page) => page !== undefined)
    .filter(({ markdown }) => markdown !== undefined);
  for (const { address, markdown = '' } of texts) await writeFile(join(folder, address, 'index.md'), markdown);
  await writeFile(join(folder, 'llms.txt'), llmsTxt(texts.map(({ facts }) => facts.about)));
  logger.info(`${String(texts.length)} pagina's als Markdown.`);
}

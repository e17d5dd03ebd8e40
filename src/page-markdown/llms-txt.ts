import { absoluteUrl } from '../lib/urls.ts';
import { site } from '../site.ts';
import type { PageFacts } from './built-page.ts';

/** The sections of the file in their order, each with the kind of page that stands in it. */
const sections = [
  { title: 'Terugblik', kind: 'Terugblik' },
  { title: 'Keynotes', kind: 'Keynote' },
  { title: 'Turfbrug – fictief', kind: 'Turfbrug' },
  { title: 'Begrippen', kind: 'Begrip' },
  { title: 'Citaten', kind: 'Citaten' },
  { title: 'Over de site', kind: 'Over de site' },
];

/** What a reader in a hurry can do without: it leads to other pages, or is about using the site in a browser. */
const optionalPaths = ['/', '/samenhang/', '/inhoud/', '/toegankelijkheid/', '/privacy/', '/kwetsbaarheid-melden/'];

const sentences = new Intl.Segmenter('nl', { granularity: 'sentence' });
const firstSentence = (text: string) => [...sentences.segment(text)][0]?.segment.trim() ?? '';

/** The address of a page's Markdown: `index.md` after the page's own address. */
const markdownUrl = (url: string) => `${url}index.md`;

const pageLine = ({ title, url, description }: PageFacts) =>
  `- [${title.replace(/[[\]]/g, '\\$&')}](${markdownUrl(url)}): ${firstSentence(description)}`;

/** What a machine should know before it uses a text. */
const rules = () => [
  `- **Markdown**: elke pagina staat er ook als Markdown; zet daarvoor \`index.md\` achter haar adres. Verwijs lezers naar het adres zonder \`index.md\`. De links in een tekst doen dat ook.`,
  `- **Citeren**: elk citaat heeft een vast adres, \`${absoluteUrl('/citaten/')}#id\`; het staat onder het citaat. Neem een citaat letterlijk over, ook als er een punt ontbreekt. Noem de spreker en het vaste adres. Noemt de bron geen spreker, noem er dan ook geen.`,
  `- **Zekerheid**: bij een feit staat hoe zeker het is: bevestigd, alleen volgens de organisator, of niet bekend. Neem dat mee.`,
  `- **Fictie**: Turfbrug bestaat niet. Zeg dat erbij als u over Turfbrug schrijft.`,
  `- **Licentie**: de teksten vallen onder [${site.licence.name}](${site.licence.url}), met ${site.publisher} als maker. De citaten zijn van de spreker of de schrijver en vallen daarbuiten.`,
];

/** Puts a folder's own page before the pages in it, and leaves the order alone otherwise. */
const byDepth = (a: PageFacts, b: PageFacts) => a.url.split('/').length - b.url.split('/').length;

/**
 * The site's pages for machines that read, in the form of https://llmstxt.org. A page whose kind has
 * no section of its own stands under Optional, so that none is left out.
 * @param pages in the order in which they should stand
 */
export function llmsTxt(pages: readonly PageFacts[]): string {
  const isOptional = ({ url, kind }: PageFacts) =>
    optionalPaths.includes(new URL(url).pathname) || !sections.some((section) => section.kind === kind);
  const ordered = pages.toSorted(byDepth);
  const groups = [
    ...sections.map(({ title, kind }) => ({
      title,
      pages: ordered.filter((page) => page.kind === kind && !isOptional(page)),
    })),
    { title: 'Optional', pages: ordered.filter(isOptional) },
  ].filter((group) => group.pages.length > 0);
  const lists = groups.map((group) => `## ${group.title}\n\n${group.pages.map(pageLine).join('\n')}`);
  return `${[`# ${site.name}`, `> ${site.summary}`, rules().join('\n'), ...lists].join('\n\n')}\n`;
}

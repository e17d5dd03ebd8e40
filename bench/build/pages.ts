/** Made-up pages in this site's own collections. Pure: the same seed gives the same bytes. */
import { stringify } from 'yaml';
import { createRandom } from '../random.ts';
import { createWriter, thing, type Link, type Thing, type Writer } from './prose.ts';
import { slug } from '../../src/lib/slug.ts';

/** What the real content has, for made-up pages to point to. */
export interface RealContent {
  terms: readonly string[];
  goals: readonly string[];
  quotations: readonly string[];
  /** Facts that have a value, so that they can stand in a sentence. */
  facts: readonly string[];
  sources: readonly string[];
}

/** A file of made-up content; `path` is from `src/content`. */
export interface MadeFile {
  path: string;
  text: string;
}

type Kind = 'terugblik' | 'begrippen';
interface Plan {
  kind: Kind;
  id: string;
  title: string;
  thing: Thing;
}

const VOOR_UW_GEMEENTE = 'wat-betekent-dit-voor-uw-gemeente';
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function planPage(number: number): Plan {
  const about = thing(number);
  // Of every five pages, two are a term.
  const kind = number % 5 < 2 ? 'begrippen' : 'terugblik';
  const title = kind === 'begrippen' ? capital(about.word) : `Werken met ${about.article} ${about.word}`;
  return { kind, id: slug(title), title, thing: about };
}

const entryFile = (plan: Plan, fields: object, body: string): MadeFile => ({
  path: `${plan.kind}/${plan.id}.mdx`,
  text: `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}\n`,
});

const day = (writer: Writer) => new Date(Date.UTC(2025, 0, writer.number(1, 690))).toISOString().slice(0, 10);

const table = (writer: Writer) =>
  [
    '| wie | wat | hoe |',
    '| --- | --- | --- |',
    ...Array.from({ length: writer.number(3, 6) }, () => `| ${writer.who()} | ${writer.item()} | ${writer.how()} |`),
  ].join('\n');

const list = (writer: Writer) => Array.from({ length: writer.number(3, 5) }, () => `- ${writer.item()}`).join('\n');

function forYourMunicipality(writer: Writer): string {
  const questions = Array.from({ length: writer.number(3, 4) }, () => `- ${writer.question()}`).join('\n');
  const steps = Array.from({ length: 3 }, (_, index) => `${String(index + 1)}. ${writer.step()}`).join('\n');
  return `<VoorUwGemeente>

## Wat betekent dit voor uw gemeente?

${writer.paragraph(20)}

### Vragen om te bespreken

${questions}

### Eerste stappen

${steps}

</VoorUwGemeente>`;
}

/** A text of 300 to 500 words with headings, lists, links, and the blocks that editors use. */
function longText(writer: Writer, real: RealContent, links: readonly Link[]): string {
  const [first, second, ...rest] = links;
  const some = (link: Link | undefined) => (link ? [link] : []);
  const extra = writer.number(0, 9);
  return [
    `## ${writer.heading()}`,
    `${writer.paragraph(50, some(first))} Volgens de organisator waren er <Feit id="${writer.pick(real.facts)}" />.`,
    writer.paragraph(30, some(second)),
    `<Citaat id="${writer.pick(real.quotations)}" />`,
    `## ${writer.heading()}`,
    writer.paragraph(35),
    `### ${writer.heading()}`,
    list(writer),
    `### ${writer.heading()}`,
    writer.paragraph(30, rest.slice(0, 1)),
    ...(extra < 2 ? [table(writer)] : extra < 7 ? [`## ${writer.heading()}`, writer.paragraph(50)] : []),
    `## ${writer.heading()}`,
    writer.paragraph(40, rest.slice(1)),
    forYourMunicipality(writer),
  ].join('\n\n');
}

/** What a page says of others: links for in its text, and ids for in its fields. */
function namesOthers(plan: Plan, plans: Record<Kind, readonly Plan[]>, real: RealContent, writer: Writer) {
  const others = (kind: Kind, most: number) =>
    plans[kind].length === 0 ? [] : writer.some(plans[kind], most).filter(({ id }) => id !== plan.id);
  const links: Link[] = [
    ...others('begrippen', 3).map(({ id, thing: about }) => ({
      href: `/begrippen/${id}/`,
      words: `${about.article} ${about.word}`,
    })),
    ...others('terugblik', 3).map(({ id, thing: about }) => ({
      href: `/terugblik/${id}/${writer.chance(0.3) ? `#${VOOR_UW_GEMEENTE}` : ''}`,
      words: `het verhaal over ${about.article} ${about.word}`,
    })),
  ];
  const made = others('begrippen', 4).map(({ id }) => id);
  return { links, terms: [...new Set([...made, ...writer.some(real.terms, 3)])] };
}

function termFile(plan: Plan, plans: Record<Kind, readonly Plan[]>, real: RealContent, writer: Writer): MadeFile {
  const { links, terms } = namesOthers(plan, plans, real, writer);
  const fields = {
    term: plan.title,
    definitie: writer.sentence(),
    synoniemen: [`${plan.thing.word} van de gemeente`],
    verwant: terms,
    bronnen: writer.chance(0.3) ? [writer.pick(real.sources)] : [],
    bijgewerkt: day(writer),
    status: 'gepubliceerd',
  };
  const body = `${writer.paragraph(45, links.slice(0, 2))}\n\n${writer.paragraph(45, links.slice(2))}`;
  return entryFile(plan, fields, body);
}

function articleFile(
  plan: Plan,
  plans: Record<Kind, readonly Plan[]>,
  real: RealContent,
  writer: Writer,
  volgorde: number,
): MadeFile {
  const { links, terms } = namesOthers(plan, plans, real, writer);
  const fields = {
    titel: plan.title,
    inleiding: `${writer.sentence()} ${writer.sentence()}`,
    bijgewerkt: day(writer),
    status: 'gepubliceerd',
    volgorde,
    kort: Array.from({ length: 3 }, () => writer.sentence()),
    begrippen: terms,
    doelstellingen: writer.some(real.goals, 3),
    bronnen: writer.some(real.sources, 2),
  };
  return entryFile(plan, fields, longText(writer, real, links));
}

/** Makes `count` pages, which link to one another and to what the real content has. */
export function makePages(count: number, seed: number, real: RealContent): MadeFile[] {
  const all = Array.from({ length: count }, (_, number) => planPage(number));
  const ofKind = (kind: Kind) => all.filter((plan) => plan.kind === kind);
  const plans = { terugblik: ofKind('terugblik'), begrippen: ofKind('begrippen') };
  return all.map((plan, number) => {
    // A page keeps its text whatever stands before it, and changes with the seed.
    const writer = createWriter(createRandom(seed * 1_000_003 + number * 7919));
    if (plan.kind === 'begrippen') return termFile(plan, plans, real, writer);
    // The real pages come first.
    return articleFile(plan, plans, real, writer, number + 100);
  });
}

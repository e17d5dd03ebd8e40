/** Made-up pages in this site's own collections. Pure: the same seed gives the same bytes. */
import { stringify } from 'yaml';
import { createRandom } from '../random.ts';
import { createWriter, thing, type Link, type Thing, type Writer } from './prose.ts';
import { firstNames, lastNames } from './words.ts';
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

type Kind = 'terugblik' | 'keynotes' | 'begrippen';
interface Plan {
  kind: Kind;
  id: string;
  title: string;
  thing: Thing;
  /** The speaker's name, for a keynote. */
  name: string;
}

const VOOR_UW_GEMEENTE = 'wat-betekent-dit-voor-uw-gemeente';
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Of every hundred pages, two are a keynote, 38 a term and the rest articles. */
const kindOf = (number: number): Kind =>
  number % 50 === 7 ? 'keynotes' : number % 50 < 20 ? 'begrippen' : 'terugblik';

/** A name for each person: first names in turn, with another second name each round. */
function personName(number: number): string {
  const first = firstNames[number % firstNames.length] ?? '';
  const round = Math.floor(number / firstNames.length);
  const last = lastNames[(number + round) % lastNames.length] ?? '';
  const before = lastNames[Math.floor(round / lastNames.length) - 1];
  return `${first} ${before ? `${before}-` : ''}${last}`;
}

function planPage(number: number): Plan {
  const kind = kindOf(number);
  const about = thing(number);
  const name = kind === 'keynotes' ? personName(Math.floor(number / 50)) : '';
  const titles = [
    `Werken met ${about.article} ${about.word}`,
    `${capital(about.word)}: dit leerden gemeenten`,
    `Zo wordt ${about.article} ${about.word} van iedereen`,
  ];
  const title = {
    terugblik: titles[number % titles.length] ?? '',
    keynotes: `${name} over ${about.article} ${about.word}`,
    begrippen: capital(about.word),
  }[kind];
  return { kind, id: slug(kind === 'keynotes' ? name : title), title, thing: about, name };
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

const inShort = (writer: Writer) => Array.from({ length: 3 }, () => writer.sentence());

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

/** An article, or what a speaker said: both a long text with the same fields, but for `ownFields`. */
function textFile(
  plan: Plan,
  plans: Record<Kind, readonly Plan[]>,
  real: RealContent,
  writer: Writer,
  ownFields: object,
): MadeFile {
  const { links, terms } = namesOthers(plan, plans, real, writer);
  const fields = {
    titel: plan.title,
    inleiding: `${writer.sentence()} ${writer.sentence()}`,
    bijgewerkt: day(writer),
    status: 'gepubliceerd',
    ...ownFields,
    kort: inShort(writer),
    begrippen: terms,
    doelstellingen: writer.some(real.goals, 3),
    bronnen: writer.some(real.sources, 2),
  };
  return entryFile(plan, fields, longText(writer, real, links));
}

function speakerFile({ id, name }: Plan, volgorde: number, writer: Writer): MadeFile {
  const fields = { naam: name, functie: 'projectleider', organisatie: 'een verzonnen gemeente', volgorde };
  const text = stringify({ ...fields, bio: writer.sentence() }, { lineWidth: 0 });
  return { path: `sprekers/${id}.yaml`, text };
}

/**
 * Makes `count` pages, and the speakers that keynotes need. They link to one another and to what the real
 * content has.
 */
export function makePages(count: number, seed: number, real: RealContent): MadeFile[] {
  const all = Array.from({ length: count }, (_, number) => planPage(number));
  const ofKind = (kind: Kind) => all.filter((plan) => plan.kind === kind);
  const plans = { terugblik: ofKind('terugblik'), keynotes: ofKind('keynotes'), begrippen: ofKind('begrippen') };
  return all.flatMap((plan, number) => {
    // A page keeps its text whatever stands before it, and changes with the seed.
    const writer = createWriter(createRandom(seed * 1_000_003 + number * 7919));
    // The real pages come first.
    const volgorde = number + 100;
    switch (plan.kind) {
      case 'begrippen':
        return termFile(plan, plans, real, writer);
      case 'terugblik':
        return textFile(plan, plans, real, writer, { volgorde });
      case 'keynotes': {
        const ownFields = { spreker: plan.id, volgorde, hoofdcitaat: writer.pick(real.quotations) };
        return [speakerFile(plan, volgorde, writer), textFile(plan, plans, real, writer, ownFields)];
      }
    }
  });
}

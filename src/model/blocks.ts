/**
 * The author components: what an editor may use in a text besides Markdown. One list, read
 * by the content check (which names and attributes exist) and by the renderer
 * (`src/components/author/index.ts`, which must have a component for each name).
 */
export interface AuthorComponent {
  /** What it is called in messages to editors. */
  label: string;
  /** What it does, in one Dutch sentence. */
  description: string;
  /** Attributes; each holds the id of something else, or with `several` one or more, with commas between them. All are required. */
  attributes: Record<
    string,
    { label: string; reference: 'citaten' | 'feiten' | 'feiten met een waarde'; several?: boolean }
  >;
  /** Whether text stands between an opening and a closing tag. */
  hasContent: boolean;
  /** Whether it stands in a sentence. All others stand on a line of their own. */
  inSentence?: boolean;
  /** Components that it cannot stand in, however deep. */
  notInside?: readonly string[];
  /** Level of the headings that it is made of. */
  headings?: number;
}

/** HTML that a text may have, because Markdown has no sign for it, with the attributes that it may have. */
export const allowedHtml: ReadonlyMap<string, readonly string[]> = new Map([
  ['br', []],
  ['sub', []],
  ['sup', []],
  ['abbr', ['title']],
  ['kbd', []],
]);

export const authorComponents = {
  Citaat: {
    label: 'Citaat',
    description: 'Een letterlijk citaat uit citaten.yaml, met de spreker.',
    attributes: { id: { label: 'Citaat', reference: 'citaten' } },
    hasContent: false,
  },
  Feit: {
    label: 'Feit',
    description: 'Een gegeven uit congres.yaml, met hoe zeker het is.',
    attributes: { id: { label: 'Feit', reference: 'feiten met een waarde' } },
    hasContent: false,
    inSentence: true,
  },
  ToenEnNu: {
    label: 'Toen en nu',
    description: 'Een kader met een of meer feiten uit congres.yaml over wat er later gebeurde.',
    attributes: { feit: { label: 'Feiten', reference: 'feiten', several: true } },
    hasContent: false,
    // A frame in a frame.
    notInside: ['VoorUwGemeente'],
  },
  VoorUwGemeente: {
    label: 'Voor uw gemeente',
    description: 'Een kader met vragen en eerste stappen, herkenbaar van de redactie.',
    attributes: {},
    hasContent: true,
    notInside: ['VoorUwGemeente', 'Ladder'],
  },
  Ladder: {
    label: 'Ladder',
    description: 'Nummert de kopjes (###) die erin staan.',
    attributes: {},
    hasContent: true,
    notInside: ['Ladder'],
    headings: 3,
  },
  Plattegrond: {
    label: 'Plattegrond',
    description: 'De tekening van de Plus 1-gemeente.',
    attributes: {},
    hasContent: false,
  },
  Meting: {
    label: 'Meting',
    description: 'De uitkomst van de laatste automatische controle van de toegankelijkheid.',
    attributes: {},
    hasContent: false,
  },
  Contact: {
    label: 'Contact',
    description: 'Het e-mailadres van de redactie, uit de instellingen van de site.',
    attributes: {},
    hasContent: false,
  },
} as const satisfies Record<string, AuthorComponent>;

const components: Record<string, AuthorComponent> = authorComponents;

/** What an editor may use under this name, if anything. */
export const componentOf = (name: string): AuthorComponent | undefined =>
  Object.hasOwn(components, name) ? components[name] : undefined;

/** The ids in an attribute that can hold several. */
export const idsIn = (value: string): string[] =>
  value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');

export type AuthorComponentName = keyof typeof authorComponents;

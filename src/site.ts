/**
 * The site's identity and choices. Making this the site of another congress starts here;
 * everything else is content under `src/content`.
 */
export const site = {
  /** Short name: in the header, in titles, in search. */
  name: 'Samen Organiseren',
  /** Name among a browser's search engines: OpenSearch allows 16 characters. */
  searchName: 'SamenOrganiseren',
  /** One line that says what this is, for the home page's title. */
  tagline: 'terugblik op het congres Digitale Agenda 2020',
  description:
    'Terugblik op een congres voor gemeenten, jaren geleden: wat de sprekers zeiden, wat ervan werd en wat u er nu mee kunt. Met de fictieve gemeente Turfbrug.',
  /** What the site is and what it is not, after its name: at the bottom of each page. */
  about:
    'is een onafhankelijke terugblik op het congres Digitale Agenda 2020. Dit is geen website van de overheid, VNG of KING.',
  /** What a machine must know before it uses a text: the head of /llms.txt. */
  summary:
    'Terugblik op het congres Digitale Agenda 2020 – Samen Organiseren van de Nederlandse gemeenten, jaren geleden op een 5 april. Het jaar en de plaats zijn niet bekend. Een onafhankelijke redactie maakt de site; die is niet van een overheid. Turfbrug is een fictieve gemeente. Citaten staan er letterlijk zoals in de bron.',
  /** Where the site will stand. Whoever publishes it changes this line, or sets SITE_URL. */
  url: 'https://samenorganiseren.example',
  language: 'nl-NL',
  /** Who makes the site, in citations and for machines. */
  publisher: 'Redactie Samen Organiseren',
  /**
   * Folder of the made-up municipality in src/content, and where its pages stand. Without that folder the site has none.
   */
  municipality: 'turfbrug',
  contact: {
    /** An address ending in `.example` is shown with the remark that it still has to be filled in. */
    email: 'redactie@samenorganiseren.example',
  },
  /** Where the source lives, without trailing slash; pages get an edit link once it is set. */
  repository: undefined as { url: string; branch: string } | undefined,
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.nl' },
  navigation: [
    { label: 'Terugblik', href: '/terugblik/' },
    { label: 'Keynotes', href: '/keynotes/' },
    { label: 'Turfbrug', href: '/turfbrug/' },
    { label: 'Begrippen', href: '/begrippen/' },
  ],
  footer: [
    { label: 'Citaten', href: '/citaten/' },
    { label: 'Samenhang', href: '/samenhang/' },
    { label: 'Bronnen', href: '/bronnen/' },
    { label: 'Inhoud', href: '/inhoud/' },
    { label: 'Over deze site', href: '/over/' },
    { label: 'Toegankelijkheid', href: '/toegankelijkheid/' },
    { label: 'Privacy', href: '/privacy/' },
    { label: 'Contact', href: '/contact/' },
  ],
} as const;

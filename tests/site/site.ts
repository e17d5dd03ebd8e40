/**
 * The identity of the second congress, which is made up: the tests build it out of the same code as the real one.
 * Stands in the place of src/site.ts in a copy of the project (see copy.ts).
 */
export const site = {
  name: 'Groene Daken',
  searchName: 'GroeneDaken',
  tagline: 'terugblik op een verzonnen congres',
  description:
    'Lees terug wat er is gezegd op het verzonnen congres Groene Daken. Met de doelen van de fictieve gemeente Mosdijk en een woordenlijst.',
  about: 'is een terugblik op een congres dat nooit is gehouden. Alles op deze site is verzonnen, om te testen.',
  summary:
    'Terugblik op het congres Groene Daken. Dat congres is verzonnen, net als elke naam, elk getal en elk citaat op deze site. Ook de gemeente Mosdijk is fictief. De site dient alleen om te testen.',
  url: 'https://groenedaken.example',
  language: 'nl-NL',
  publisher: 'Redactie Groene Daken',
  municipality: 'mosdijk',
  contact: { email: 'redactie@groenedaken.example' },
  repository: { url: 'https://code.example/groene-daken', branch: 'hoofd' } as
    { url: string; branch: string } | undefined,
  licence: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/deed.nl' },
  navigation: [
    { label: 'Verslag', href: '/terugblik/' },
    { label: 'Sprekers', href: '/keynotes/' },
    { label: 'Mosdijk', href: '/mosdijk/' },
    { label: 'Woordenlijst', href: '/begrippen/' },
  ],
  footer: [
    { label: 'Citaten', href: '/citaten/' },
    { label: 'Samenhang', href: '/samenhang/' },
    { label: 'Bronnen', href: '/bronnen/' },
    { label: 'Inhoud', href: '/inhoud/' },
    { label: 'Over deze site', href: '/over/' },
    { label: 'Toegankelijkheid', href: '/toegankelijkheid/' },
    { label: 'Contact', href: '/contact/' },
  ],
} as const;

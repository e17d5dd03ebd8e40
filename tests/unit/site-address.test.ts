import { expect, test } from 'vitest';
import { siteAddressMistake } from '../../src/checking/site-address.ts';

test.each([
  ['www.voorbeeld.nl', 'https://www.voorbeeld.nl'],
  ['//voorbeeld.nl/a', 'https://voorbeeld.nl/a'],
  ['localhost:4321', 'https://localhost:4321'],
  ...[
    ...['', 'ftp://voorbeeld.nl', 'https://', 'https:/voorbeeld.nl', 'https://voor beeld.nl', 'https://a/?a=b'],
    ...['https://voorbeeld.nl/#a', 'https://jan:geheim@voorbeeld.nl', 'https://voorbeeld.nl/congres/index.html'],
    ...['https://voorbeeld.nl/reünie/', 'https://voorbeeld.nl//congres/', 'https://voorbeeld.nl/$a;b/'],
  ].map((address) => [address, undefined]),
])(
  'who publishes at "%s" hears that it is no address, in which setting, and what may be meant: %s',
  (address, meant) => {
    const mistake = siteAddressMistake(` ${String(address)}`, 'SITE_URL') ?? '';
    const hint = meant === undefined ? '' : ` Bedoelt u "${meant}"?`;
    expect(mistake).toContain(
      `Het adres van de site klopt niet: SITE_URL is "${String(address)}".${hint} Geef het hele adres,`,
    );
  },
);

test.each([
  'https://www.voorbeeld.nl',
  'https://voorbeeld.nl/congres',
  'https://naam.github.io/Samen_Organiseren-2.0/',
  'http://127.0.0.1:8080/',
  'https://münchen.example/',
])('a site can be published at %s', (address) => {
  expect(siteAddressMistake(address, 'SITE_URL')).toBeUndefined();
});

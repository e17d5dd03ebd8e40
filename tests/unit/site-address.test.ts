import { expect, test } from 'vitest';
import { siteAddressMistake } from '../../src/checking/site-address.ts';

test.each([
  ['www.voorbeeld.nl', 'is "www.voorbeeld.nl", maar het begin ontbreekt. Bedoelt u "https://www.voorbeeld.nl"?'],
  ['//voorbeeld.nl/a', 'is "//voorbeeld.nl/a", maar het begin ontbreekt. Bedoelt u "https://voorbeeld.nl/a"?'],
  ['localhost:4321', 'is "localhost:4321", maar het begin ontbreekt. Bedoelt u "https://localhost:4321"?'],
  ['', 'is leeg.'],
  [' ', 'is leeg.'],
  ['ftp://voorbeeld.nl', 'is "ftp://voorbeeld.nl", maar een site staat op https:// en niet op ftp:.'],
  ['https://', 'is "https://", maar dat is geen adres.'],
  ['https:/voorbeeld.nl', 'is "https:/voorbeeld.nl", maar dat is geen adres.'],
  ['https://voor beeld.nl', 'is "https://voor beeld.nl", maar dat is geen adres.'],
  ['https://voorbeeld.nl/?a=b', 'maar achter een ? of # kan geen site staan.'],
  ['https://voorbeeld.nl/#a', 'maar achter een ? of # kan geen site staan.'],
  ['https://jan:geheim@voorbeeld.nl', 'maar daar staat een naam of wachtwoord in, en dat zou iedereen zien.'],
  ['https://voorbeeld.nl/congres/index.html', 'maar dat is één pagina, en geen map.'],
  ['https://voorbeeld.nl/reünie/', 'maar de map mag alleen letters zonder accent'],
  ['https://voorbeeld.nl//congres/', 'maar de map mag alleen letters zonder accent'],
  ['https://voorbeeld.nl/$a;b/', 'maar de map mag alleen letters zonder accent'],
])('who publishes at "%s" hears what is wrong with it, and in which setting', (address, message) => {
  const mistake = siteAddressMistake(address, 'SITE_URL');
  expect(mistake).toMatch(/^Het adres van de site klopt niet: SITE_URL is .* Geef het hele adres, zoals https:\/\//);
  expect(mistake).toContain(message);
});

test.each([
  'https://www.voorbeeld.nl',
  'https://www.voorbeeld.nl/',
  'https://voorbeeld.nl/congres',
  'https://naam.github.io/Samen_Organiseren-2.0/',
  'http://intranet/congres/',
  'http://127.0.0.1:8080/',
  'https://münchen.example/',
])('a site can be published at %s', (address) => {
  expect(siteAddressMistake(address, 'SITE_URL')).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { familiesOf, familyOf } from '../../src/search/families.ts';

/** Whether a word of a visitor may be a form of a word of the site. */
const related = (typed: string, word: string) => familiesOf(typed).includes(familyOf(word));

describe('words of one Dutch family are taken together', () => {
  test.each([
    ['brief', 'brieven'],
    ['huis', 'huizen'],
    ['gemeentelijke', 'gemeente'],
    ['wet', 'wetten'],
    ['digitale', 'digitaal'],
    ['toegankelijk', 'toegankelijkheid'],
    ['overheden', 'overheid'],
    ['gedigitaliseerd', 'digitalisering'],
    ['geïnnoveerd'.normalize('NFKD').replace(/\p{M}/gu, ''), 'innovatie'],
    ['innovators', 'innovatie'],
    ['organisator', 'organisatie'],
    ['organiseerde', 'organiseren'],
    ['beveiligd', 'beveiliging'],
    ['gekoppeld', 'koppeling'],
    ['samengewerkt', 'samenwerking'],
    ['dienstverlener', 'dienstverlening'],
    ['integraliteit', 'integrale'],
    ['onderzocht', 'onderzoeken'],
    ['gesproken', 'sprekers'],
    ['geholpen', 'helpen'],
    ['investeerder', 'investeringen'],
    ['geciteerd', 'citeren'],
    ['deelgenomen', 'deelnemers'],
    ['deelname', 'deelnemen'],
    ['gestolen', 'stelen'],
    ['ingebroken', 'inbreker'],
    ['verloren', 'verlies'],
    ['besloten', 'besluit'],
    ['ontworpen', 'ontwerp'],
  ])('%s and %s', (typed, word) => {
    expect(related(typed, word)).toBe(true);
  });

  test.each([
    ['zaak', 'taak'],
    ['burger', 'burcht'],
    ['raad', 'raam'],
    ['gemeenschap', 'gemeente'],
    ['overheid', 'over'],
    ['werk', 'wereld'],
    ['data', 'datum'],
    ['veil', 'veilig'],
  ])('but not %s and %s', (typed, word) => {
    expect(related(typed, word)).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { familiesOf, familyOf } from '../../src/search/families.ts';

/** Whether a word of a visitor may be a form of a word of the site. */
const related = (typed: string, word: string) => familiesOf(typed).includes(familyOf(word));

describe('words of one Dutch family are taken together', () => {
  test.each([
    ['brief', 'brieven'],
    ['inwoner', 'inwoners'],
    ['huis', 'huizen'],
    ['gemeentelijke', 'gemeente'],
    ['wet', 'wetten'],
    ['digitale', 'digitaal'],
    ['taak', 'taken'],
    ['keuzes', 'keuze'],
    ['processen', 'proces'],
    ['toegankelijk', 'toegankelijkheid'],
    ['overheden', 'overheid'],
    ['digitaliseren', 'digitalisering'],
    ['gedigitaliseerd', 'digitalisering'],
    ['geïnnoveerd'.normalize('NFKD').replace(/\p{M}/gu, ''), 'innovatie'],
    ['innovators', 'innovatie'],
    ['innovatief', 'innoveren'],
    ['organisator', 'organisatie'],
    ['organiseerde', 'organiseren'],
    ['beveiligd', 'beveiliging'],
    ['gekoppeld', 'koppeling'],
    ['samengewerkt', 'samenwerking'],
    ['samenwerkende', 'samenwerken'],
    ['dienstverlener', 'dienstverlening'],
    ['opdrachtgevers', 'opdrachtgeverschap'],
    ['integraliteit', 'integrale'],
    ['onderzocht', 'onderzoeken'],
    ['gesproken', 'sprekers'],
    ['geholpen', 'helpen'],
    ['investeerder', 'investeringen'],
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

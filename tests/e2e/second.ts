/** The second congress, on which features are tested: its content is made up for them, and no editor changes it. */
import { sites } from '../built-sites/read.ts';

const found = sites.find(({ name }) => name === 'the second congress');
if (!found)
  throw new Error('The second congress has not been built. Run "node tests/built-sites/build-second.ts" first.');

export const second = found;

/** Pages to try a feature on. */
export const samples = {
  home: '/',
  recap: '/terugblik/',
  keynote: '/keynotes/noor-wilgenhout/',
  map: second.town,
  goal: `${second.town}water-bergen/`,
  term: '/begrippen/wdo/',
  glossary: '/begrippen/',
  search: '/zoeken/',
} as const;

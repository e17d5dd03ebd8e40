import transliterate from '@sindresorhus/transliterate';

/** As long as an id may be. */
const LONGEST = 80;

/**
 * The name of the file, and so the address, of an entry with this title: `Zo’n gemeente: één loket (2)`
 * becomes `zo-n-gemeente-een-loket-2`. Empty when nothing of the title can stand in an address.
 *
 * The editor in the browser names a new file by the same rule and with the same library. Marks go first: by itself
 * the library writes ö as oe, which is German.
 */
export function slug(title: string): string {
  return transliterate(title.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST)
    .replace(/-$/, '')
    .toLowerCase();
}

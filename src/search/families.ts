/**
 * Which Dutch words belong together: `digitalisering`, `digitaliseren` and `gedigitaliseerd`. By rule, not
 * by dictionary: what matters is that the forms of one word get the same key, not that the key is a word.
 */

/** What makes one word out of another, cut off the end again and again while enough remains. */
const derivations = [
  /(?<=.{4})(?:atief|ati[efv]?|ator|eerder|iteit|t?j|elijk|lijk|ing|baar|isch|eer|(?<!e)er|aar|end)$/,
  /(?<=.{5})(?:heid|ig)$/,
  /(?<=.{7})schap$/,
];
const plural = /(?<=.{3})(?:(?<!e)en|(?<!c)es|e|(?<![eiu])s)$/;

/** Past tenses and participles that no rule gives. */
const irregular: readonly (readonly [RegExp, string])[] = [
  [/heden$/, 'heid'],
  [/zochten$|zocht$/, 'zoek'],
  [/dachten$|dacht$/, 'denk'],
  [/brachten$|bracht$/, 'breng'],
  [/kochten$|kocht$/, 'koop'],
  [/spraken$|sprak$|sproken$/, 'spreek'],
  [/schreven$|schreef$/, 'schrijf'],
  [/kozen$|koos$/, 'kies'],
  [/holpen$|hielpen$|hielp$/, 'help'],
  [/(?<=.)nam(?:e|en)?$|nomen$/, 'neem'],
  [/stolen$/, 'steel'],
  [/broken$/, 'breek'],
  [/(?<=ver)loren$/, 'lies'],
  [/sloten$/, 'sluit'],
  [/worpen$/, 'werp'],
  [/regisse.*$/, 'regie'],
];

/** What a verb may have in front, as in `uittesten`; a participle has its `ge` behind it: `samengewerkt`. */
const particles = '(aan|af|bij|deel|door|her|in|mee|na|om|onder|op|over|samen|terug|toe|uit|voor|weg)';
const particle = new RegExp(`^${particles}(?=.{5})`);
const separable = new RegExp(`^${particles}ge(?=.{4})`);
const participle = /^ge(?=.{4})(?=.*(?:d|t|en|de|te)$)/;
const past = /(?<=.{4})(?:[td]en|[td]e?)$/;

const known = new Map<string, string>();

/** The key of the family that a normalised word belongs to. */
export function familyOf(word: string): string {
  const kept = known.get(word);
  if (kept !== undefined) return kept;
  let stem = irregular.reduce((text, [form, base]) => text.replace(form, base), word).replace(plural, '');
  for (let before = ''; before !== stem;) {
    before = stem;
    for (const ending of derivations) stem = stem.replace(ending, '');
  }
  const key = stem.replace(/(.)\1/g, '$1').replace(/v$/, 'f').replace(/z$/, 's');
  known.set(word, key);
  return key;
}

/** A verb without what stands in front of it; another word as it is. */
export const withoutParticle = (word: string): string => word.replace(particle, '');

/** The keys that a word of a visitor may have: `gekoppeld` may be a form of `koppelen`. */
export function familiesOf(word: string): string[] {
  const bare = word.replace(separable, '$1').replace(participle, '');
  return [...new Set([word, word.replace(past, ''), bare, bare.replace(past, '')].map(familyOf))];
}

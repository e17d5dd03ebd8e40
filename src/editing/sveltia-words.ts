/** Sveltia's Dutch says "je" and speaks of repositories. This makes it speak to an editor as the rest of the site does. */
import ours from './sveltia-nl.json' with { type: 'json' };

/** Texts of an interface, in groups. */
export interface Texts {
  [key: string]: string | Texts;
}

/** "Je" and "je" where they are the one who acts; as "your" they stay, for there "u" would be wrong. */
const polite: readonly (readonly [RegExp, string])[] = [
  [/\bWeet je\b/g, 'Weet u'],
  [/\bWil je\b/g, 'Wilt u'],
  [/\bJe (bekijkt|bewerkt|hebt|kunt|maakt|mag|moet)\b/g, 'U $1'],
  [/\b(als|dat|die|waar|wanneer|zodra) je (?=(?:alle|de|dit|deze|een|het|niet|nog|wilt|wijzigingen)\b)/g, '$1 u '],
];

const politely = (text: string) => polite.reduce((said, [from, to]) => said.replace(from, to), text);

/**
 * Sveltia's Dutch texts in our words: those of `sveltia-nl.json`, by their path, in place of its own or where it has
 * English only.
 */
export function inOurWords(texts: Texts): Texts {
  const result = JSON.parse(JSON.stringify(texts), (_, one: unknown) =>
    typeof one === 'string' ? politely(one) : one,
  ) as Texts;
  for (const [path, text] of Object.entries(ours)) {
    const groups = path.split('.');
    const name = groups.pop() ?? '';
    let here = result;
    for (const group of groups) {
      const inside = here[group];
      here = here[group] = typeof inside === 'object' ? inside : {};
    }
    here[name] = text;
  }
  return result;
}

import type { AuthorComponentName } from '../../model/blocks.ts';
import Citaat from './Citaat.astro';
import Contact from './Contact.astro';
import Feit from './Feit.astro';
import Ladder from './Ladder.astro';
import Meting from './Meting.astro';
import Plattegrond from './Plattegrond.astro';
import ToenEnNu from './ToenEnNu.astro';
import VoorUwGemeente from './VoorUwGemeente.astro';
import Link from './Link.astro';

/** What an MDX text is rendered with: the author components, and our own link in place of `a`. */
export const mdxComponents = {
  Citaat,
  Contact,
  Feit,
  Ladder,
  Meting,
  Plattegrond,
  ToenEnNu,
  VoorUwGemeente,
  a: Link,
} satisfies Record<AuthorComponentName | 'a', unknown>;

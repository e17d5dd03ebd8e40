import type { AuthorComponentName } from '../../model/blocks.ts';
import Citaat from './Citaat.astro';
import Contact from './Contact.astro';
import Feit from './Feit.astro';
import Ladder from './Ladder.astro';
import Meting from './Meting.astro';
import Plattegrond from './Plattegrond.astro';
import Table from './Table.astro';
import ToenEnNu from './ToenEnNu.astro';
import VoorUwGemeente from './VoorUwGemeente.astro';
import Link from './Link.astro';

/** What an MDX text is rendered with: the author components, and our own link and table in place of those of HTML. */
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
  table: Table,
} satisfies Record<AuthorComponentName | 'a' | 'table', unknown>;

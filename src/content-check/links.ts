/** Links: they lead to a page, a file or a heading that is there. */
import { fixedFiles, fixedPaths } from '../lib/urls.ts';
import { shortened, type KnownWords } from './problem.ts';
import type { ProjectFiles } from './project-files.ts';

/** What a link may lead to. */
export interface LinkTargets {
  /** Addresses that readers can open. */
  paths: KnownWords;
  /** Addresses of pages that wait to be published. */
  drafts: ReadonlySet<string>;
  /** Anchors by address; an address that is not in it is not checked for anchors. */
  anchors: ReadonlyMap<string, KnownWords>;
  files: ProjectFiles;
}

/** The page that a link leads to, when it stays on the site: `/over/` of `/over/?a=b#c`. */
export function linkedPath(url: string): string | undefined {
  return url.startsWith('/') && !url.startsWith('//') ? /^[^?#]*/.exec(url)?.[0] : undefined;
}

/** Pages made by code, of which editors name the parts: what else is on such a page may go when the content changes. */
const namedParts: readonly string[] = ['/citaten/', '/bronnen/'];
const madeByCode: readonly string[] = fixedPaths.filter((path) => !namedParts.includes(path));

function anchorMistake(url: string, path: string, { anchors }: LinkTargets): string | undefined {
  const [, anchor] = url.split('#');
  if (!anchor) return undefined;
  if (madeByCode.includes(path)) {
    return `Link "${shortened(url)}" gaat naar een deel van een overzicht, en dat kan verdwijnen. Schrijf "${path}".`;
  }
  const known = anchors.get(path);
  if (!known || known.has(anchor)) return undefined;
  return `Link "${shortened(url)}" gaat naar een kopje dat op die pagina niet bestaat.${known.suggest(anchor)}`;
}

const isFixedFile = (path: string) => (fixedFiles as readonly string[]).includes(path);

/** `/verslag 2.pdf` of `/verslag%202.pdf`; what cannot be decoded stays, and is then no file. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What is wrong with a link on the page at `ownPath`, if anything. From a draft one may link to drafts. */
export function linkMistake(url: string, ownPath: string, isDraft: boolean, targets: LinkTargets): string | undefined {
  if (/^(?:https?:\/\/|mailto:|tel:)./.test(url)) {
    return URL.canParse(url)
      ? undefined
      : `Link "${shortened(url)}" is geen volledig adres. Kijk of er iets ontbreekt.`;
  }
  if (url.startsWith('#')) return anchorMistake(url, ownPath, targets);
  const shown = shortened(url);
  const path = linkedPath(url);
  if (path === undefined) {
    return `Link "${shown}" kan niet. Begin met / voor een eigen pagina, of met https:// voor een andere site.`;
  }
  const { paths, drafts, files } = targets;
  if (drafts.has(path)) {
    if (isDraft) return anchorMistake(url, path, targets);
    return `Link "${shown}" gaat naar een pagina die nog een concept is. Zet die eerst op gepubliceerd, of haal de link weg.`;
  }
  if (paths.has(path)) return anchorMistake(url, path, targets);
  if (isFixedFile(path) || files.has(`public${decoded(path)}`)) return undefined;
  const meant = paths.has(`${path}/`) ? ` Bedoelt u "${path}/"?` : paths.suggest(path);
  return `Link "${shown}" gaat naar een pagina die niet bestaat.${meant}`;
}

/** Links: they lead to a page, a file or a heading that is there. */
import { extname } from 'node:path';
import { fixedFiles, fixedPaths, fromFolder, linkedPath, pathOfUrl } from '../../model/addresses.ts';
import { documentName, photoName, pictureKinds } from '../../reading/content-files.ts';
import { shortened, type KnownWords } from '../../reading/problem.ts';
import type { ProjectFiles } from '../project-files.ts';

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

/** An address as it is meant: `%C3%B6` is ö, and a letter with an accent is one letter. */
function readable(url: string): string {
  try {
    return decodeURI(url).normalize('NFC');
  } catch {
    // A % that is followed by no two digits.
    return url.normalize('NFC');
  }
}

const localHost = /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\]|.+\.(?:localhost|local))$/;

/** What is wrong with the address of another site, or with one of ours that is written in full. */
function webMistake(url: string, ownPath: string, isDraft: boolean, targets: LinkTargets): string | undefined {
  const shown = shortened(url);
  const address = URL.parse(url);
  if (!address) {
    return `Link "${shown}" is geen adres van een site. Kijk of er een spatie, een haak of een ander vreemd teken in staat.`;
  }
  const rest = address.search + address.hash;
  if (localHost.test(address.hostname)) {
    const path = fromFolder(address.pathname) ?? address.pathname;
    return `Link "${shown}" werkt alleen op uw eigen computer. Schrijf ${shortened(readable(path + rest))} voor een eigen pagina.`;
  }
  const path = pathOfUrl(address);
  return path === undefined ? undefined : linkMistake(path + rest, ownPath, isDraft, targets);
}

/** What is wrong with a link to a file that stands beside the text, or should. */
function fileMistake(url: string): string | undefined {
  const name = /^(?:\.{0,2}\/)?(?:[^:]*\/)?([^/:?#]+\.\w+)$/.exec(readable(url))?.[1] ?? '';
  const isFile = documentName.test(name) || photoName.test(name) || pictureKinds.includes(extname(name).toLowerCase());
  return isFile
    ? `Link "${shortened(url)}" kan niet. Zet ${name} in de map public en schrijf [tekst](/${encodeURI(name)}).`
    : undefined;
}

/** Pages made by code, of which editors name the parts: what else is on such a page may go when the content changes. */
const namedParts: readonly string[] = ['/citaten/', '/bronnen/'];
const madeByCode: readonly string[] = fixedPaths.filter((path) => !namedParts.includes(path));

function anchorMistake(url: string, path: string, { anchors }: LinkTargets): string | undefined {
  const [, anchor] = readable(url).split('#');
  if (!anchor) return undefined;
  if (madeByCode.includes(path)) {
    return `Link "${shortened(url)}" gaat naar een deel van een overzicht, en dat kan verdwijnen. Schrijf "${path}".`;
  }
  const known = anchors.get(path);
  if (!known || known.has(anchor)) return undefined;
  return `Link "${shortened(url)}" gaat naar een kopje dat op die pagina niet bestaat.${known.suggest(anchor)}`;
}

const isFixedFile = (path: string) => (fixedFiles as readonly string[]).includes(path);

/** What is wrong with a link on the page at `ownPath`, if anything. From a draft one may link to drafts. */
export function linkMistake(url: string, ownPath: string, isDraft: boolean, targets: LinkTargets): string | undefined {
  if (/^https?:\/\/./i.test(url)) return webMistake(url, ownPath, isDraft, targets);
  if (/^(?:mailto|tel):./i.test(url)) return undefined;
  if (url.startsWith('#')) return anchorMistake(url, ownPath, targets);
  const shown = shortened(url);
  const path = linkedPath(readable(url));
  if (path === undefined) {
    return (
      fileMistake(url) ??
      `Link "${shown}" kan niet. Begin met / voor een eigen pagina, of met https:// voor een andere site.`
    );
  }
  const { paths, drafts, files } = targets;
  if (drafts.has(path)) {
    if (isDraft) return anchorMistake(url, path, targets);
    return `Link "${shown}" gaat naar een pagina die nog een concept is. Zet die eerst op gepubliceerd, of haal de link weg.`;
  }
  if (paths.has(path)) return anchorMistake(url, path, targets);
  if (isFixedFile(path) || files.has(`public${path}`)) return undefined;
  // Someone may have copied it from the site, with the folder that it stands in.
  const meant = [`${path}/`, fromFolder(path) ?? ''].find((known) => paths.has(known));
  const hint = meant === undefined ? paths.suggest(path) : ` Bedoelt u "${meant}"?`;
  return `Link "${shown}" gaat naar een pagina die niet bestaat.${hint}`;
}

import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import packageInfo from '../../package.json' with { type: 'json' };
import { site } from '../../src/site.ts';
import { createSiteServer } from '../serve.ts';
import { builtAt, readSite } from '../site-files.ts';
import { ArchiveError } from './archive-error.ts';
import { capture, siteAddresses } from './capture.ts';
import { listPages } from './pages.ts';
import { packWacz } from './wacz.ts';
import { indexWarc, writeWarc } from './warc.ts';

const WARC_NAME = 'data.warc.gz';
const software = `${packageInfo.name} ${packageInfo.version}, warcio.js ${packageInfo.devDependencies.warcio}`;

/** What the WARC file says about how it was made; `robots` and `format` are asked for by the Nationaal Archief. */
const info = {
  software,
  format: 'WARC File Format 1.1',
  conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
  robots: 'ignore',
  operator: `${site.publisher} <${site.contact.email}>`,
  description:
    'Elke pagina en elk bestand van de gebouwde site, opgevraagd bij de eigen server van het project (127.0.0.1). ' +
    'WARC-Target-URI is het adres waarop de site openbaar staat.',
};

const alreadyThere = (file: string) =>
  new ArchiveError(
    `${file} bestaat al en wordt niet overschreven. Geef dat bestand een andere naam of zet het ergens anders neer, ` +
      'en archiveer dan opnieuw.',
  );

const obstacles: Record<string, string> = {
  ENOSPC: 'De schijf is vol. Maak ruimte vrij en archiveer dan opnieuw.',
  EDQUOT: 'Uw deel van de schijf is vol. Maak ruimte vrij en archiveer dan opnieuw.',
  EACCES: 'U mag daar niet schrijven. Vraag uw beheerder om schrijfrechten.',
  EPERM: 'U mag daar niet schrijven. Vraag uw beheerder om schrijfrechten.',
  EROFS: 'Van deze schijf kunt u alleen lezen. Kopieer het project naar een andere plek en archiveer daar.',
  ENOTDIR: 'Een bestand staat in de weg waar een map moet komen. Geef het een andere naam.',
};

/** Writes a file that is not there yet, and leaves no half of it behind. */
async function writeNew(folder: string, file: string, content: Uint8Array) {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(file, content, { flag: 'wx' });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && existsSync(file)) throw alreadyThere(file);
    await rm(file, { force: true }).catch(() => undefined);
    // Making a folder where a file stands.
    const reason = obstacles[code === 'EEXIST' ? 'ENOTDIR' : code] ?? `De computer zegt: ${message}`;
    throw new ArchiveError(`${file} kan niet geschreven worden. ${reason}`);
  }
}

/**
 * Captures the built site in `dist` from the project's own server, and puts it as one WACZ in `folder`.
 * Says in an ArchiveError what stands in the way.
 */
export async function makeArchive(dist: string, folder: string) {
  if (builtAt(dist) === undefined) {
    throw new ArchiveError('Er is nog geen site in dist: begin met npm start of npm run build.');
  }
  const created = new Date().toISOString();
  const home = new URL('/', site.url);
  const file = join(folder, `${home.hostname}-${created.slice(0, 10)}.wacz`);
  if (existsSync(file)) throw alreadyThere(file);

  const { files, redirects } = readSite(dist);
  const addresses = siteAddresses(files.keys(), Date.parse(created), redirects);
  const exchanges = await capture(createSiteServer(dist), addresses, { site: home.href, userAgent: software });
  const pages = listPages(exchanges);
  const warc = await writeWarc(WARC_NAME, exchanges, { date: created, info });
  const index = await indexWarc(WARC_NAME, warc);
  const wacz = packWacz(
    { name: WARC_NAME, warc, index, pages },
    {
      title: `${site.name}, ${site.tagline}`,
      description: site.description,
      software,
      mainPageUrl: home.href,
      licences: [{ name: site.licence.name, path: site.licence.url }],
      created,
    },
  );
  await writeNew(folder, file, wacz);
  return { file, bytes: wacz.length, exchanges: exchanges.length, pages: pages.length };
}

/** `npm run archief`: the built site as one file for an archive, in archief/. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { site } from '../src/site.ts';
import { ArchiveError } from './archive/archive-error.ts';
import { makeArchive } from './archive/make-archive.ts';

/** Shown to people, so as they see it from where they are. */
const inProject = (path: string) => relative('', fileURLToPath(new URL(`../${path}`, import.meta.url)));
const megabytes = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

try {
  const { file, bytes, exchanges, pages } = await makeArchive(inProject('dist'), inProject('archief'));
  console.log(
    `Het archief staat in ${file} (${megabytes.format(bytes / 1e6)} MB). Erin: ${pages.toString()} pagina's en ` +
      `${(exchanges - pages).toString()} bestanden, doorverwijzingen en zoekadressen, onder het adres ${site.url}.\n` +
      'Bewaar het bij het archief van uw organisatie, niet in deze map. Wilt u erin kijken? Open https://replayweb.page\n' +
      'en kies daar dit bestand; het verlaat uw computer niet. Meer staat in docs/beheer.md, onder Archiveren.',
  );
  if (new URL(site.url).hostname.endsWith('.example')) {
    console.log(
      'Let op: dit adres is een voorbeeld. Zet het echte adres in src/site.ts of SITE_URL, bouw en archiveer opnieuw.',
    );
  }
} catch (error) {
  if (!(error instanceof ArchiveError)) throw error;
  console.error(`Er is geen archief gemaakt. ${error.message}`);
  process.exitCode = 1;
}

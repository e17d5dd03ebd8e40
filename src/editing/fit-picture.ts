/** Makes a picture that somebody adds fit for the site, or says why it cannot be used. */
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import { slug } from '../lib/slug.ts';
import { PICTURE_FOLDER } from './endpoints.ts';

/** Pixels on the longest side: twice what the widest place on the site shows. */
const LONGEST = 2400;

/** Pixels in all. More takes the memory of a whole computer to open. */
const MOST_PIXELS = 100_000_000;

/** Bytes that a picture of such a size can have. */
const MOST_BYTES = 5_000_000;

/** A picture that fits, under the name that it gets, or a sentence for the editor. */
export type FittedPicture = { name: string; bytes: Buffer } | { message: string };

/** The kinds that a browser can show. */
const kinds = ['jpeg', 'png', 'webp', 'gif', 'svg', 'avif'] as const;

const advice = 'Open de afbeelding in een fotoprogramma, bewaar die als JPEG of PNG, en kies dat bestand.';

/** `Foto van de zaal.HEIC`, cut off when it is very long. */
const shown = (name: string) => (name.length > 60 ? `${name.slice(0, 60)}…` : name);

function nameOf(name: string, kind: string): string {
  const stem = slug(name.slice(0, name.length - extname(name).length))
    .slice(0, 60)
    .replace(/-+$/, '');
  return `${stem || 'afbeelding'}.${kind}`;
}

const isHeic = (bytes: Buffer) => /^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/.test(bytes.toString('latin1', 4, 12));

const hasNotes = ({ exif, xmp, iptc, orientation = 1 }: Metadata) => Boolean(exif ?? xmp ?? iptc) || orientation !== 1;

/**
 * Makes a picture fit: upright, at most 2400 pixels on its longest side, without what a camera notes. One that is fit
 * already keeps its every byte. Never throws on what is no picture.
 */
export async function fitPicture(name: string, bytes: Buffer): Promise<FittedPicture> {
  const refuse = (reason: string): FittedPicture => ({ message: `"${shown(name)}" ${reason}` });
  if (bytes.length === 0) return refuse('is leeg. Kies het bestand opnieuw, of kies een ander.');
  if (bytes.toString('latin1', 0, 5) === '%PDF-') {
    return refuse('is een PDF en geen afbeelding. Zet hem in de map public, en kies Link om ernaar te verwijzen.');
  }
  if (isHeic(bytes) || /\.hei[cf]$/i.test(name)) {
    return refuse(`is een foto in de vorm van Apple (HEIC), en die kan een browser niet tonen. ${advice}`);
  }
  try {
    const picture = sharp(bytes, { animated: true, limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const about = await picture.metadata();
    const kind = kinds.find((one) => one === (about.compression === 'av1' ? 'avif' : about.format));
    if (kind === undefined) return refuse(`is geen soort afbeelding die een browser kan tonen. ${advice}`);
    const fitName = nameOf(name, kind === 'jpeg' ? 'jpg' : kind);
    if (kind === 'svg') {
      await picture.toBuffer();
      return bytes.length > MOST_BYTES ? refuse(`is te groot. ${advice}`) : { name: fitName, bytes };
    }
    const height = about.pageHeight ?? about.height;
    const isTooLarge = Math.max(about.width, height) > LONGEST || bytes.length > MOST_BYTES;
    if (!isTooLarge && !hasNotes(about)) {
      // Half a file has a size too: only who reads all of it knows.
      await picture.resize({ width: 16 }).raw().toBuffer();
      return { name: fitName, bytes };
    }
    const upright = picture
      .autoOrient()
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true });
    // In its own kind. What a camera notes beside it (place, time, owner) is left out.
    const written = upright.toFormat(kind, kind === 'jpeg' || kind === 'webp' ? { quality: 85 } : {});
    return { name: fitName, bytes: await written.toBuffer() };
  } catch (error) {
    const isHuge = error instanceof Error && error.message.includes('pixel limit');
    return refuse(
      isHuge
        ? 'is te groot om te openen. Maak de afbeelding kleiner in een fotoprogramma, en kies dat bestand.'
        : 'is stuk of is geen afbeelding. Open het bestand op uw computer: ziet u niets, kies dan een ander.',
    );
  }
}

/** The name, or with a number behind it the first that is still free. */
function freeName(root: string, name: string, taken: ReadonlySet<string>): string {
  const isFree = (one: string) => !taken.has(one) && !existsSync(join(root, PICTURE_FOLDER, one));
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let number = 1, one = name; ; number += 1, one = `${stem}-${String(number)}${extension}`) {
    if (isFree(one)) return one;
  }
}

/** Makes a picture fit. `query` has its name as `naam`, and as `bezet` the names that are promised to others. */
export async function answerPicture(root: string, query: URLSearchParams, bytes: Buffer): Promise<FittedPicture> {
  const fitted = await fitPicture(query.get('naam') ?? '', bytes);
  if ('message' in fitted) return fitted;
  const taken = new Set((query.get('bezet') ?? '').split(','));
  return { ...fitted, name: freeName(root, fitted.name, taken) };
}

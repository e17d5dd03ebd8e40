import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fewAtOnce } from './few-at-once.ts';
import { codePrint, fingerprint, keptFiles } from './kept-files.ts';
import { sharePicturePath } from '../model/addresses.ts';
import type { BuiltPage } from './built-page.ts';
import type { Picture, PictureStyle } from './pictures/make-picture.ts';
import { pictureFacts, type PictureFacts } from './pictures/wording.ts';
import type { Site } from './publish.ts';
import { site as identity } from '../site.ts';
import { pictureFonts } from './fonts.ts';

/** What draws, and what it uses from elsewhere. */
const code = ['src/publishing/pictures', 'package-lock.json', 'tailwind.config.ts', 'src/components/art/palette.ts'];

/** All that determines how a picture looks, beside the page itself. */
async function readStyle(root: string): Promise<{ style: PictureStyle; print: string }> {
  const style: PictureStyle = {
    fonts: await pictureFonts(),
    logo: await readFile(join(root, 'public/favicon.svg'), 'utf8'),
    siteName: identity.name,
    tagline: identity.tagline,
  };
  const { fonts, ...texts } = style;
  return {
    style,
    print: fingerprint([await codePrint(code), ...Object.values<Buffer>({ ...fonts }), ...Object.values(texts)]),
  };
}

/** Loads what draws only when there is something to draw. */
function lazyMaker(style: PictureStyle): (facts: PictureFacts) => Promise<Picture> {
  let maker: Promise<(facts: PictureFacts) => Promise<Picture>> | undefined;
  return async (facts) => {
    maker ??= import('./pictures/make-picture.ts').then(({ pictureMaker }) => pictureMaker(style));
    return (await maker)(facts);
  };
}

/**
 * Draws for every page the picture that social media and chat programs show when someone shares it.
 * A picture is kept in `.cache`, and made again only when something that is in it changes.
 */
export async function drawSharePictures({ root, folder, pages, logger }: Site): Promise<void> {
  const { style, print } = await readStyle(root);
  const kept = keptFiles(join(root, '.cache/share-pictures'));
  const make = lazyMaker(style);
  let made = 0;
  async function draw({ address, facts: { about } }: BuiltPage): Promise<void> {
    const facts = pictureFacts(about);
    const name = `${fingerprint([print, JSON.stringify(facts)])}.png`;
    const target = join(folder, sharePicturePath(address));
    await mkdir(dirname(target), { recursive: true });
    if (await kept.copyTo(target, name)) return;
    const { png, missing } = await make(facts);
    made += 1;
    await writeFile(target, png);
    // One with a character missing is made again each time, so that every build says it.
    if (missing === '') await kept.put(name, png);
    else
      logger.warn(
        `Op het deelplaatje van ${address} ontbreekt "${missing}": het lettertype heeft dat niet. Schrijf de titel of de uitleg van die pagina zonder dat teken.`,
      );
  }
  const shared = pages.filter(({ address }) => address !== '/404.html');
  await fewAtOnce(shared, draw);
  await kept.tidy();
  logger.info(`${String(shared.length)} deelplaatjes, waarvan ${String(made)} nieuw.`);
}

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fingerprint } from './kept-files.ts';
import { sharePicturePath } from '../model/addresses.ts';
import { keepPictures } from './pictures/keep-pictures.ts';
import type { Picture, PictureStyle } from './pictures/make-picture.ts';
import { readPageFacts, type PageFacts } from './pictures/page-facts.ts';
import { site as identity } from '../site.ts';
import { readPages } from './html-files.ts';
import { pictureFonts } from './subset-fonts.ts';

const codeFolder = 'src/publishing/pictures';
/** What its code uses from elsewhere. */
const usedFiles = ['package-lock.json', 'tailwind.config.ts', 'src/components/art/palette.ts'];

/** All that determines how a picture looks, beside the page itself. */
async function readStyle(root: string): Promise<{ style: PictureStyle; print: string }> {
  const code = (await readdir(join(root, codeFolder))).sort().map((name) => join(codeFolder, name));
  const files = [...code, ...usedFiles];
  const style: PictureStyle = {
    fonts: await pictureFonts(),
    logo: await readFile(join(root, 'public/favicon.svg'), 'utf8'),
    siteName: identity.name,
    tagline: identity.tagline,
  };
  const { fonts, ...texts } = style;
  const print = fingerprint([
    ...(await Promise.all(files.map((file) => readFile(join(root, file))))),
    ...Object.values<Buffer>({ ...fonts }),
    ...Object.values(texts),
  ]);
  return { style, print };
}

/** Loads what draws only when there is something to draw. */
function lazyMaker(style: PictureStyle): (facts: PageFacts) => Promise<Picture> {
  let maker: Promise<(facts: PageFacts) => Promise<Picture>> | undefined;
  return async (facts) => {
    maker ??= import('./pictures/make-picture.ts').then(({ pictureMaker }) => pictureMaker(style));
    return (await maker)(facts);
  };
}

/**
 * Draws for every page the picture that social media and chat programs show when someone shares it.
 * A picture is kept in `.cache`, and made again only when something that is in it changes.
 */
export function sharePictures(): AstroIntegration {
  let root = '';
  return {
    name: 'share-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const { style, print } = await readStyle(root);
        const pictures = keepPictures(join(root, '.cache/share-pictures'), print, lazyMaker(style));
        let made = 0;
        const draw = async ([pathname, html]: [string, string]) => {
          const facts = readPageFacts(html);
          const { png, missing, isNew } = await pictures.pictureOf(facts);
          if (isNew) made += 1;
          if (missing)
            logger.warn(
              `Op het deelplaatje van ${pathname} ontbreekt "${missing}": het lettertype heeft dat niet. Schrijf de titel of de uitleg van die pagina zonder dat teken.`,
            );
          const target = join(site, sharePicturePath(pathname));
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, png);
        };
        const pages = [...(await readPages(site))].filter(([pathname]) => pathname !== '/404.html');
        await Promise.all(pages.map(draw));
        await pictures.tidy();
        logger.info(`${String(pages.length)} deelplaatjes, waarvan ${String(made)} nieuw.`);
      },
    },
  };
}

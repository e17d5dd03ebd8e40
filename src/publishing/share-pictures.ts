import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fewAtOnce } from './few-at-once.ts';
import { codePrint, fingerprint, keptFiles } from './kept-files.ts';
import { sharePicturePath } from '../model/addresses.ts';
import type { PictureStyle } from './pictures/make-picture.ts';
import type { Drawn, Order, Work } from './pictures/picture-worker.ts';
import { pictureFacts } from './pictures/wording.ts';
import type { Site } from './built-site.ts';
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

/** Draws pictures; gives of each the characters in it that no font has, by its file. */
function draw(work: Work): Promise<Map<string, string>> {
  const missing = new Map<string, string>();
  return new Promise((resolve, reject) => {
    new Worker(new URL('./pictures/picture-worker.ts', import.meta.url), { workerData: work })
      .on('message', ([target, characters]: Drawn) => missing.set(target, characters))
      .on('error', reject)
      .on('exit', () => {
        resolve(missing);
      });
  });
}

/**
 * Draws for every page the picture that social media and chat programs show when someone shares it.
 * A picture is kept in `.cache`, and made again only when something that is in it changes.
 */
export async function drawSharePictures({ root, folder, pages, logger }: Site): Promise<void> {
  const { style, print } = await readStyle(root);
  const kept = keptFiles(join(root, '.cache/share-pictures'));
  const shared = pages.filter(({ address }) => address !== '/404.html');
  const orders: (Order & { address: string; name: string })[] = [];
  await fewAtOnce(shared, async ({ address, facts: { about } }) => {
    const facts = pictureFacts(about);
    const name = `${fingerprint([print, JSON.stringify(facts)])}.png`;
    const target = join(folder, sharePicturePath(address));
    await mkdir(dirname(target), { recursive: true });
    if (!(await kept.copyTo(target, name))) orders.push({ address, name, facts, target });
  });
  const missing = orders.length > 0 ? await draw({ style, orders }) : new Map<string, string>();
  for (const { address, name, target } of orders) {
    const characters = missing.get(target);
    // One with a character missing is made again each time, so that every build says it.
    if (characters === '') await kept.put(name, await readFile(target));
    else
      logger.warn(
        `Op het deelplaatje van ${address} ontbreekt "${characters ?? ''}": het lettertype heeft dat niet. Schrijf de titel of de uitleg van die pagina zonder dat teken.`,
      );
  }
  await kept.tidy();
  logger.info(`${String(shared.length)} deelplaatjes, waarvan ${String(orders.length)} nieuw.`);
}

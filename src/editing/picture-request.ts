/** Answers the editor's request to make a picture fit. Nothing is written. */
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { PICTURE_FOLDER } from './endpoints.ts';
import { fitPicture, type FittedPicture } from './fit-picture.ts';

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

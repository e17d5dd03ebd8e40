import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { imageSize } from 'image-size';

/** Bytes at the start of a picture in which its size stands. In a photo, what the camera says may come first. */
const HEAD = 65_536;

function head(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(HEAD);
    return bytes.subarray(0, readSync(file, bytes, 0, HEAD, 0));
  } finally {
    closeSync(file);
  }
}

function hasSize(bytes: Uint8Array): boolean {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0;
  } catch {
    // No kind of picture that it knows, or cut off.
    return false;
  }
}

/** Whether a file on disk is a picture, as Astro will find when it makes the picture smaller. */
export function isPictureFile(path: string): boolean {
  try {
    return hasSize(head(path)) || (statSync(path).size > HEAD && hasSize(readFileSync(path)));
  } catch {
    // Not to be read: not to be shown either.
    return false;
  }
}

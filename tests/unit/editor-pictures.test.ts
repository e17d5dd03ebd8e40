import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerPicture, fitPicture } from '../../src/editing/fit-picture.ts';

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } });
/** A photo from a camera that stood on its side, and that noted where. */
const photo = (width: number, height: number) =>
  blank(width, height)
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg();

async function fitted(name: string, bytes: Buffer) {
  const picture = await fitPicture(name, bytes);
  if ('message' in picture) throw new Error(picture.message);
  return picture;
}

const refused = async (name: string, bytes: Buffer) => {
  const picture = await fitPicture(name, bytes);
  return 'message' in picture ? picture.message : undefined;
};

describe('a picture that somebody adds', () => {
  test('and that is fit keeps its every byte', async () => {
    const bytes = await blank(300, 200).png().toBuffer();
    expect((await fitted('Zaal.png', bytes)).bytes).toEqual(bytes);
  });

  test('from a camera becomes small enough, upright, and forgets where it was', async () => {
    const before = await photo(4000, 3000).toBuffer();
    expect((await sharp(before).metadata()).exif).toBeDefined();
    const { bytes, name } = await fitted('IMG 0001 (Zaal).JPG', before);
    const { width, height, exif, orientation } = await sharp(bytes).metadata();
    expect([width, height]).toEqual([1800, 2400]);
    expect([exif, orientation]).toEqual([undefined, undefined]);
    expect(name).toBe('img-0001-zaal.jpg');
  }, 30_000);

  test.each(['png', 'webp', 'gif'] as const)('as a large %s becomes a smaller one of the same kind', async (kind) => {
    const { bytes } = await fitted(`a.${kind}`, await blank(2600, 100)[kind]().toBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ format: kind, width: 2400 });
  });

  test('may be a drawing', async () => {
    const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>');
    expect(await fitted('Tekening één.svg', bytes)).toEqual({ name: 'tekening-een.svg', bytes });
  });

  test.each([
    ['empty', 'a.jpg', Buffer.alloc(0), 'is leeg'],
    ['no picture', 'a.jpg', Buffer.from('Beste collega'), 'is stuk of is geen afbeelding'],
    ['a PDF', 'a.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'geen afbeelding'],
    ['a photo of an iPhone', 'a.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), '(HEIC)'],
    ['called one of an iPhone', 'IMG.HEIC', Buffer.from('x'), '(HEIC)'],
    ['a drawing with a mistake', 'a.svg', Buffer.from('<svg><path'), 'is stuk of is geen afbeelding'],
  ])('and that is %s is refused in Dutch, with the remedy', async (_, name, bytes, sentence) => {
    const message = await refused(name, bytes);
    expect(message).toContain(sentence);
    expect(message).toMatch(/ kies /i);
  });

  test('and that broke off halfway is refused', async () => {
    const bytes = await photo(800, 600).toBuffer();
    expect(await refused('a.jpg', bytes.subarray(0, bytes.length / 2))).toContain('is stuk');
  });
});

describe('the development server', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'afbeelding-'));
    await mkdir(join(root, 'src/assets'), { recursive: true });
    await writeFile(join(root, 'src/assets/zaal.png'), 'x');
  });
  afterAll(() => rm(root, { recursive: true }));

  test('gives a name that is free, and not promised to another', async () => {
    const query = new URLSearchParams({ naam: 'Zaal.png', bezet: 'zaal-1.png' });
    const answer = await answerPicture(root, query, await blank(9, 9).png().toBuffer());
    expect(answer).toMatchObject({ name: 'zaal-2.png' });
  });
});

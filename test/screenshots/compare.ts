// A picture beside the one that is kept: how many pixels look different.
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

interface Bitmap {
  data: Buffer;
  width: number;
  height: number;
}

export interface Difference {
  /** Pixels that look different; all of them when the sizes differ. */
  pixels: number;
  /** What is different in red; none when the sizes differ. */
  picture?: Buffer;
}

/**
 * How different a colour must be to be another one, 0 to 1, and that the edges of letters count. With pixelmatch's usual
 * 0.1 grey letters may turn blue unseen.
 */
const STRICT = { threshold: 0.05, includeAA: true };

/** Pixels; a palette that moves the colours of more is none for a picture. */
const STRAYS = 10;

/** Both as PNG. */
export async function compare(actual: Buffer, expected: Buffer): Promise<Difference> {
  const [ours, theirs] = await Promise.all([decode(actual), decode(expected)]);
  const { width, height } = ours;
  if (width !== theirs.width || height !== theirs.height) return { pixels: width * height };
  const difference = Buffer.alloc(ours.data.length);
  const pixels = pixelmatch(ours.data, theirs.data, difference, width, height, STRICT);
  const picture = sharp(difference, { raw: { width, height, channels: 4 } });
  return pixels > 0 ? { pixels, picture: await picture.png().toBuffer() } : { pixels };
}

/** As it is kept: with a palette, which makes it less than half as large, or as it is where its colours are too many. */
export async function compress(picture: Buffer): Promise<Buffer> {
  const small = await sharp(picture)
    .png({ palette: true, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
  return (await compare(picture, small)).pixels > STRAYS ? picture : small;
}

async function decode(png: Buffer): Promise<Bitmap> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

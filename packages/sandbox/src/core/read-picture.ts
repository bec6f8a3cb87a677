// What a picture's own bytes say of it, whatever its name and content type claim.

export interface PictureFacts {
  type: 'image/png' | 'image/jpeg';
  /** Pixels. */
  width: number;
  height: number;
}

/** Reads PNG and JPEG; `undefined` for anything else, and for a picture that ends before its size. */
export function readPicture(bytes: Uint8Array): PictureFacts | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readPng(buffer) ?? readJpeg(buffer);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/** The first chunk, IHDR, begins with width and height. */
function readPng(buffer: Buffer): PictureFacts | undefined {
  if (!buffer.subarray(0, 8).equals(PNG) || buffer.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return { type: 'image/png', width: buffer.readUInt32BE(16), height: buffer.readUInt32BE(20) };
}

/** C0 to CF begin a frame, but for the tables DHT, JPG and DAC among them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Walks the segments up to the one that begins the frame. */
function readJpeg(buffer: Buffer): PictureFacts | undefined {
  if (buffer.readUInt16BE(0) !== 0xffd8) return undefined;
  let at = 2;
  while (buffer.readUInt8(at) === 0xff) {
    const marker = buffer.readUInt8(at + 1);
    if (isFrame(marker))
      return { type: 'image/jpeg', height: buffer.readUInt16BE(at + 5), width: buffer.readUInt16BE(at + 7) };
    // A marker may be preceded by any number of FF.
    at += marker === 0xff ? 1 : 2 + buffer.readUInt16BE(at + 2);
  }
  return undefined;
}

// Pictures of any size for tests: a PNG that can be looked at, and the head of a JPEG.
import { crc32, deflateSync } from 'node:zlib';

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A whole PNG, grey all over. */
export function drawPng(width: number, height: number): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // 8 bits of grey.
  head.writeUInt8(8, 8);
  const rows = deflateSync(Buffer.alloc((width + 1) * height, 0));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', head),
      chunk('IDAT', rows),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** What a JPEG begins with: application data, a Huffman table (whose marker looks like a frame's), the frame. */
export function drawJpegHead(width: number, height: number): Uint8Array<ArrayBuffer> {
  const frame = Buffer.from('ffc0000b08000000000101', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return new Uint8Array(Buffer.concat([Buffer.from('ffd8ffe000044a46ffc4000400ffff', 'hex'), frame]));
}

/** The same picture in a longer file; what follows its end is nobody's business. */
export function padded(picture: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(length);
  file.set(picture);
  return file;
}

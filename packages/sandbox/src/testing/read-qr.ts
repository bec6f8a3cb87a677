// Reads the QR code in a picture that the sandbox drew, as a phone would.
import { inflateSync } from 'node:zlib';
import { decodeQR } from 'qr/decode.js';

/** The text in a PNG of one grey byte a pixel, rows unfiltered, its data in one chunk. */
export function readQr(png: Buffer): string {
  if (png.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error('Not a PNG');
  const size = png.readUInt32BE(16);
  const rows = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const rgb = new Uint8Array(size * size * 3);
  for (let at = 0; at < size * size; at++)
    rgb.fill(rows[(size + 1) * Math.floor(at / size) + 1 + (at % size)] ?? 0, at * 3, at * 3 + 3);
  return decodeQR({ width: size, height: size, data: rgb });
}

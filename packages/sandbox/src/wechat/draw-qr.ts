// A QR code as a picture: the bytes of a PNG, black and white.
import { crc32, deflateSync } from 'node:zlib';
import { encodeQR } from 'qr';

/** Pixels a module, and modules of quiet around. */
const SCALE = 6;
const BORDER = 4;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** One chunk: its length, its name and data, and their checksum. */
function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** The picture of `text`, ready to be shown, saved or scanned. */
export function drawQr(text: string): Uint8Array<ArrayBuffer> {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: BORDER, scale: SCALE });
  const size = modules.length;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // 8 bits a pixel, grey.
  header.writeUInt8(8, 8);
  // Each row begins with its filter, 0: none.
  const rows = modules.map((row) => Buffer.from([0, ...row.map((dark) => (dark ? 0 : 255))]));
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.concat(rows))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

// The envelope that Baidu and WeChat seal in: AES-CBC over random16 | length | message | app, padded to 32 bytes.
import { createDecipheriv } from 'node:crypto';

/** Opens it with node:crypto; the IV is the key's beginning. Throws for what another key or app sealed. */
export function openFrame(sealed: string, key: Buffer, app: string): string {
  const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, key.subarray(0, 16));
  decipher.setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(sealed, 'base64'), decipher.final()]);
  const end = plain.length - (plain.at(-1) ?? 0);
  const length = plain.readUInt32BE(16);
  if (plain.toString('utf8', 20 + length, end) !== app) throw new Error('not sealed for this app');
  return plain.toString('utf8', 20, 20 + length);
}

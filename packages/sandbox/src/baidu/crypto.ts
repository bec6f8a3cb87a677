// Baidu's envelope for user data, with the App Secret as the key.
// @see 百度智能小程序 用户数据的签名验证和加解密
import { createCipheriv, randomBytes } from 'node:crypto';

const BLOCK = 32;

/**
 * Seals `body`: AES-192-CBC under the base64-decoded App Secret, IV its first 16 bytes,
 * over `random16 | length | body | appKey`, padded to blocks of 32. Answers base64.
 */
export function seal(
  body: string,
  app: { appSecret: string; appKey: string },
  random: Buffer = randomBytes(16),
): string {
  const key = Buffer.from(app.appSecret, 'base64');
  const content = Buffer.from(body, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const plain = Buffer.concat([random, length, content, Buffer.from(app.appKey, 'utf8')]);
  const pad = BLOCK - (plain.length % BLOCK);
  const cipher = createCipheriv('aes-192-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([
    cipher.update(Buffer.concat([plain, Buffer.alloc(pad, pad)])),
    cipher.final(),
  ]).toString('base64');
}

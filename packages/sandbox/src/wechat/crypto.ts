// WeChat's signatures and ciphers, the sandbox's own: cards, wx.config, pushes, and the code that links carry.
// @see 微信 JS-SDK 附录1, 附录4 卡券扩展字段及签名生成算法; 消息加解密说明; 朋友的券 Code解码接口
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const BLOCK = 32;

const sha1 = (text: string) => createHash('sha1').update(text, 'utf8').digest('hex');

/** SHA-1 over the values in byte order, joined without anything between; empty values take no part. */
export function signValues(values: (string | undefined)[]): string {
  const present = values.filter((value): value is string => value !== undefined && value !== '');
  return sha1(present.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).join(''));
}

/** The signature wx.config needs for one URL. */
export function signConfig(jsapiTicket: string, nonceStr: string, timestamp: string, url: string): string {
  return sha1(`jsapi_ticket=${jsapiTicket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`);
}

/** A push's body for safe mode: AES-256-CBC over `random16 | length | message | appid`, padded to blocks of 32. */
export function encryptMessage(
  message: string,
  app: { encodingAesKey: string; appid: string },
  random: Buffer = randomBytes(16),
): string {
  const key = Buffer.from(`${app.encodingAesKey}=`, 'base64');
  const content = Buffer.from(message, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const plain = Buffer.concat([random, length, content, Buffer.from(app.appid, 'utf8')]);
  const pad = BLOCK - (plain.length % BLOCK);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([plain, Buffer.alloc(pad, pad)]);
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
}

/** The cipher between a code and its encrypt_code; WeChat's own is secret, so this is only like it from outside. */
export interface CodeCipher {
  encrypt(code: string): string;
  decrypt(encryptCode: string): string | undefined;
}

/**
 * Each encryption differs, and each holds a `+` and a `/`: what a URL decoded twice would damage.
 * A checksum inside lets a damaged one be refused.
 */
export function createCodeCipher(secret: string): CodeCipher {
  const key = createHash('sha256').update(`encrypt_code ${secret}`).digest().subarray(0, 16);
  const checksum = (code: string) => createHash('sha256').update(key).update(code).digest().subarray(0, 4);
  const once = (code: string) => {
    const iv = randomBytes(16);
    const cipher = createCipheriv('aes-128-cbc', key, iv);
    const plain = Buffer.concat([checksum(code), Buffer.from(code, 'utf8')]);
    return Buffer.concat([iv, cipher.update(plain), cipher.final()]).toString('base64');
  };
  return {
    encrypt(code) {
      let sealed = once(code);
      while (!sealed.includes('+') || !sealed.includes('/')) sealed = once(code);
      return sealed;
    },
    decrypt(encryptCode) {
      if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encryptCode)) return undefined;
      const bytes = Buffer.from(encryptCode, 'base64');
      if (bytes.length < 32 || bytes.length % 16 !== 0) return undefined;
      try {
        const decipher = createDecipheriv('aes-128-cbc', key, bytes.subarray(0, 16));
        const plain = Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]);
        const code = plain.subarray(4).toString('utf8');
        return plain.subarray(0, 4).equals(checksum(code)) ? code : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

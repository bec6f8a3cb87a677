// Pushes in safe mode: msg_signature and AES-256-CBC over random | length | message | appid, padded to 32 bytes.
// @see 微信公众平台 消息加解密说明
import { decodeBase64, encodeBase64, encodeUtf8 } from '#bytes';
import { CouponError } from '../errors.ts';
import { rememberKeys } from '../remember-keys.ts';
import { openFrame, sealFrame } from '../sealed-frame.ts';
import { sortSha1 } from './sort-sha1.ts';

export interface MessageKey {
  /** 43 characters of base64. */
  encodingAesKey: string;
  appId: string;
}

/**
 * The signature of a push: `signature` over token, timestamp, nonce; `msg_signature` over these and Encrypt.
 *
 * @example messageSignature(token, timestamp, nonce, encrypt) // 40 hex digits
 * @supported node
 */
export function messageSignature(...parts: string[]): string {
  return sortSha1(parts);
}

/**
 * Decrypts the Encrypt of a push to the message, XML or JSON.
 *
 * @throws MESSAGE_UNREADABLE for every failure alike: damage, another key, another appid; CONFIG_INVALID if
 * encodingAesKey cannot be a key
 * @example decryptMessage(encrypt, { encodingAesKey, appId }) // "<xml>…"
 * @supported node
 */
export function decryptMessage(encrypt: string, key: MessageKey): string {
  const frameKey = readKey(key.encodingAesKey, key.appId);
  const sealed = typeof encrypt === 'string' ? decodeBase64(encrypt.trim()) : null;
  const message = sealed && openFrame(sealed, frameKey);
  if (message !== null) return message;
  throw new CouponError('MESSAGE_UNREADABLE', 'Not a message that encodingAesKey opens for this appid', {
    platform: 'wechat',
  });
}

/**
 * Encrypts a message as WeChat does.
 *
 * @param random 16 bytes, or a text of 16 bytes; must not be used twice
 * @throws CONFIG_INVALID if encodingAesKey cannot be a key, FIELD_INVALID if random is not 16 bytes
 * @example encryptMessage('<xml>…', { encodingAesKey, appId, random }) // base64
 * @supported node
 */
export function encryptMessage(plain: string, key: MessageKey & { random: string | Uint8Array }): string {
  return encodeBase64(sealFrame(plain, { ...readKey(key.encodingAesKey, key.appId), random: key.random }));
}

const readKey = rememberKeys((encodingAesKey: string, appId: string) => {
  const key = encodingAesKey?.length === 43 ? decodeBase64(encodingAesKey) : null;
  if (key?.length !== 32) {
    throw new CouponError('CONFIG_INVALID', 'encodingAesKey must be 43 characters of base64', {
      platform: 'wechat',
    });
  }
  return { key, iv: key.subarray(0, 16), tail: encodeUtf8(appId) };
});

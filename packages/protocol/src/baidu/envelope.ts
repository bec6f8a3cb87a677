// Baidu's envelope for user data: AES-192-CBC over random | length | body | app key, padded to 32 bytes.
// @see 百度智能小程序 用户数据的签名验证和加解密 (log_userdata)
import { decodeBase64, encodeBase64, encodeUtf8 } from '#bytes';
import { CouponError } from '../errors.ts';
import { rememberKeys } from '../remember-keys.ts';
import { openFrame, sealFrame } from '../sealed-frame.ts';

const KEY_BYTES = 24;
/** Baidu sends no longer ones. */
const MAX_BODY_BYTES = 65_535;

export interface EnvelopeKey {
  /** 32 characters of base64 without padding: a session key, or the App Secret. */
  secret: string;
  appKey: string;
  /** Base64 of 16 bytes; by default the first 16 bytes of the key, as in Baidu's own Java sample. */
  iv?: string;
}

/**
 * Opens an envelope and answers its body.
 *
 * @param sealed base64
 * @throws MESSAGE_UNREADABLE for every failure alike: damage, another secret, another app
 * @example openEnvelope(data, { secret: sessionKey, appKey, iv }) // '{"openid":…}'
 * @supported h5 node
 */
export function openEnvelope(sealed: string, key: EnvelopeKey): string {
  const bytes = decodeBase64(sealed);
  const frameKey = readKey(key.secret, key.appKey, key.iv);
  const body = bytes && frameKey && openFrame(bytes, frameKey);
  if (body === null) {
    throw new CouponError('MESSAGE_UNREADABLE', 'Not an envelope that this secret opens for this app key');
  }
  return body;
}

/**
 * Seals a body as Baidu does. For tests and tools: real envelopes come from Baidu.
 *
 * @throws CONFIG_INVALID if the secret cannot be a key, FIELD_INVALID if random is not 16 bytes
 * @example sealEnvelope('{}', { secret, appKey, random: '0123456789abcdef' }) // base64
 * @supported h5 node
 */
export function sealEnvelope(body: string, key: EnvelopeKey & { random: string | Uint8Array }): string {
  const frameKey = readKey(key.secret, key.appKey, key.iv);
  if (!frameKey) throw new CouponError('CONFIG_INVALID', 'The secret must be 32 characters of base64');
  return encodeBase64(sealFrame(body, { ...frameKey, random: key.random }));
}

const readKey = rememberKeys((secret: string, appKey: string, iv: string | undefined) => {
  const key = decodeBase64(secret);
  if (key?.length !== KEY_BYTES) return null;
  const ivBytes = iv === undefined ? key.subarray(0, 16) : decodeBase64(iv);
  return ivBytes?.length === 16
    ? { key, iv: ivBytes, tail: encodeUtf8(appKey), longest: MAX_BODY_BYTES }
    : null;
});

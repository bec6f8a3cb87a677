// The ways in which Baidu may encrypt a launch coupon, the likeliest first: it has published none of them for it.
// @see 百度卡券 §3.2; 百度智能小程序 用户数据的签名验证和加解密 (log_userdata)
import { decodeBase64, encodeUtf8 } from '#bytes';
import { decryptAesCbc } from '#digest/aes-cbc';
import { md5Hex } from '#digest/md5';
import { openFrame } from '../sealed-frame.ts';
import type { CouponCipher } from './coupon-cipher.ts';
import { openEnvelope } from './envelope.ts';

const BLOCK = 16;

/** Baidu's published envelope with the App Secret as the key: AES-192-CBC, IV from the key. */
export const baiduEnvelope: CouponCipher = {
  name: 'baidu-envelope-192',
  open: (coupon, { appSecret, appKey }) => openEnvelope(coupon, { secret: appSecret, appKey }),
};

/** The same envelope with the secret's 32 characters as the key: AES-256-CBC, IV from the key. */
const asciiEnvelope: CouponCipher = {
  name: 'baidu-envelope-256',
  open(coupon, { appSecret, appKey }) {
    const key = encodeUtf8(appSecret);
    const bytes = decodeBase64(coupon);
    const body =
      bytes && key.length === 32 ? openFrame(bytes, { key, iv: head(key), tail: encodeUtf8(appKey) }) : null;
    if (body === null) throw new RangeError('no envelope');
    return body;
  },
};

/** Bare JSON without an envelope, as other Chinese platforms do it. */
const KEYS: [name: string, keyOf: (appSecret: string) => Uint8Array][] = [
  ['aes-256', encodeUtf8],
  ['aes-128', (appSecret) => head(encodeUtf8(appSecret))],
  [
    'aes-128-md5',
    (appSecret) => Uint8Array.from(pairs(md5Hex(appSecret)), (pair) => Number.parseInt(pair, 16)),
  ],
  ['aes-256-md5', (appSecret) => encodeUtf8(md5Hex(appSecret))],
];
const MODES: [name: string, open: (sealed: Uint8Array, key: Uint8Array) => Uint8Array][] = [
  ['ecb', decryptAesEcb],
  ['cbc-iv-of-key', (sealed, key) => decryptAesCbc(sealed, key, head(key))],
  ['cbc-iv-zero', (sealed, key) => decryptAesCbc(sealed, key, new Uint8Array(BLOCK))],
];
const bare: CouponCipher[] = KEYS.flatMap(([key, keyOf]) =>
  MODES.map(([mode, open]) => ({
    name: `${key}-${mode}`,
    open: (coupon, { appSecret }) => readBare(coupon, keyOf(appSecret), open),
  })),
);

/** Every candidate, the likeliest first. */
export const couponCiphers: readonly CouponCipher[] = [baiduEnvelope, asciiEnvelope, ...bare];

function readBare(
  coupon: string,
  key: Uint8Array,
  open: (sealed: Uint8Array, key: Uint8Array) => Uint8Array,
): string {
  const sealed = decodeBase64(coupon);
  if (!sealed?.length || sealed.length % BLOCK !== 0) throw new RangeError('no whole blocks');
  const plain = open(sealed, key);
  const pad = plain[plain.length - 1] ?? 0;
  let faults = pad < 1 || pad > BLOCK ? 1 : 0;
  for (let back = 1; back <= BLOCK; back += 1)
    faults |= (back <= pad ? 1 : 0) & (plain[plain.length - back] === pad ? 0 : 1);
  const end = faults === 0 ? plain.length - pad : plain.length;
  const text = new TextDecoder('utf-8', { fatal: true }).decode(plain.subarray(0, end));
  // Nothing but the padding guards these, so a wrong one is read on like a right one, and as what is no JSON: who
  // could tell the two by the time could write coupons of his own.
  return faults === 0 ? text : `${text}\0`;
}

/** ECB out of CBC: decrypted with no IV, each block still has the sealed block before it mixed in. */
function decryptAesEcb(sealed: Uint8Array, key: Uint8Array): Uint8Array {
  const mixed = decryptAesCbc(sealed, key, new Uint8Array(BLOCK));
  return mixed.map((byte, at) => byte ^ (at < BLOCK ? 0 : (sealed[at - BLOCK] ?? 0)));
}

function head(key: Uint8Array): Uint8Array {
  return key.subarray(0, BLOCK);
}

function pairs(hex: string): string[] {
  return hex.match(/../g) ?? [];
}

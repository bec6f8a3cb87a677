// The ways to open a launch coupon: ours, by hand with node:crypto and with crypto-js, and the bare decipher.
import { createDecipheriv, createSecretKey } from 'node:crypto';
import { openLaunchCoupon } from '@kaquan/protocol/baidu/launch-coupon';
import CryptoJS from 'crypto-js';
import { APP_KEY, APP_SECRET, type Drawn } from './draw-coupons.ts';

const ALGORITHM = 'aes-192-cbc';
const keyBytes = Buffer.from(APP_SECRET, 'base64');
const iv = keyBytes.subarray(0, 16);
const keyObject = createSecretKey(keyBytes);

function decipher(sealed: Uint8Array, key: Parameters<typeof createDecipheriv>[1]): Buffer {
  const bare = createDecipheriv(ALGORITHM, key, iv).setAutoPadding(false);
  return Buffer.concat([bare.update(sealed), bare.final()]);
}

/** What nobody may leave out: length, padding, whose it is. */
function bodyOf(frame: Buffer): string {
  const pad = frame[frame.length - 1] ?? 0;
  const end = 20 + frame.readUInt32BE(16);
  if (!frame.subarray(frame.length - pad).every((byte) => byte === pad)) throw new Error('padding');
  if (frame.toString('utf8', end, frame.length - pad) !== APP_KEY) throw new Error('another app');
  return frame.toString('utf8', 20, end);
}

export const ours = ({ coupon }: Drawn) =>
  openLaunchCoupon(coupon, { appSecret: APP_SECRET, appKey: APP_KEY });

/** The limit: the key is ready, the bytes are there, and nobody asks what they say. */
export const bareDecipher = ({ sealed }: Drawn) => decipher(sealed, keyObject);

/** The same with the key as bytes, as in Baidu's sample and most answers on the web. */
export const bareDecipherOfBytes = ({ sealed }: Drawn) => decipher(sealed, keyBytes);

/** The same answer as ours, without what its checks are for. */
export const byHand = ({ coupon }: Drawn) =>
  JSON.parse(bodyOf(decipher(Buffer.from(coupon, 'base64'), keyObject)));

const words = CryptoJS.enc.Base64.parse(APP_SECRET);
const ivWords = CryptoJS.lib.WordArray.create(words.words.slice(0, 4), 16);

export const cryptoJs = ({ coupon }: Drawn) => {
  const sealed = CryptoJS.lib.CipherParams.create({ ciphertext: CryptoJS.enc.Base64.parse(coupon) });
  const frame = CryptoJS.AES.decrypt(sealed, words, { iv: ivWords, padding: CryptoJS.pad.NoPadding });
  return JSON.parse(bodyOf(Buffer.from(frame.toString(CryptoJS.enc.Hex), 'hex')));
};

// Finds out by trying which cipher a launch coupon has. A wrong one cannot pass: see isOurs.
// @see 百度卡券 §3.2
import { parseExactJson } from '../exact-json.ts';
import { readRecord } from '../lenient.ts';
import { couponCiphers } from './ciphers.ts';
import type { CouponCipher, CouponKey } from './coupon-cipher.ts';
import { restoreBase64 } from './restore-base64.ts';

/**
 * Tries the candidates in turn and takes the first whose plain text is a JSON object with our app key in it.
 *
 * @example openLaunchCoupon(coupon, { appSecret, appKey, cipher: autoCipher })
 * @supported node
 */
export const autoCipher: CouponCipher = {
  name: 'auto',
  open(coupon, app) {
    const opened = tryAll(coupon, app);
    if (!opened) throw new RangeError('no candidate opens it');
    return opened.json;
  },
};

/**
 * Tells which candidate opens a coupon, and the names of the fields in it; null if none does. Nothing of their
 * values, so that the answer may be printed.
 *
 * @example probeLaunchCoupon(coupon, { appSecret, appKey }) // { cipher: "baidu-envelope-192", fields: ["open_id", …] }
 * @supported node
 */
export function probeLaunchCoupon(
  coupon: string,
  app: CouponKey,
): { cipher: string; fields: string[] } | null {
  let base64: string;
  try {
    base64 = restoreBase64(coupon);
  } catch {
    return null;
  }
  const opened = tryAll(base64, app);
  return opened && { cipher: opened.cipher, fields: Object.keys(readRecord(JSON.parse(opened.json))) };
}

function tryAll(coupon: string, app: CouponKey): { cipher: string; json: string } | null {
  for (const cipher of couponCiphers) {
    try {
      const json = cipher.open(coupon, app);
      if (isOurs(json, app.appKey)) return { cipher: cipher.name, json };
    } catch {
      // Not this one.
    }
  }
  return null;
}

/** Padding, UTF-8, JSON and 32 characters of app key all right by accident: it does not happen. */
function isOurs(json: string, appKey: string): boolean {
  return appKey !== '' && readRecord(parseExactJson(json)).app_key === appKey;
}

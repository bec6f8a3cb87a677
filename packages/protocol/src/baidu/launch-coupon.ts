// The `coupon` that comes with 立即使用: who holds which coupon, encrypted with the App Secret.
// Baidu names the key but not the cipher; the default is the envelope Baidu publishes for user data.
// @see 百度卡券 §3.2
import { CouponError } from '../errors.ts';
import { parseExactJson } from '../exact-json.ts';
import { readRecord } from '../lenient.ts';
import { baiduEnvelope } from './ciphers.ts';
import type { CouponCipher, CouponKey } from './coupon-cipher.ts';
import { sealEnvelope } from './envelope.ts';
import { restoreBase64 } from './restore-base64.ts';

export interface LaunchCoupon {
  openId: string;
  /** The kind of coupon. */
  couponId: string;
  couponCode: string;
  appKey: string;
  /** This one claimed coupon: a 64-bit number, so a string. */
  couponTakeId: string;
}

/**
 * Opens the coupon of a launch. Whether `openId` is the caller is for the server to check.
 *
 * @param coupon as it came: base64, also with what URLs do to it (blanks for `+`, lost `=`, percent-encoding)
 * @throws COUPON_UNREADABLE for every failure alike: damage, another secret, another app
 * @example openLaunchCoupon(coupon, { appSecret, appKey }).couponTakeId // "8102216835"
 * @supported node
 */
export function openLaunchCoupon(
  coupon: string,
  { appSecret, appKey, cipher = baiduEnvelope }: CouponKey & { cipher?: CouponCipher },
): LaunchCoupon {
  try {
    const json = cipher.open(restoreBase64(coupon), { appSecret, appKey });
    const fields = readRecord(parseExactJson(json));
    const launch = {
      openId: readId(fields.open_id),
      couponId: readId(fields.coupon_id),
      couponCode: readId(fields.coupon_code),
      appKey: readId(fields.app_key),
      couponTakeId: readId(fields.coupon_take_id),
    };
    if (launch.appKey !== appKey) throw new RangeError('another app');
    return launch;
  } catch {
    // Without the cause on purpose: how it failed would tell an attacker about the key.
    throw new CouponError(
      'COUPON_UNREADABLE',
      'Not a coupon of this app: check that App Key and App Secret are those of the app it was claimed for',
    );
  }
}

/**
 * Seals a launch coupon the default way. For tests and tools: real ones come from Baidu.
 *
 * @throws CONFIG_INVALID if the App Secret cannot be a key, FIELD_INVALID if random is not 16 bytes
 * @example sealLaunchCoupon(fields, { appSecret, random: '0123456789abcdef' }) // base64
 * @supported node
 */
export function sealLaunchCoupon(
  fields: LaunchCoupon,
  { appSecret, random }: { appSecret: string; random: string | Uint8Array },
): string {
  const body = JSON.stringify({
    open_id: fields.openId,
    coupon_id: fields.couponId,
    coupon_code: fields.couponCode,
    app_key: fields.appKey,
    coupon_take_id: fields.couponTakeId,
  });
  return sealEnvelope(body, { secret: appSecret, appKey: fields.appKey, random });
}

function readId(value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  if (Number.isSafeInteger(value)) return String(value);
  throw new TypeError('missing field');
}

// The claim push of Baidu: user_get_coupon. It carries no signature, so it is a hint, not a proof.
// @see 百度卡券 §2
import { readRecord, readText } from '../lenient.ts';

export interface BaiduPush {
  /** Lower case; the name of early samples, user_get_card, reads as user_get_coupon. */
  event: string;
  /** The app's id, not its key. */
  appId: string;
  openId: string;
  /** Seconds, as it came. */
  createTime: string;
  couponId: string;
  couponCode: string;
  couponTakeId: string;
  /** Only in newer pushes. */
  encryptData?: string;
  raw: Record<string, unknown>;
}

/**
 * Reads a push, whatever form its numbers have; absent fields are empty. Null if it is no event.
 *
 * @param raw the parsed body; parse it with parseExactJson, couponTakeId has 64 bits
 * @example readPush({ Event: 'user_get_coupon', CouponTakeId: '81', … })?.couponTakeId // "81"
 * @supported node
 */
export function readPush(raw: unknown): BaiduPush | null {
  const fields = readRecord(raw);
  const event = readText(fields.Event)?.toLowerCase();
  if (!event) return null;
  const encryptData = readText(fields.EncryptData);
  return {
    event: event === 'user_get_card' ? 'user_get_coupon' : event,
    appId: readText(fields.ToUserName) ?? '',
    openId: readText(fields.FromUserName) ?? '',
    createTime: readText(fields.CreateTime) ?? '',
    couponId: readText(fields.CouponId) ?? '',
    couponCode: readText(fields.UserCouponCode) ?? readText(fields.CouponCode) ?? '',
    couponTakeId: readText(fields.CouponTakeId) ?? '',
    ...(encryptData && { encryptData }),
    raw: fields,
  };
}

/**
 * The same for every delivery of one push, different for any other. Baidu proposes FromUserName + CreateTime,
 * which loses the second coupon that somebody claims within a second; couponTakeId names the claim itself. User and
 * code are in it too, so that a forged push cannot stand in for the true one.
 *
 * @example pushDedupeKey(push) // '["user_get_coupon","8087690061","8102216835","oTEST","CODE001"]'
 * @supported node
 */
export function pushDedupeKey({
  event,
  couponId,
  couponTakeId,
  openId,
  createTime,
  couponCode,
}: BaiduPush): string {
  const claim = couponTakeId ? [couponTakeId, openId, couponCode] : [createTime, openId, couponCode];
  return JSON.stringify([event, couponId, ...claim]);
}

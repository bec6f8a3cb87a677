// Takes one delivery of Baidu's claim push. It carries no signature: the secret in its address stands for one.
// @see 百度卡券 2 领券事件推送
import { type BaiduPush, pushDedupeKey, readPush } from '@kaquan/protocol/baidu/push';
import { CouponError } from '@kaquan/protocol/errors';
import { parseExactJson } from '@kaquan/protocol/exact-json';
import { type CouponSecrets, openCoupon } from '../../platforms/baidu/open-coupon.ts';
import type { PlatformEvent } from '../../platforms/platform.ts';
import { equalSecrets } from '../equal-secrets.ts';

export interface BaiduPushRules extends CouponSecrets {
  /** The last part of the callback's address. */
  callbackSecret: string;
  /** Take only claims that repeat themselves encrypted. */
  requireEncryptData?: boolean | undefined;
}

/**
 * Checks and parses one delivery.
 *
 * @throws {CouponError} NOT_FOUND for a wrong secret, as for any address that does not exist; MESSAGE_UNREADABLE for a
 *   body that is no claim, or whose sealed part says something else than its plain part,
 *   or lacks where it is required
 */
export async function receiveBaiduPush(
  request: Request,
  secret: string | undefined,
  rules: BaiduPushRules,
): Promise<PlatformEvent> {
  if (request.method !== 'POST' || !equalSecrets(secret ?? '', rules.callbackSecret))
    throw new CouponError('NOT_FOUND', 'There is nothing here.');
  const push = readPush(parse(await request.text()));
  if (!push) throw unreadable();
  if (push.event === 'user_get_coupon' && !(isClaim(push) && agrees(push, rules))) throw unreadable();
  return { event: push.event, dedupeKey: pushDedupeKey(push), raw: push.raw };
}

function parse(text: string): unknown {
  try {
    return parseExactJson(text);
  } catch {
    throw unreadable();
  }
}

function isClaim(push: BaiduPush): boolean {
  const ids = [push.openId, push.couponId, push.couponCode, push.couponTakeId];
  return ids.every((id) => /^[\x21-\x7e]{1,128}$/.test(id));
}

/**
 * Newer pushes repeat themselves encrypted, in a way that is not published. Where our cipher opens it, it must agree;
 * where it does not, it is no proof of anything, and `requireEncryptData` decides.
 */
function agrees(push: BaiduPush, rules: BaiduPushRules): boolean {
  const sealed = push.encryptData === undefined ? undefined : opened(push.encryptData, rules);
  if (sealed === undefined) return rules.requireEncryptData !== true;
  return (
    sealed.openId === push.openId &&
    sealed.couponId === push.couponId &&
    sealed.couponCode === push.couponCode &&
    sealed.couponTakeId === push.couponTakeId
  );
}

function opened(encryptData: string, rules: BaiduPushRules) {
  try {
    return openCoupon(encryptData, rules);
  } catch {
    return undefined;
  }
}

function unreadable(): CouponError {
  return new CouponError('MESSAGE_UNREADABLE', 'This is no event of Baidu.', { platform: 'baidu' });
}

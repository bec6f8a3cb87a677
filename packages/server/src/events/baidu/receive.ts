// Takes one delivery of Baidu's claim push. It carries no signature: the secret in its address stands for one.
// @see 百度卡券 2 领券事件推送
import { openLaunchCoupon } from '@kaquan/protocol/baidu/launch-coupon';
import { type BaiduPush, pushDedupeKey, readPush } from '@kaquan/protocol/baidu/push';
import { CouponError } from '@kaquan/protocol/errors';
import { parseExactJson } from '@kaquan/protocol/exact-json';
import type { PlatformEvent } from '../../platforms/platform.ts';
import { equalSecrets } from '../equal-secrets.ts';

export interface BaiduPushSecrets {
  appKey: string;
  appSecret: string;
  /** The last part of the callback's address. */
  callbackSecret: string;
}

/**
 * Checks and parses one delivery.
 *
 * @throws {CouponError} NOT_FOUND for a wrong secret, as for any address that does not exist; MESSAGE_UNREADABLE for a
 *   body that is no claim, or whose sealed part says something else than its plain part
 */
export async function receiveBaiduPush(
  request: Request,
  secret: string | undefined,
  secrets: BaiduPushSecrets,
): Promise<PlatformEvent> {
  if (request.method !== 'POST' || !equalSecrets(secret ?? '', secrets.callbackSecret))
    throw new CouponError('NOT_FOUND', 'There is nothing here.');
  const push = readPush(parse(await request.text()));
  if (!push) throw unreadable();
  if (push.event === 'user_get_coupon' && !isClaim(push)) throw unreadable();
  if (push.encryptData !== undefined && !agrees(push, push.encryptData, secrets)) throw unreadable();
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
 * Newer pushes repeat themselves encrypted, in a way that is not published. Where our envelope opens it, it must
 * agree; where it does not, it is no proof of anything.
 */
function agrees(push: BaiduPush, encryptData: string, { appKey, appSecret }: BaiduPushSecrets): boolean {
  try {
    const sealed = openLaunchCoupon(encryptData, { appKey, appSecret });
    return (
      sealed.openId === push.openId &&
      sealed.couponId === push.couponId &&
      sealed.couponCode === push.couponCode &&
      sealed.couponTakeId === push.couponTakeId
    );
  } catch {
    return true;
  }
}

function unreadable(): CouponError {
  return new CouponError('MESSAGE_UNREADABLE', 'This is no event of Baidu.', { platform: 'baidu' });
}

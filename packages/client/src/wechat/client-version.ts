// Which WeChat this is, and whether it is new enough for friends' coupons.
// @see 朋友的券 批量添加卡券(addcard)接口, 核销后再次赠送卡券接口
import { inWechat, onIos, readUserAgent } from './in-wechat.ts';

/** The version from which WeChat offers the next coupon after one was used. */
export const CONSUME_AND_SHARE_SINCE = '6.3.6';

/**
 * The version of WeChat by its numbers, or null outside WeChat and in one that does not tell.
 *
 * @param userAgent the browser's by default
 * @example wechatVersion('… MicroMessenger/8.0.50(0x18003237) …') // [8, 0, 50]
 * @supported h5
 */
export function wechatVersion(userAgent: string = readUserAgent()): number[] | null {
  const found = inWechat(userAgent) && /MicroMessenger\/(\d+(\.\d+)*)/i.exec(userAgent);
  return found ? numbersOf(found[1]) : null;
}

/**
 * The version from which this phone can claim friends' coupons. What is neither iOS nor Android takes Android's.
 *
 * @param userAgent the browser's by default
 * @example friendsCardsSince() // "6.3.6" on iOS, "6.3.7" on Android
 * @supported h5
 */
export function friendsCardsSince(userAgent: string = readUserAgent()): string {
  return onIos(userAgent) ? '6.3.6' : '6.3.7';
}

/**
 * Whether this WeChat can claim friends' coupons. False outside WeChat. A mini-program need not ask: WeChat has had
 * friends' coupons for longer than mini-programs.
 *
 * @param userAgent the browser's by default
 * @example if (inWechat() && !canShareFriendsCards()) showHowToUpdate();
 * @supported h5
 */
export function canShareFriendsCards(userAgent: string = readUserAgent()): boolean {
  return isSince(friendsCardsSince(userAgent), userAgent);
}

/**
 * Whether this WeChat can offer the next coupon after one was used. False outside WeChat.
 *
 * @param userAgent the browser's by default
 * @example if (canConsumeAndShare()) offerTheNextOne();
 * @supported h5
 */
export function canConsumeAndShare(userAgent: string = readUserAgent()): boolean {
  return isSince(CONSUME_AND_SHARE_SINCE, userAgent);
}

/** By numbers: as text, 10.0 would be older than 6.3. One that does not tell may try: its own answer decides then. */
function isSince(needed: string, userAgent: string): boolean {
  const version = wechatVersion(userAgent);
  if (version === null) return inWechat(userAgent);
  return rank(version) >= rank(numbersOf(needed));
}

function rank([major = 0, minor = 0, patch = 0]: number[]): number {
  return (major * 1000 + minor) * 1000 + patch;
}

function numbersOf(version = ''): number[] {
  return version.split('.').map(Number);
}

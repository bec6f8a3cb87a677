// wx.consumeAndShareCard: after a friends' coupon was used, offers the next one to share.
// @see 朋友的券 核销后再次赠送卡券接口
import type { Wechat } from './wechat.ts';

/**
 * Offers the person the card that comes with a used friends' coupon. Needs WeChat 6.3.6 and jweixin 1.1.0, which
 * weixin-js-sdk 1.6 is newer than; asked in an older WeChat or in a mini-program, it fails before anything is sent.
 *
 * @param used the coupon that was used, its code decrypted
 * @throws UNSUPPORTED if WeChat has to be updated, SDK_CONFIG_FAILED, SDK_CALL_FAILED, TIMEOUT, NETWORK_FAILED, the server's codes
 * @example await consumeAndShareCard(wechat, { cardId: coupon.templateId, code: coupon.code })
 * @supported h5
 */
export async function consumeAndShareCard(
  wechat: Wechat,
  { cardId, code }: { cardId: string; code: string },
): Promise<{ cancelled: boolean }> {
  return { cancelled: !(await wechat.call('consumeAndShareCard', () => ({ cardId, code }))) };
}

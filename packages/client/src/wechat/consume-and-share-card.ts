// wx.consumeAndShareCard: after a friends' coupon was used, offers the next one to share.
// @see 朋友的券 核销后再次赠送卡券接口
import { callJsSdk } from './call-js-sdk.ts';
import type { Wechat } from './configure.ts';

/**
 * Offers the person the card that comes with a used friends' coupon. Needs WeChat 6.3.6.
 *
 * @param used the coupon that was used, its code decrypted
 * @throws UNSUPPORTED, SDK_CONFIG_FAILED, SDK_CALL_FAILED, TIMEOUT, NETWORK_FAILED, the server's codes
 * @example await consumeAndShareCard(wechat, { cardId: coupon.templateId, code: coupon.code })
 * @supported h5
 */
export async function consumeAndShareCard(
  wechat: Wechat,
  { cardId, code }: { cardId: string; code: string },
): Promise<{ cancelled: boolean }> {
  const wx = await wechat.configure();
  return { cancelled: !(await callJsSdk(wechat, wx, 'consumeAndShareCard', { cardId, code })) };
}

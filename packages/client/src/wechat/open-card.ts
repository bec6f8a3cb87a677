// wx.openCard: shows cards in the person's 卡包.
// @see 微信 JS-SDK 查看微信卡包中的卡券接口, 微信小程序 wx.openCard
import type { Wechat } from './wechat.ts';

/**
 * Shows cards that the person has.
 *
 * @param wechat what createWechat or createWeapp made
 * @param cards with their codes decrypted: `coupon.code`, not an encryptCode
 * @throws UNSUPPORTED, SDK_CONFIG_FAILED, SDK_CALL_FAILED, TIMEOUT, NETWORK_FAILED, the server's codes
 * @example await openCard(wechat, [{ cardId: coupon.templateId, code: coupon.code }])
 * @supported h5 weapp
 */
export async function openCard(
  wechat: Wechat,
  cards: { cardId: string; code: string }[],
): Promise<{ cancelled: boolean }> {
  const cardList = cards.map(({ cardId, code }) => ({ cardId, code }));
  return { cancelled: !(await wechat.call('openCard', () => ({ cardList }))) };
}

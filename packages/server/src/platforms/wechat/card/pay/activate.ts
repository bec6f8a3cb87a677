// GET /card/pay/activate: opens the account's points.
// @see 朋友的券 开通券点账户接口
import { type Coins, coinsOf } from '@kaquan/protocol/wechat/coins';
import type { WechatApi } from '../../api.ts';

/**
 * Opens the points account of the official account; a new one gets points as a present. Not repeated when the answer
 * is lost: the points may have been given already, which `getCoinsInfo` tells.
 *
 * @returns `reward` in tenths of a point: 2000 for the 200 points of a new account, 0 when nothing was given
 * @throws {CouponError} PLATFORM_* with WeChat's own code
 * @example const { reward } = await activateCoins(server.wechat);
 * @supported node
 */
export async function activateCoins(api: WechatApi): Promise<{ reward: Coins }> {
  const answer = await api.call({ method: 'GET', path: '/card/pay/activate', repeatable: false });
  return { reward: coinsOf(answer.reward) ?? 0 };
}

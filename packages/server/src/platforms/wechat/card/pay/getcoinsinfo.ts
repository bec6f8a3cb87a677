// GET /card/pay/getcoinsinfo: the points that are left.
// @see 朋友的券 查询券点余额接口
import { type Coins, coinsOf } from '@kaquan/protocol/wechat/coins';
import type { WechatApi } from '../../api.ts';
import { requireAnswer } from '../../require-answer.ts';

/** What the account has, in tenths of a point. */
export interface CoinsInfo {
  /** Given by WeChat. */
  freeCoin: Coins;
  /** Bought. The document's table calls these free too: a slip. */
  payCoin: Coins;
  totalCoin: Coins;
}

/**
 * Reads the balance of the points account.
 *
 * @throws {CouponError} PLATFORM_REFUSED when the account was never activated
 * @example const { totalCoin } = await getCoinsInfo(server.wechat);
 * @supported node
 */
export async function getCoinsInfo(api: WechatApi): Promise<CoinsInfo> {
  const answer = await api.call({ method: 'GET', path: '/card/pay/getcoinsinfo', repeatable: true });
  const coins = (name: string) => requireAnswer(coinsOf(answer[name]), `${name} of card/pay/getcoinsinfo`);
  return { freeCoin: coins('free_coin'), payCoin: coins('pay_coin'), totalCoin: coins('total_coin') };
}

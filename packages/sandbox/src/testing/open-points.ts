// A merchant on WeChat whose account of points is open, for tests of orders.
import type { Json, Started } from './start-sandbox.ts';
import { hong, openMerchant, sharedCard } from './wechat-merchant.ts';

export const DAY = 86_400;

/** Opens the account; asked again, it only gets a new token, for after the old one has run out. */
export async function openPoints(sandbox: Started) {
  const { token, post: ask, card, stock } = await openMerchant(sandbox);
  await sandbox.get('/wechat/card/pay/activate', { access_token: token });
  const post = (path: string, body: Json) => ask(`/card/pay/${path}`, body);
  return {
    token,
    ask,
    card,
    post,
    /** 小红 pays a recharge. */
    pay: (orderId: unknown) => sandbox.post('/_sandbox/wechat/coin-payments', { openid: hong, orderId }),
    orders: async (body: Json) => ((await post('getorderlist', body)).order_list ?? []) as Json[],
    /** Buys `quantity` of a new card of 0.6 points a piece that ends in a day. */
    async stocked(quantity: number): Promise<string> {
      const now = sandbox.clock.now();
      const date_info = {
        type: 'DATE_TYPE_FIX_TIME_RANGE',
        begin_timestamp: now - 60,
        end_timestamp: now + DAY,
      };
      const cardId = await card(sharedCard(now, { base: { date_info } }), { stock: 0 });
      await stock(cardId, quantity);
      return cardId;
    },
  };
}

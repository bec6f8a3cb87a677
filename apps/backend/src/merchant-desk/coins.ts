// The points account: opened, read, recharged.
// @see 朋友的券 配置库存、充值券点
import { CouponError } from '@kaquan/protocol/errors';
import type { WechatApi } from '@kaquan/server';
import { activateCoins } from '@kaquan/server/wechat/card/pay/activate';
import { getCoinsInfo } from '@kaquan/server/wechat/card/pay/getcoinsinfo';
import { getOrderList } from '@kaquan/server/wechat/card/pay/getorderlist';
import { rechargeCoins } from '@kaquan/server/wechat/card/pay/recharge';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { DeskShop } from './desk-shop.ts';
import { readBody } from './read-body.ts';

const Recharge = v.object({ coinCount: v.number() });

/** What these orders take away; the others add. */
const SPENDING: readonly (string | undefined)[] = ['ORDER_TYPE_REDUCE', 'ORDER_TYPE_SYS_REDUCE'];

export function coinRoutes(shop: DeskShop): Hono {
  const app = new Hono();
  app.get('/coins', async (c) => c.json(await readAccount(shop.wechat())));
  app.post('/coins/activation', async (c) => c.json(await activateCoins(shop.wechat())));
  app.post('/coins/recharges', async (c) => {
    const { coinCount } = await readBody(c, Recharge);
    const { orderId, qrcodeUrl } = await rechargeCoins(shop.wechat(), { points: coinCount });
    return c.json({ orderId, qrcodeUrl }, 201);
  });
  return app;
}

async function readAccount(api: WechatApi) {
  const info = await getCoinsInfo(api).catch((error: unknown) => {
    // api unauthorized: an account that was never opened cannot be read.
    if (error instanceof CouponError && error.platformCode === '48001') return null;
    throw error;
  });
  if (!info) return { activated: false, free: 0, paid: 0, orders: [] };
  const { orderList } = await getOrderList(api, { sortInfo: { sortType: 'SORT_DESC' } });
  return {
    activated: true,
    free: info.freeCoin,
    paid: info.payCoin,
    orders: orderList.map((order) => {
      const sign = SPENDING.includes(order.orderType) ? -1 : 1;
      return {
        orderId: order.orderId,
        type: order.orderType ?? '',
        status: order.status,
        createTime: order.createTime ?? 0,
        free: sign * (order.freeCoinCount + order.refundFreeCoinCount),
        paid: sign * (order.payCoinCount + order.refundPayCoinCount),
      };
    }),
  };
}

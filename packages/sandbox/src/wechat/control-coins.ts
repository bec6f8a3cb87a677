// Points as people see and pay them: the account of points in the console, and the payer of a recharge.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Core } from '../core/platform.ts';
import { check, readJson } from '../core/read-json.ts';
import { Refusal } from '../core/refuse.ts';
import { orderInfo, pushCardPayOrder } from './coin-orders.ts';
import { coinNumber } from './coins.ts';
import type { Desk } from './control.ts';
import type { Store } from './store.ts';

const id = v.pipe(v.string(), v.minLength(1));
const Owner = v.object({ appid: v.optional(id) });
const Payment = v.object({ openid: id, orderId: id });

/** Routes under `/_sandbox/wechat`. */
export function createCoinsControl(core: Core, store: Store, desk: Desk): Hono {
  const { clock, seed } = core;
  const app = new Hono();
  app.get('/coins', (c) => {
    const { appid = seed.wechat[0]?.appid ?? '' } = check(Owner, c.req.query());
    const coins = store.points.get(appid);
    return c.json({
      activated: coins !== undefined,
      freeCoin: coinNumber(coins?.free ?? 0),
      payCoin: coinNumber(coins?.pay ?? 0),
      orders: (coins?.orders ?? []).map(orderInfo).reverse(),
    });
  });
  app.post('/coin-payments', async (c) => {
    const { openid, orderId } = await readJson(c, Payment);
    for (const account of seed.wechat) {
      const coins = store.points.get(account.appid);
      const order = coins?.orders.find((one) => one.orderId === orderId && one.payUrl);
      if (!coins || !order) continue;
      if (order.status !== 'ORDER_STATUS_WAITING') throw new Refusal('ALREADY_PAID', '这笔充值已经支付');
      order.status = 'ORDER_STATUS_FINANCE_SUCC';
      order.paidAt = clock.now();
      order.openid = openid;
      coins.pay += order.pay;
      desk.act(`${desk.nameOf(openid)}支付券点充值`, '/coin-payments', { openid, orderId });
      pushCardPayOrder(core, account, coins, order);
      return c.json({ orderId, status: order.status, payCoin: coinNumber(coins.pay) });
    }
    throw new Refusal('UNKNOWN_ORDER', 'There is no recharge with this orderId', 404);
  });
  return app;
}

// GET /card/pay/activate: opens the account of points; the first time brings 200 free ones.
// @see 朋友的券 开通券点账户接口
import type { Core } from '../../../../core/platform.ts';
import { ok } from '../../../answers.ts';
import { addOrder, pushCardPayOrder } from '../../../coin-orders.ts';
import { coinNumber } from '../../../coins.ts';
import type { Guarded } from '../../../credentials.ts';
import { newAccount, newOrderId } from '../../../points.ts';
import type { Store } from '../../../store.ts';

/** Tenths. */
const REWARD = 2000;

/** The document does not say what a second call answers: here a reward of 0. */
export function activate(core: Core, store: Store): Guarded {
  return (c, account) => {
    if (store.points.has(account.appid)) return c.json(ok({ reward: 0 }));
    const coins = newAccount();
    store.points.set(account.appid, coins);
    coins.free += REWARD;
    const order = addOrder(coins, core.clock.now(), {
      orderId: newOrderId(),
      type: 'ORDER_TYPE_SYS_ADD',
      status: 'ORDER_STATUS_FINANCE_SUCC',
      memo: '开通账户奖励',
      free: REWARD,
    });
    pushCardPayOrder(core, account, coins, order);
    return c.json(ok({ reward: coinNumber(REWARD) }));
  };
}

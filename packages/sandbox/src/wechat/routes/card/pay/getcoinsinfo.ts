// GET /card/pay/getcoinsinfo: how many points are left.
// @see 朋友的券 查询券点余额接口
import { ok } from '../../../answers.ts';
import { coinNumber } from '../../../coins.ts';
import type { Guarded } from '../../../credentials.ts';
import type { Store } from '../../../store.ts';
import { withCoins } from '../../../with-coins.ts';

export function getcoinsinfo(store: Store): Guarded {
  return withCoins(
    store,
    ({ free, pay }) =>
      (c) =>
        c.json(
          ok({ free_coin: coinNumber(free), pay_coin: coinNumber(pay), total_coin: coinNumber(free + pay) }),
        ),
  );
}

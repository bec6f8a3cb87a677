// POST /card/pay/recharge: a code that WeChat Pay reads; whoever pays it fills the account, 1 yuan a point.
// @see 朋友的券 充值券点接口
import * as v from 'valibot';
import type { Core } from '../../../../core/platform.ts';
import { ok, refusal } from '../../../answers.ts';
import { addOrder } from '../../../coin-orders.ts';
import type { Guarded } from '../../../credentials.ts';
import { drawQr } from '../../../draw-qr.ts';
import { fromBody } from '../../../from-body.ts';
import { newOrderId, newPayUrl } from '../../../points.ts';
import type { Store } from '../../../store.ts';
import { whole } from '../../../whole.ts';
import { withCoins } from '../../../with-coins.ts';

const Body = v.looseObject({ coin_count: whole });
const MOST = 1_000_000;

/** `qrcode_buffer` is the picture in base64: JSON holds no bytes, and the document's sample looks like it. */
export function recharge(core: Core, store: Store): Guarded {
  return withCoins(store, (coins) =>
    fromBody(Body, (body) => {
      const count = body.coin_count;
      if (count < 1 || count > MOST) return refusal(40097, 'invalid args: coin_count');
      const payUrl = newPayUrl();
      const { orderId } = addOrder(coins, core.clock.now(), {
        orderId: newOrderId(),
        type: 'ORDER_TYPE_WXPAY',
        status: 'ORDER_STATUS_WAITING',
        desc: '微信支付充值',
        pay: count * 10,
        payUrl,
      });
      const picture = Buffer.from(drawQr(payUrl)).toString('base64');
      return ok({ order_id: orderId, qrcode_url: payUrl, qrcode_buffer: picture });
    }),
  );
}

// The push that tells of points: given, bought, spent and given back.
import { beforeEach, describe, expect, test } from 'vitest';
import { DAY, openPoints } from '../testing/open-points.ts';
import { pushedEvents } from '../testing/pushed-events.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import { hong } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
let points: Awaited<ReturnType<typeof openPoints>>;
beforeEach(async () => {
  points = await openPoints(sandbox);
});

describe('card_pay_order', () => {
  const pushes = () => pushedEvents(sandbox, 'card_pay_order');

  test('tells of the gift of a new account, as the public sample does', async () => {
    expect(await pushes()).toMatchObject([
      {
        OrderId: expect.stringMatching(/^\d{27}$/),
        Status: 'ORDER_STATUS_FINANCE_SUCC',
        CreateOrderTime: sandbox.clock.now(),
        PayFinishTime: 0,
        Desc: '',
        FreeCoinCount: '200',
        PayCoinCount: '0',
        RefundFreeCoinCount: '0',
        RefundPayCoinCount: '0',
        OrderType: 'ORDER_TYPE_SYS_ADD',
        Memo: '开通账户奖励',
        ReceiptInfo: '',
      },
    ]);
  });

  test('tells of a recharge when it was paid, of stock bought and of its refund: what is left, what changed', async () => {
    await points.pay((await points.post('recharge', { coin_count: 1 })).order_id);
    await points.stocked(10);
    sandbox.clock.advance(2 * DAY);
    const [, ...rest] = await pushes();
    const brief = rest.map((one) => [
      one.OrderType,
      one.FreeCoinCount,
      one.PayCoinCount,
      one.RefundFreeCoinCount,
      one.RefundPayCoinCount,
    ]);
    expect(brief).toEqual([
      ['ORDER_TYPE_WXPAY', '200', '1', '0', '1'],
      ['ORDER_TYPE_REDUCE', '194', '1', '6', '0'],
      ['ORDER_TYPE_REFUND', '200', '1', '6', '0'],
    ]);
    expect(rest[0]).toMatchObject({ FromUserName: hong });
  });

  test('says nothing of a recharge that nobody has paid', async () => {
    await points.post('recharge', { coin_count: 1 });
    expect(await pushes()).toHaveLength(1);
  });
});

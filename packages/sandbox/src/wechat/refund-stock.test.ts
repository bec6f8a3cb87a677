// Stock that nobody took is paid back as it was paid.
import { beforeEach, describe, expect, test } from 'vitest';
import { DAY, openPoints } from '../testing/open-points.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import { ming } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
let points: Awaited<ReturnType<typeof openPoints>>;
beforeEach(async () => {
  points = await openPoints(sandbox);
});

describe('stock that nobody took', () => {
  const balance = async () => {
    const { freeCoin, payCoin } = await sandbox.get('/_sandbox/wechat/coins');
    return { freeCoin, payCoin };
  };

  test('comes back the day after the card expired, not before', async () => {
    const card_id = await points.stocked(10);
    sandbox.clock.advance(2 * DAY - 1);
    expect(await balance()).toEqual({ freeCoin: 194, payCoin: 0 });
    sandbox.clock.advance(1);
    expect(await balance()).toEqual({ freeCoin: 200, payCoin: 0 });
    points = await openPoints(sandbox);
    expect(await points.ask('/card/get', { card_id })).toMatchObject({
      card: { cash: { base_info: { sku: { quantity: 0 } } } },
    });
    expect(await points.orders({ order_type: 'ORDER_TYPE_REFUND' })).toMatchObject([
      { status: 'ORDER_STATUS_HAS_REFUND', refund_free_coin_count: '6', refund_pay_coin_count: '0' },
    ]);
  });

  test('comes back as it was paid: the units that nobody took were the paid ones', async () => {
    await points.pay((await points.post('recharge', { coin_count: 100 })).order_id);
    const cardId = await points.stocked(400);
    expect(await balance()).toEqual({ freeCoin: 0, payCoin: 60 });
    await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId });
    sandbox.clock.advance(2 * DAY);
    expect(await balance()).toEqual({ freeCoin: 199.4, payCoin: 100 });
  });

  test('comes back as the last of it was paid: what was bought first was taken first', async () => {
    await points.pay((await points.post('recharge', { coin_count: 100 })).order_id);
    const card_id = await points.stocked(333);
    const { order_id, pay_coin } = await points.post('getpayprice', { card_id, quantity: 1 });
    expect(pay_coin).toBe('0.4');
    await points.post('confirm', { card_id, order_id, quantity: 1 });
    await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId: card_id });
    sandbox.clock.advance(2 * DAY);
    expect(await balance()).toEqual({ freeCoin: 199.4, payCoin: 100 });
  });

  test('comes back later when the validity was made longer meanwhile', async () => {
    const card_id = await points.stocked(10);
    const end_timestamp = sandbox.clock.now() + 3 * DAY;
    const date_info = {
      type: 'DATE_TYPE_FIX_TIME_RANGE',
      begin_timestamp: sandbox.clock.now() - 60,
      end_timestamp,
    };
    const updated = await points.ask('/card/update', { card_id, cash: { base_info: { date_info } } });
    expect(updated).toMatchObject({ errcode: 0 });
    sandbox.clock.advance(2 * DAY);
    expect(await balance()).toEqual({ freeCoin: 194, payCoin: 0 });
    sandbox.clock.advance(2 * DAY);
    expect(await balance()).toEqual({ freeCoin: 200, payCoin: 0 });
  });

  test('is worth nothing when all was taken', async () => {
    const cardId = await points.stocked(1);
    await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId });
    sandbox.clock.advance(2 * DAY);
    points = await openPoints(sandbox);
    expect(await points.orders({ order_type: 'ORDER_TYPE_REFUND' })).toEqual([]);
  });
});

// What getorder's words mean for a purchase whose confirmation had no clear answer.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import { wechatStage } from '../../../test-support/wechat-stage.ts';
import { resolvePurchase } from './resolve-purchase.ts';

const tools = useDatabase();
const ORDER = '/card/pay/getorder';
const getorderSays = (answer: object) => wechatStage(tools, { [ORDER]: [answer] }).api;

describe('what became of a purchase', () => {
  it.each([
    ['ORDER_STATUS_QUANTITY_SUCC', 'bought'],
    ['ORDER_STATUS_WAITING', 'waiting'],
    ['ORDER_STATUS_HAS_REFUND', 'returned'],
    ['ORDER_STATUS_REFUND_WAITING', 'returned'],
    ['ORDER_STATUS_ROLLBACK', 'returned'],
    ['ORDER_STATUS_SUCC', 'unknown'],
    ['ORDER_STATUS_FINANCE_SUCC', 'unknown'],
    ['ORDER_STATUS_HAS_RECEIPT', 'unknown'],
  ])('%s: %s', async (status, outcome) => {
    const api = getorderSays({ errcode: 0, order_info: { order_id: 'P1', status } });
    expect(await resolvePurchase(api, { orderId: 'P1' })).toMatchObject({ outcome, order: { status } });
  });

  it('is unknown, not "not bought", for an order that WeChat does not tell about', async () => {
    const api = getorderSays({ errcode: 40056, errmsg: 'invalid order' });
    expect(await resolvePurchase(api, { orderId: 'P1' })).toEqual({ outcome: 'unknown' });
  });

  it('is asked again later when WeChat does not answer', async () => {
    const api = getorderSays({ errcode: -1, errmsg: 'system error' });
    await expect(resolvePurchase(api, { orderId: 'P1' })).rejects.toMatchObject({ code: 'PLATFORM_BUSY' });
  });
});

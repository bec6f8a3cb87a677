// The points account at the desk: not opened, opened, and what its orders took and gave back.
import { CouponError } from '@kaquan/protocol/errors';
import type { WechatApi } from '@kaquan/server';
import { describe, expect, it } from 'vitest';
import { answerCouponError } from '../answer-coupon-error.ts';
import { coinRoutes } from './coins.ts';
import { createDeskNotes } from './desk-notes.ts';

const refused = (platformCode: string) =>
  new CouponError('PLATFORM_CREDENTIALS', 'no permission', { platform: 'wechat', platformCode });

/** The desk's account, as WeChat answers each path; an error is thrown. */
async function account(answers: Record<string, object>): Promise<Response> {
  const call = async ({ path }: { path: string }) => {
    const answer = answers[path];
    if (!answer || answer instanceof Error) throw answer ?? new Error(`Nobody asks ${path} here.`);
    return answer;
  };
  const app = coinRoutes({
    wechat: () => ({ call }) as unknown as WechatApi,
    now: () => 0,
    wechatPages: () => ({ use: '', inStore: '' }),
    notes: createDeskNotes(),
  });
  app.onError(answerCouponError);
  return app.request('/coins');
}

const order = (order_type: string, counts: object) => ({
  order_id: '404091456',
  status: 'ORDER_STATUS_FINANCE_SUCC',
  create_time: 1_453_295_737,
  order_type,
  free_coin_count: '0',
  pay_coin_count: '0',
  refund_free_coin_count: '0',
  refund_pay_coin_count: '0',
  ...counts,
});

describe('the points account at the desk', () => {
  it('is one to be opened when WeChat says that it never was', async () => {
    const answer = await account({ '/card/pay/getcoinsinfo': refused('48001') });
    expect(await answer.json()).toEqual({ activated: false, free: 0, paid: 0, orders: [] });
  });

  it('is no account to be opened when something else went wrong', async () => {
    const answer = await account({ '/card/pay/getcoinsinfo': refused('40013') });
    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({ error: { code: 'PLATFORM_CREDENTIALS' } });
  });

  it('counts what an order took away below zero, and a refund above', async () => {
    const answer = await account({
      '/card/pay/getcoinsinfo': { free_coin: 140, pay_coin: 30.5, total_coin: 170.5 },
      '/card/pay/getorderlist': {
        total_num: 2,
        order_list: [
          order('ORDER_TYPE_REDUCE', { free_coin_count: '60', pay_coin_count: '0.4' }),
          order('ORDER_TYPE_REFUND', { refund_free_coin_count: '1.2' }),
        ],
      },
    });
    expect(await answer.json()).toMatchObject({
      activated: true,
      free: 1400,
      paid: 305,
      orders: [
        { type: 'ORDER_TYPE_REDUCE', free: -600, paid: -4 },
        { type: 'ORDER_TYPE_REFUND', free: 12, paid: 0 },
      ],
    });
  });
});

// Orders of the points account: ids that stay texts, amounts in tenths, filters as documented.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../../../test-support/platform-context.ts';
import { wechatStage } from '../../../../../test-support/wechat-stage.ts';
import { getOrder } from './getorder.ts';
import { type GetOrderListRequest, getOrderList } from './getorderlist.ts';

const tools = useDatabase();
const wechat = (script: Parameters<typeof wechatStage>[1]) => wechatStage(tools, script);

const ORDER = {
  order_id: '100005790120151221401000171',
  status: 'ORDER_STATUS_FINANCE_SUCC',
  create_time: 1450712798,
  pay_finish_time: 1450712905,
  desc: '微信支付充值',
  free_coin_count: '0',
  pay_coin_count: '1',
  refund_free_coin_count: '0',
  refund_pay_coin_count: '0.4',
  openid: 'oWE-GwF1gGoyVVZC5PG6GXd4cKMY',
  order_type: 'ORDER_TYPE_WXPAY',
};
const order = (answer: object) => wechat({ '/card/pay/getorder': [{ errcode: 0, ...answer }] });

describe('an order', () => {
  it('is read with its amounts in tenths and what is not documented beside it', async () => {
    const info = { ...ORDER, surprise: 1 };
    expect(await getOrder(order({ order_info: info }).api, { orderId: ORDER.order_id })).toEqual({
      orderId: '100005790120151221401000171',
      status: 'ORDER_STATUS_FINANCE_SUCC',
      orderType: 'ORDER_TYPE_WXPAY',
      createTime: 1450712798,
      payFinishTime: 1450712905,
      desc: '微信支付充值',
      freeCoinCount: 0,
      payCoinCount: 10,
      refundFreeCoinCount: 0,
      refundPayCoinCount: 4,
      openid: 'oWE-GwF1gGoyVVZC5PG6GXd4cKMY',
      raw: info,
    });
  });

  it('keeps the 27 digits of its id also when they come as a number (Senparc reads an int)', async () => {
    const body = `{"errcode":0,"order_info":{"order_id":${ORDER.order_id},"status":"ORDER_STATUS_WAITING"}}`;
    const { api } = wechat({ '/card/pay/getorder': [new Response(body)] });
    expect((await getOrder(api, { orderId: ORDER.order_id })).orderId).toBe('100005790120151221401000171');
  });

  it('is not asked for by a number, which has lost its end', async () => {
    const { api, asked } = order({});
    const request = { orderId: Number(ORDER.order_id) as unknown as string };
    await expect(getOrder(api, request)).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      message: expect.stringMatching(/^orderId: must be a text/),
    });
    expect(asked).toEqual([]);
  });

  it('has no time of payment before it is paid, and its type under the name that the table misspells', async () => {
    const info = {
      order_id: '1',
      status: 'ORDER_STATUS_WAITING',
      pay_finish_time: 0,
      order_tpye: 'ORDER_TYPE_WXPAY',
    };
    const read = await getOrder(order({ order_info: info }).api, { orderId: '1' });
    expect(read).toMatchObject({ orderType: 'ORDER_TYPE_WXPAY' });
    expect(read).not.toHaveProperty('payFinishTime');
  });

  it('lets words through that WeChat adds later', async () => {
    const info = { order_id: '1', status: 'ORDER_STATUS_NEW_WORD', order_type: 'ORDER_TYPE_NEW_WORD' };
    expect(await getOrder(order({ order_info: info }).api, { orderId: '1' })).toMatchObject({
      status: 'ORDER_STATUS_NEW_WORD',
      orderType: 'ORDER_TYPE_NEW_WORD',
    });
  });
});

describe('the list of orders', () => {
  const list = () =>
    wechat({ '/card/pay/getorderlist': [{ errcode: 0, total_num: '7', order_list: [ORDER] }] });

  it('is asked for with every filter, and counts all that fit', async () => {
    const { api, sent } = list();
    const { totalNum, orderList } = await getOrderList(api, {
      offset: 0,
      count: 5,
      orderType: 'ORDER_TYPE_WXPAY',
      norFilter: { status: 'ORDER_STATUS_SUCC' },
      sortInfo: { sortType: 'SORT_DESC' },
      beginTime: 1440420538,
      endTime: 1450713203,
    });
    expect(totalNum).toBe(7);
    expect(orderList).toMatchObject([{ orderId: ORDER.order_id, payCoinCount: 10 }]);
    expect(sent('/card/pay/getorderlist')).toEqual([
      {
        offset: 0,
        count: 5,
        order_type: 'ORDER_TYPE_WXPAY',
        nor_filter: { status: 'ORDER_STATUS_SUCC' },
        sort_info: { sort_key: 'SORT_BY_TIME', sort_type: 'SORT_DESC' },
        begin_time: 1440420538,
        end_time: 1450713203,
      },
    ]);
  });

  it('asks for the first fifty of the last week without any', async () => {
    const { api, sent } = list();
    await getOrderList(api);
    expect(sent('/card/pay/getorderlist')).toEqual([{ offset: 0, count: 50 }]);
  });

  it.each<[string, GetOrderListRequest]>([
    ['offset', { offset: -1 }],
    ['count', { count: 0 }],
    ['beginTime', { beginTime: 1440420538000 }],
    ['endTime', { beginTime: 2, endTime: 1 }],
    ['sortInfo.sortType', { sortInfo: { sortType: 'DESC' as 'SORT_DESC' } }],
  ])('is refused before WeChat is asked when %s is wrong', async (field, request) => {
    const { api, asked } = list();
    await expect(getOrderList(api, request)).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      message: expect.stringMatching(`^${field.replace('.', '\\.')}: `),
    });
    expect(asked).toEqual([]);
  });
});

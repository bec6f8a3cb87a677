// Points are bought, and their orders found.
import { beforeEach, describe, expect, test } from 'vitest';
import { DAY, openPoints } from '../testing/open-points.ts';
import { readQr } from '../testing/read-qr.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import { hong, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
let points: Awaited<ReturnType<typeof openPoints>>;
beforeEach(async () => {
  points = await openPoints(sandbox);
});

describe('card/pay/recharge', () => {
  test('answers a 27-digit order id, a WeChat Pay link, and a picture that reads as this link', async () => {
    const answer = await points.post('recharge', { coin_count: '100' });
    expect(answer).toEqual({
      errcode: 0,
      errmsg: 'ok',
      order_id: expect.stringMatching(/^\d{27}$/),
      qrcode_url: expect.stringMatching(/^weixin:\/\/wxpay\/bizpayurl\?pr=[\w-]{9}$/),
      qrcode_buffer: expect.any(String),
    });
    expect(readQr(Buffer.from(String(answer.qrcode_buffer), 'base64'))).toBe(answer.qrcode_url);
  });

  test('adds points when it was paid, once, and not before', async () => {
    const { order_id } = await points.post('recharge', { coin_count: 100 });
    expect(await sandbox.get('/_sandbox/wechat/coins')).toMatchObject({ activated: true, payCoin: 0 });
    expect(await points.pay(order_id)).toMatchObject({ orderId: order_id });
    expect(await points.pay(order_id)).toMatchObject({ error: { code: 'ALREADY_PAID' } });
    expect(await points.pay('1')).toMatchObject({ error: { code: 'UNKNOWN_ORDER' } });
    expect(await sandbox.get('/_sandbox/wechat/coins')).toMatchObject({ freeCoin: 200, payCoin: 100 });
  });

  test('takes whole points, one at least', async () => {
    expect(await points.post('recharge', { coin_count: 0 })).toMatchObject({ errcode: 40097 });
    expect(await points.post('recharge', { coin_count: 1.5 })).toMatchObject({ errcode: 47001 });
  });
});

describe('card/pay/getorder', () => {
  test('follows a recharge from waiting to paid, with who paid it', async () => {
    const { order_id } = await points.post('recharge', { coin_count: 1 });
    expect(await points.post('getorder', { order_id })).toMatchObject({
      order_info: { status: 'ORDER_STATUS_WAITING', pay_finish_time: 0, openid: '' },
    });
    sandbox.clock.advance(107);
    await points.pay(order_id);
    expect(await points.post('getorder', { order_id })).toEqual({
      errcode: 0,
      errmsg: 'ok',
      order_info: {
        order_id,
        status: 'ORDER_STATUS_FINANCE_SUCC',
        create_time: sandbox.clock.now() - 107,
        pay_finish_time: sandbox.clock.now(),
        desc: '微信支付充值',
        free_coin_count: '0',
        pay_coin_count: '1',
        refund_free_coin_count: '0',
        refund_pay_coin_count: '0',
        openid: hong,
        order_type: 'ORDER_TYPE_WXPAY',
      },
    });
  });

  test('tells whether a price was confirmed', async () => {
    const card_id = await points.card(sharedCard(sandbox.clock.now()), { stock: 0 });
    const { order_id } = await points.post('getpayprice', { card_id, quantity: 5 });
    const status = async () => ((await points.post('getorder', { order_id })).order_info as Json).status;
    expect(await status()).toBe('ORDER_STATUS_WAITING');
    await points.post('confirm', { card_id, order_id, quantity: 5 });
    expect(await status()).toBe('ORDER_STATUS_QUANTITY_SUCC');
  });

  test('refuses an id it does not know, and a bare number, which has lost digits', async () => {
    expect(await points.post('getorder', { order_id: '1' })).toMatchObject({ errcode: 40097 });
    const bare = '{"order_id": 100005790120151221401000171}';
    const query = { access_token: points.token };
    expect(await sandbox.post('/wechat/card/pay/getorder', bare, query)).toMatchObject({ errcode: 47001 });
  });
});

describe('card/pay/getorderlist', () => {
  test('lists what moved points, newest first, and pages it', async () => {
    const { order_id } = await points.post('recharge', { coin_count: 1 });
    await points.stocked(1);
    expect(await points.post('getorderlist', {})).toMatchObject({
      errcode: 0,
      total_num: 3,
      order_list: [
        { order_type: 'ORDER_TYPE_REDUCE', free_coin_count: '0.6', status: 'ORDER_STATUS_QUANTITY_SUCC' },
        { order_type: 'ORDER_TYPE_WXPAY', order_id },
        { order_type: 'ORDER_TYPE_SYS_ADD', free_coin_count: '200' },
      ],
    });
    expect(await points.post('getorderlist', { offset: 1, count: 1 })).toMatchObject({
      total_num: 3,
      order_list: [{ order_id }],
    });
  });

  test('filters by type, leaves out a status, and turns the order round', async () => {
    const { order_id } = await points.post('recharge', { coin_count: 1 });
    await points.stocked(1);
    const only = await points.orders({ order_type: 'ORDER_TYPE_WXPAY' });
    expect(only.map((one) => one.order_id)).toEqual([order_id]);
    const rest = await points.orders({
      nor_filter: { status: 'ORDER_STATUS_WAITING' },
      sort_info: { sort_key: 'SORT_BY_TIME', sort_type: 'SORT_ASC' },
    });
    expect(rest.map((one) => one.order_type)).toEqual(['ORDER_TYPE_SYS_ADD', 'ORDER_TYPE_REDUCE']);
    expect(await points.post('getorderlist', { order_type: 'WXPAY' })).toMatchObject({ errcode: 47001 });
  });

  test('goes back a week unless begin_time and end_time, strings as in the sample, say otherwise', async () => {
    const first = sandbox.clock.now();
    sandbox.clock.advance(7 * DAY);
    expect(await renewed()).toMatchObject({ total_num: 1 });
    sandbox.clock.advance(1);
    expect(await points.post('getorderlist', {})).toMatchObject({ total_num: 0 });
    const times = { begin_time: String(first), end_time: String(first) };
    expect(await points.post('getorderlist', times)).toMatchObject({ total_num: 1 });
    expect(await points.post('getorderlist', { begin_time: first, end_time: first - 1 })).toMatchObject({
      errcode: 40097,
    });
  });
  const renewed = async () => {
    points = await openPoints(sandbox);
    return points.post('getorderlist', {});
  };
});

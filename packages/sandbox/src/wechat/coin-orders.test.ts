import { beforeEach, describe, expect, test } from 'vitest';
import { pushedEvents } from '../testing/pushed-events.ts';
import { readQr } from '../testing/read-qr.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import { hong, ming, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const DAY = 86_400;
const sandbox = await startSandbox();
let merchant: Awaited<ReturnType<typeof openMerchant>>;
beforeEach(async () => {
  merchant = await openMerchant(sandbox);
  await sandbox.get('/wechat/card/pay/activate', { access_token: merchant.token });
});

const post = (path: string, body: Json) => merchant.post(`/card/pay/${path}`, body);
const pay = (orderId: unknown) => sandbox.post('/_sandbox/wechat/coin-payments', { openid: hong, orderId });
const orders = async (body: Json) => ((await post('getorderlist', body)).order_list ?? []) as Json[];

/** Buys `quantity` of a new card with a threshold (0.6 a unit) that ends in a day. */
async function stocked(quantity: number): Promise<string> {
  const now = sandbox.clock.now();
  const date_info = { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: now - 60, end_timestamp: now + DAY };
  const card_id = await merchant.card(sharedCard(now, { base: { date_info } }), { stock: 0 });
  const { order_id } = await post('getpayprice', { card_id, quantity });
  await post('confirm', { card_id, order_id, quantity });
  return card_id;
}

describe('card/pay/recharge', () => {
  test('answers a 27-digit order id, a WeChat Pay link, and a picture that reads as this link', async () => {
    const answer = await post('recharge', { coin_count: '100' });
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
    const { order_id } = await post('recharge', { coin_count: 100 });
    expect(await sandbox.get('/_sandbox/wechat/coins')).toMatchObject({ activated: true, payCoin: 0 });
    expect(await pay(order_id)).toMatchObject({ orderId: order_id });
    expect(await pay(order_id)).toMatchObject({ error: { code: 'ALREADY_PAID' } });
    expect(await pay('1')).toMatchObject({ error: { code: 'UNKNOWN_ORDER' } });
    expect(await sandbox.get('/_sandbox/wechat/coins')).toMatchObject({ freeCoin: 200, payCoin: 100 });
  });

  test('takes whole points, one at least', async () => {
    expect(await post('recharge', { coin_count: 0 })).toMatchObject({ errcode: 40097 });
    expect(await post('recharge', { coin_count: 1.5 })).toMatchObject({ errcode: 47001 });
  });
});

describe('card/pay/getorder', () => {
  test('follows a recharge from waiting to paid, with who paid it', async () => {
    const { order_id } = await post('recharge', { coin_count: 1 });
    expect(await post('getorder', { order_id })).toMatchObject({
      order_info: { status: 'ORDER_STATUS_WAITING', pay_finish_time: 0, openid: '' },
    });
    sandbox.clock.advance(107);
    await pay(order_id);
    expect(await post('getorder', { order_id })).toEqual({
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
    const card_id = await merchant.card(sharedCard(sandbox.clock.now()), { stock: 0 });
    const { order_id } = await post('getpayprice', { card_id, quantity: 5 });
    const status = async () => ((await post('getorder', { order_id })).order_info as Json).status;
    expect(await status()).toBe('ORDER_STATUS_WAITING');
    await post('confirm', { card_id, order_id, quantity: 5 });
    expect(await status()).toBe('ORDER_STATUS_QUANTITY_SUCC');
  });

  test('refuses an id it does not know, and a bare number, which has lost digits', async () => {
    expect(await post('getorder', { order_id: '1' })).toMatchObject({ errcode: 40097 });
    const bare = '{"order_id": 100005790120151221401000171}';
    const query = { access_token: merchant.token };
    expect(await sandbox.post('/wechat/card/pay/getorder', bare, query)).toMatchObject({ errcode: 47001 });
  });
});

describe('card/pay/getorderlist', () => {
  test('lists what moved points, newest first, and pages it', async () => {
    const { order_id } = await post('recharge', { coin_count: 1 });
    await stocked(1);
    expect(await post('getorderlist', {})).toMatchObject({
      errcode: 0,
      total_num: 3,
      order_list: [
        { order_type: 'ORDER_TYPE_REDUCE', free_coin_count: '0.6', status: 'ORDER_STATUS_QUANTITY_SUCC' },
        { order_type: 'ORDER_TYPE_WXPAY', order_id },
        { order_type: 'ORDER_TYPE_SYS_ADD', free_coin_count: '200' },
      ],
    });
    expect(await post('getorderlist', { offset: 1, count: 1 })).toMatchObject({
      total_num: 3,
      order_list: [{ order_id }],
    });
  });

  test('filters by type, leaves out a status, and turns the order round', async () => {
    const { order_id } = await post('recharge', { coin_count: 1 });
    await stocked(1);
    const only = await orders({ order_type: 'ORDER_TYPE_WXPAY' });
    expect(only.map((one) => one.order_id)).toEqual([order_id]);
    const rest = await orders({
      nor_filter: { status: 'ORDER_STATUS_WAITING' },
      sort_info: { sort_key: 'SORT_BY_TIME', sort_type: 'SORT_ASC' },
    });
    expect(rest.map((one) => one.order_type)).toEqual(['ORDER_TYPE_SYS_ADD', 'ORDER_TYPE_REDUCE']);
    expect(await post('getorderlist', { order_type: 'WXPAY' })).toMatchObject({ errcode: 47001 });
  });

  test('goes back a week unless begin_time and end_time, strings as in the sample, say otherwise', async () => {
    const first = sandbox.clock.now();
    sandbox.clock.advance(7 * DAY);
    expect(await renewed()).toMatchObject({ total_num: 1 });
    sandbox.clock.advance(1);
    expect(await post('getorderlist', {})).toMatchObject({ total_num: 0 });
    const times = { begin_time: String(first), end_time: String(first) };
    expect(await post('getorderlist', times)).toMatchObject({ total_num: 1 });
    expect(await post('getorderlist', { begin_time: first, end_time: first - 1 })).toMatchObject({
      errcode: 40097,
    });
  });
  const renewed = async () => {
    merchant = await openMerchant(sandbox);
    return post('getorderlist', {});
  };
});

describe('stock that nobody took', () => {
  const balance = async () => {
    const { freeCoin, payCoin } = await sandbox.get('/_sandbox/wechat/coins');
    return { freeCoin, payCoin };
  };

  test('comes back the day after the card expired, not before', async () => {
    await stocked(10);
    sandbox.clock.advance(2 * DAY - 1);
    expect(await balance()).toEqual({ freeCoin: 194, payCoin: 0 });
    sandbox.clock.advance(1);
    expect(await balance()).toEqual({ freeCoin: 200, payCoin: 0 });
    merchant = await openMerchant(sandbox);
    expect(await orders({ order_type: 'ORDER_TYPE_REFUND' })).toMatchObject([
      { status: 'ORDER_STATUS_HAS_REFUND', refund_free_coin_count: '6', refund_pay_coin_count: '0' },
    ]);
  });

  test('comes back as it was paid: the units that nobody took were the paid ones', async () => {
    await pay((await post('recharge', { coin_count: 100 })).order_id);
    const cardId = await stocked(400);
    expect(await balance()).toEqual({ freeCoin: 0, payCoin: 60 });
    await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId });
    sandbox.clock.advance(2 * DAY);
    expect(await balance()).toEqual({ freeCoin: 199.4, payCoin: 100 });
  });

  test('comes back later when the validity was made longer meanwhile', async () => {
    const card_id = await stocked(10);
    const end_timestamp = sandbox.clock.now() + 3 * DAY;
    const date_info = {
      type: 'DATE_TYPE_FIX_TIME_RANGE',
      begin_timestamp: sandbox.clock.now() - 60,
      end_timestamp,
    };
    const updated = await merchant.post('/card/update', { card_id, cash: { base_info: { date_info } } });
    expect(updated).toMatchObject({ errcode: 0 });
    sandbox.clock.advance(2 * DAY);
    expect(await balance()).toEqual({ freeCoin: 194, payCoin: 0 });
    sandbox.clock.advance(2 * DAY);
    expect(await balance()).toEqual({ freeCoin: 200, payCoin: 0 });
  });

  test('is worth nothing when all was taken', async () => {
    const cardId = await stocked(1);
    await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId });
    sandbox.clock.advance(2 * DAY);
    merchant = await openMerchant(sandbox);
    expect(await orders({ order_type: 'ORDER_TYPE_REFUND' })).toEqual([]);
  });
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
    await pay((await post('recharge', { coin_count: 1 })).order_id);
    await stocked(10);
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
    await post('recharge', { coin_count: 1 });
    expect(await pushes()).toHaveLength(1);
  });
});

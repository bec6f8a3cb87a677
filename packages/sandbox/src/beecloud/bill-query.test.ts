// Bills as they are found, and what their amounts mean.
import { describe, expect, test } from 'vitest';
import { hong, ming, openMerchant } from '../testing/beecloud-merchant.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox({ now: 1_800_000_000 });
const merchant = openMerchant(sandbox);

describe('GET bill/{id}', () => {
  test('tells the order amount, the discount and what is paid: total_fee means something else than on the way in', async () => {
    const coupon = await merchant.coupon();
    const { id } = await merchant.bill({
      coupon_id: coupon.id,
      bill_no: 'order0001',
      optional: { table: 7 },
      store_id: 's1',
    });
    const bill = {
      id,
      bill_no: 'order0001',
      bill_fee: 11_000,
      total_fee: 10_000,
      discount: 1000,
      coupon_id: coupon.id,
      channel: 'WX',
      sub_channel: 'WX_JSAPI',
      title: '图书',
      buyer_id: ming,
      seller_id: null,
      store_id: 's1',
      spay_result: false,
      create_time: merchant.now(),
      optional: '{"table":7}',
      message_detail: '{}',
      revert_result: false,
      refund_result: false,
    };
    expect(await merchant.get(`/bill/${id}`)).toEqual({
      result_code: 0,
      result_msg: 'OK',
      err_detail: '',
      pay: bill,
    });
    await merchant.pay('order0001');
    const { pay } = (await merchant.get(`/bill/${id}`)) as { pay: Json };
    expect(pay).toEqual({
      ...bill,
      spay_result: true,
      trade_no: expect.stringMatching(/^\d{20,}$/),
      message_detail: expect.any(String),
    });
    expect(JSON.parse(String(pay.message_detail))).toMatchObject({
      transaction_id: pay.trade_no,
      total_fee: '10000',
      time_end: '20270115160000',
    });
  });

  test('without a coupon: coupon_id is null and everything is paid', async () => {
    const { id } = await merchant.bill();
    expect(await merchant.get(`/bill/${id}`)).toMatchObject({
      pay: { bill_fee: 11_000, total_fee: 11_000, discount: 0, coupon_id: null },
    });
  });

  test('of no bill is 8 NO_SUCH_BILL', async () => {
    expect(await merchant.get('/bill/x')).toMatchObject({ result_code: 8, result_msg: 'NO_SUCH_BILL' });
  });

  test('of a bill that failed or timed out stays unpaid', async () => {
    const failed = await merchant.bill({ bill_no: 'order0001' });
    await merchant.pay('order0001', 'failure');
    const late = await merchant.bill({ bill_no: 'order0002' });
    sandbox.clock.advance(7200);
    expect(await merchant.pay('order0002')).toMatchObject({ error: { code: 'BILL_CLOSED' } });
    for (const { id } of [failed, late])
      expect(await merchant.get(`/bill/${id}`)).toMatchObject({ pay: { spay_result: false } });
  });
});

describe('GET bills', () => {
  const find = async (params: Json) => {
    const { bills, ...rest } = await merchant.get('/bills', params);
    if (!bills) throw new Error(JSON.stringify(rest));
    return (bills as { bill_no: string }[]).map((bill) => bill.bill_no);
  };

  test('finds by number, channel, people, state and time, all at once', async () => {
    const start = merchant.now();
    await merchant.bill({ bill_no: 'order0001' });
    sandbox.clock.advance(10);
    await merchant.bill({
      bill_no: 'order0002',
      buyer_id: hong,
      channel: 'ALI_WAP',
      seller_id: 's',
      store_id: 't',
    });
    await merchant.pay('order0002');
    expect(await find({})).toEqual(['order0002', 'order0001']);
    expect(await find({ bill_no: 'order0001' })).toEqual(['order0001']);
    expect(await find({ channel: 'WX' })).toEqual(['order0001']);
    expect(await find({ channel: 'ALI_WAP' })).toEqual(['order0002']);
    expect(await find({ buyer_id: hong })).toEqual(['order0002']);
    expect(await find({ seller_id: 's', store_id: 't' })).toEqual(['order0002']);
    expect(await find({ spay_result: true })).toEqual(['order0002']);
    expect(await find({ spay_result: false })).toEqual(['order0001']);
    expect(await find({ refund_result: true })).toEqual([]);
    expect(await find({ end_time: start })).toEqual(['order0001']);
    expect(await find({ start_time: start + 1 })).toEqual(['order0002']);
    expect(await find({ spay_result: true, channel: 'WX' })).toEqual([]);
  });

  test('tells the channel details only when they are asked for', async () => {
    await merchant.bill({ bill_no: 'order0001', channel: 'ALI_WAP' });
    await merchant.pay('order0001');
    const first = async (params: Json) => ((await merchant.get('/bills', params)).bills as Json[])[0];
    expect(await first({})).not.toHaveProperty('message_detail');
    const { message_detail } = (await first({ need_detail: true })) ?? {};
    expect(JSON.parse(String(message_detail))).toMatchObject({
      trade_status: 'TRADE_SUCCESS',
      total_fee: '110.00',
    });
  });

  test('pages like the lists of coupons', async () => {
    for (let n = 0; n < 11; n += 1) await merchant.bill();
    expect(await find({})).toHaveLength(10);
    expect(await find({ skip: 10, limit: 50 })).toHaveLength(1);
    expect(await merchant.get('/bills', { limit: 51 })).toMatchObject({ result_code: 5 });
  });
});

test('the control route lists bills with their state and the path of their till', async () => {
  const { id } = await merchant.bill({ bill_no: 'order0001' });
  expect(await sandbox.get('/_sandbox/beecloud/bills')).toMatchObject({
    bills: [{ id, billNo: 'order0001', state: 'open', payPath: `/beecloud/pay/${id}` }],
  });
});

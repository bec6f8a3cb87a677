// Coupons as they are found: by user, template, state and the amount of an order.
import { expect, test } from 'vitest';
import { DAY, hong, ming, openMerchant } from '../testing/beecloud-merchant.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox({ now: 1_800_000_000 });
const merchant = openMerchant(sandbox);
const find = async (params: Json) => {
  const { coupons, ...rest } = await merchant.get('/coupon', params);
  if (!coupons) throw new Error(JSON.stringify(rest));
  return (coupons as { id: string }[]).map((coupon) => coupon.id);
};

test('GET coupon/{id} answers one coupon, as issuing did', async () => {
  const coupon = await merchant.coupon();
  expect(await merchant.get(`/coupon/${coupon.id}`)).toEqual({
    result_code: 0,
    result_msg: 'OK',
    err_detail: '',
    coupon,
  });
  expect(await merchant.get('/coupon/x')).toMatchObject({ result_code: 5, err_detail: '卡券不存在' });
});

test("the id in GET coupon/{id} is the coupon's, although the document says the template's", async () => {
  const { template } = await merchant.coupon();
  expect(await merchant.get(`/coupon/${template.id}`)).toMatchObject({ result_code: 5 });
});

test('finds by user, by template and by state', async () => {
  const mine = await merchant.coupon({ limit_fee: 0 });
  const hers = await merchant.coupon({}, hong);
  await merchant.bill({ coupon_id: mine.id, bill_no: 'order0001' });
  await merchant.pay('order0001');
  expect(await find({})).toEqual([hers.id, mine.id]);
  expect(await find({ user_id: ming })).toEqual([mine.id]);
  expect(await find({ template_id: hers.template.id })).toEqual([hers.id]);
  expect(await find({ status: 1 })).toEqual([mine.id]);
  expect(await find({ status: '0' })).toEqual([hers.id]);
  expect(await find({ user_id: ming, status: 0 })).toEqual([]);
  expect(await merchant.get('/coupon', { status: 2 })).toMatchObject({ result_code: 5 });
});

test('limit_fee is the amount of an order: coupons whose threshold it reaches', async () => {
  const free = await merchant.coupon({ limit_fee: 0 });
  const over100 = await merchant.coupon({ limit_fee: 10_000 });
  const over200 = await merchant.coupon({ limit_fee: 20_000 });
  expect(await find({ limit_fee: 11_000 })).toEqual([over100.id, free.id]);
  expect(await find({ limit_fee: 9999 })).toEqual([free.id]);
  expect(await find({ limit_fee: 10_000 })).toEqual([over100.id, free.id]);
  expect(await find({ limit_fee: 20_000 })).toEqual([over200.id, over100.id, free.id]);
  expect(await find({ limit_fee: 0 })).toEqual([free.id]);
});

test('limit_fee asks for nothing else: an expired coupon is found too', async () => {
  const coupon = await merchant.coupon({ expiry_type: 2, delivery_valid_days: 1 });
  sandbox.clock.advance((2 * DAY) / 1000);
  expect(await find({ limit_fee: 11_000, status: 0 })).toEqual([coupon.id]);
});

test('created_before and created_after include their moment', async () => {
  const first = await merchant.coupon();
  const time = merchant.now();
  sandbox.clock.advance(1);
  const second = await merchant.coupon();
  expect(await find({ created_before: time })).toEqual([first.id]);
  expect(await find({ created_before: time - 1 })).toEqual([]);
  expect(await find({ created_after: time })).toEqual([second.id, first.id]);
  expect(await find({ created_after: time + 1 })).toEqual([second.id]);
});

test('pages through with skip and limit, ten unless asked, fifty at most', async () => {
  const id = await merchant.template();
  for (let n = 0; n < 12; n += 1) await merchant.issue(id);
  const all = await find({ limit: 50 });
  expect(new Set(all).size).toBe(12);
  expect(await find({})).toEqual(all.slice(0, 10));
  expect(await find({ skip: 10 })).toEqual(all.slice(10));
  expect(await find({ skip: 5, limit: 3 })).toEqual(all.slice(5, 8));
  expect(await find({ skip: 12 })).toEqual([]);
  expect(await merchant.get('/coupon', { limit: 51 })).toMatchObject({ result_code: 5 });
});

test('the wallet shows a user every coupon with its state, and the open bill it is promised to', async () => {
  const old = await merchant.coupon({ expiry_type: 2, delivery_valid_days: 1 });
  sandbox.clock.advance((2 * DAY) / 1000);
  const used = await merchant.coupon({ limit_fee: 0 });
  await merchant.bill({ coupon_id: used.id, bill_no: 'order0001' });
  await merchant.pay('order0001');
  const promised = await merchant.coupon();
  await merchant.bill({ coupon_id: promised.id, bill_no: 'order0002' });
  await merchant.coupon({}, hong);
  const { coupons } = await sandbox.get('/_sandbox/beecloud/wallet', { userId: ming });
  expect(coupons).toEqual([
    expect.objectContaining({ id: promised.id, state: 'unused', billNo: 'order0002' }),
    expect.objectContaining({ id: used.id, state: 'used', use_time: expect.any(Number) }),
    expect.objectContaining({ id: old.id, state: 'expired' }),
  ]);
});

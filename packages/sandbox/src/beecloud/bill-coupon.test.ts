// A bill with a coupon: what it takes off, when it applies, and that it is used once.
import { describe, expect, test } from 'vitest';
import { DAY, hong, openMerchant } from '../testing/beecloud-merchant.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox({ now: 1_800_000_000 });
const merchant = openMerchant(sandbox);
/** What the platform says a bill comes to. */
const amounts = async (bill: Json) => {
  const { pay } = (await merchant.get(`/bill/${bill.id}`)) as { pay: Json };
  return [pay.bill_fee, pay.discount, pay.total_fee];
};

describe('a bill with a coupon', () => {
  test('is reduced by 满减 once it reaches the threshold', async () => {
    const { id } = await merchant.coupon();
    expect(await amounts(await merchant.bill({ coupon_id: id }))).toEqual([11_000, 1000, 10_000]);
  });

  test('is paid by the ratio of 折扣', async () => {
    const { id } = await merchant.coupon({ type: 1, discount: 0.95, limit_fee: 0 });
    expect(await amounts(await merchant.bill({ coupon_id: id, total_fee: 101 }))).toEqual([101, 5, 96]);
  });

  test('costs 1 fen at least', async () => {
    const { id } = await merchant.coupon({ limit_fee: 0 });
    expect(await amounts(await merchant.bill({ coupon_id: id, total_fee: 500 }))).toEqual([500, 499, 1]);
  });

  test('needs the threshold to the fen', async () => {
    const { id } = await merchant.coupon();
    expect(await merchant.bill({ coupon_id: id, total_fee: 9999 })).toMatchObject({
      result_code: 5,
      err_detail: '订单金额没有达到 10000 分',
    });
    expect(await merchant.bill({ coupon_id: id, total_fee: 10_000 })).toMatchObject({ result_code: 0 });
  });

  test.each([
    ['of somebody else', hong],
    ['of nobody', undefined],
  ])('is refused to a buyer_id %s', async (_who, buyer_id) => {
    const { id } = await merchant.coupon();
    expect(await merchant.bill({ coupon_id: id, buyer_id })).toMatchObject({
      result_code: 5,
      err_detail: 'buyer_id 与卡券的 user_id 不一致',
    });
  });

  test('needs a coupon that is there, and leaves no bill behind when it is not', async () => {
    const bill_no = 'order0001';
    expect(await merchant.bill({ coupon_id: 'x', bill_no })).toMatchObject({
      result_code: 5,
      err_detail: '卡券不存在',
    });
    expect(await merchant.bill({ bill_no })).toMatchObject({ result_code: 0 });
  });

  test('needs the coupon to be in its time, both ends inside', async () => {
    const now = merchant.now();
    const { id } = await merchant.coupon({ start_time: now + DAY, end_time: now + 2 * DAY });
    const answer = async () => (await merchant.bill({ coupon_id: id, bill_timeout: 361 })).err_detail;
    sandbox.clock.advance(DAY / 1000 - 1);
    expect(await answer()).toBe('卡券还没有生效');
    sandbox.clock.advance(1);
    expect(await answer()).toBe('');
    sandbox.clock.advance(DAY / 1000);
    expect(await answer()).toBe('');
    sandbox.clock.advance(1);
    expect(await answer()).toBe('卡券已过期');
  });

  test('needs its template to be open', async () => {
    const { id, template } = await merchant.coupon();
    await sandbox.request(`/_sandbox/beecloud/templates/${template.id}`, {
      method: 'PATCH',
      body: '{"status":-1}',
    });
    expect(await merchant.bill({ coupon_id: id })).toMatchObject({ result_code: 5 });
  });

  test('keeps the coupon from other bills while it is open', async () => {
    const { id } = await merchant.coupon();
    await merchant.bill({ coupon_id: id, bill_no: 'order0001' });
    expect(await merchant.bill({ coupon_id: id })).toMatchObject({
      result_code: 5,
      err_detail: '卡券正在订单 order0001 中使用',
    });
    expect(await merchant.get(`/coupon/${id}`)).toMatchObject({ coupon: { status: 0, use_time: null } });
  });

  test('gives the coupon back when its payment fails', async () => {
    const { id } = await merchant.coupon();
    await merchant.bill({ coupon_id: id, bill_no: 'order0001' });
    expect(await merchant.pay('order0001', 'failure')).toMatchObject({ state: 'failed' });
    expect(await merchant.get(`/coupon/${id}`)).toMatchObject({ coupon: { status: 0 } });
    expect(await merchant.bill({ coupon_id: id })).toMatchObject({ result_code: 0 });
  });

  test('gives the coupon back when it times out, after two hours unless it says otherwise', async () => {
    const { id } = await merchant.coupon();
    await merchant.bill({ coupon_id: id, bill_no: 'order0001', bill_timeout: 600 });
    sandbox.clock.advance(599);
    expect(await merchant.bill({ coupon_id: id })).toMatchObject({ result_code: 5 });
    sandbox.clock.advance(1);
    expect(await merchant.bill({ coupon_id: id, bill_no: 'order0002' })).toMatchObject({ result_code: 0 });
    sandbox.clock.advance(7199);
    expect(await merchant.bill({ coupon_id: id })).toMatchObject({ result_code: 5 });
    sandbox.clock.advance(1);
    expect(await merchant.bill({ coupon_id: id })).toMatchObject({ result_code: 0 });
  });

  test('uses the coupon up once it is paid, and then for good', async () => {
    const { id } = await merchant.coupon();
    await merchant.bill({ coupon_id: id, bill_no: 'order0001' });
    sandbox.clock.advance(60);
    expect(await merchant.pay('order0001')).toMatchObject({
      billNo: 'order0001',
      state: 'paid',
      billFee: 11_000,
      payFee: 10_000,
      discountFee: 1000,
      couponId: id,
    });
    expect(await merchant.get(`/coupon/${id}`)).toMatchObject({
      coupon: { status: 1, use_time: merchant.now(), updated_at: merchant.now() },
    });
    expect(await merchant.bill({ coupon_id: id })).toMatchObject({
      result_code: 5,
      err_detail: '卡券已使用',
    });
  });
});

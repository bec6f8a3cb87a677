// The till: what is asked for, paid once, cancelled, or too late.
import { describe, expect, test } from 'vitest';
import { openMerchant } from '../testing/beecloud-merchant.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox({ now: 1_800_000_000 });
const merchant = openMerchant(sandbox);
const choose = (id: unknown, action: string) =>
  sandbox.request(`/beecloud/pay/${id}`, {
    method: 'POST',
    body: new URLSearchParams({ action }),
    redirect: 'manual',
  });
const page = async (id: unknown) => (await sandbox.request(`/beecloud/pay/${id}`)).text();
const paid = async (id: unknown) => ((await merchant.get(`/bill/${id}`)).pay as Json).spay_result;

describe('the till', () => {
  test('asks for what the coupon leaves, and says what it took off', async () => {
    const { id: coupon_id } = await merchant.coupon();
    const { id } = await merchant.bill({ coupon_id, title: '<b>书</b>' });
    const response = await sandbox.request(`/beecloud/pay/${id}`);
    expect(response.headers.get('content-type')).toContain('text/html');
    const text = await response.text();
    expect(text).toContain('确认支付 ¥100.00');
    expect(text).toContain('¥110.00');
    expect(text).toContain('-¥10.00');
    expect(text).toContain('取消');
    expect(text).toContain('&lt;b&gt;书&lt;/b&gt;');
  });

  test('takes the payment once: a second tap changes nothing', async () => {
    const { id: coupon_id } = await merchant.coupon();
    const { id } = await merchant.bill({ coupon_id });
    const response = await choose(id, 'pay');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`/beecloud/pay/${id}`);
    expect(await paid(id)).toBe(true);
    expect(await page(id)).toContain('支付成功');
    expect((await choose(id, 'pay')).status).toBe(303);
    expect((await choose(id, 'cancel')).status).toBe(303);
    expect(await page(id)).toContain('支付成功');
    const payments = (await sandbox.log()).filter((entry) => entry.route === '/payments');
    expect(payments.map((entry) => entry.title)).toEqual(['小明支付 ¥100.00']);
    expect(await merchant.get(`/coupon/${coupon_id}`)).toMatchObject({
      coupon: { template: { use_count: 1 } },
    });
  });

  test('cancelled stays cancelled', async () => {
    const { id } = await merchant.bill();
    await choose(id, 'cancel');
    expect(await page(id)).toContain('已取消支付');
    await choose(id, 'pay');
    expect(await paid(id)).toBe(false);
  });

  test('takes nothing for a bill that has timed out', async () => {
    const { id } = await merchant.bill({ bill_timeout: 361 });
    sandbox.clock.advance(361);
    await choose(id, 'pay');
    expect(await paid(id)).toBe(false);
    const text = await page(id);
    expect(text).toContain('订单已超时');
    expect(text).not.toContain('确认支付');
  });

  test('does not open again when the clock is set back', async () => {
    const { id } = await merchant.bill({ bill_timeout: 361 });
    sandbox.clock.advance(361);
    sandbox.clock.advance(-361);
    await choose(id, 'pay');
    expect(await paid(id)).toBe(false);
  });

  test("leads back to the merchant's page after a payment, on 支付宝 with its result", async () => {
    const return_url = 'http://shop.example/done';
    const wechat = await merchant.bill({ channel: 'BC_WX_WAP', return_url });
    expect((await choose(wechat.id, 'pay')).headers.get('location')).toBe(return_url);
    const ali = await merchant.bill({ channel: 'ALI_WAP', return_url, bill_no: 'order0001' });
    const location = new URL((await choose(ali.id, 'pay')).headers.get('location') ?? '');
    expect(Object.fromEntries(location.searchParams)).toEqual({
      subject: '图书',
      out_trade_no: 'order0001',
      trade_no: expect.any(String),
      total_fee: '110.00',
      trade_status: 'TRADE_SUCCESS',
    });
    expect(location.origin + location.pathname).toBe(return_url);
  });

  test('knows no bill it was not given', async () => {
    const response = await sandbox.request('/beecloud/pay/x');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('没有这个订单');
    expect((await choose('x', 'pay')).status).toBe(404);
  });
});

test('the control route pays a bill by its number, once', async () => {
  await merchant.bill({ bill_no: 'order0001' });
  expect(await merchant.pay('order0001')).toMatchObject({ state: 'paid' });
  expect(await merchant.pay('order0001')).toMatchObject({ error: { code: 'BILL_CLOSED' } });
  expect(await merchant.pay('order0001', 'failure')).toMatchObject({ error: { code: 'BILL_CLOSED' } });
  expect(await merchant.pay('order0002')).toMatchObject({ error: { code: 'UNKNOWN_BILL' } });
});

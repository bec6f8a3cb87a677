// The webhook: what it says, when it comes again, and when it does not come.
import { beforeEach, describe, expect, test } from 'vitest';
import { app, md5, openMerchant } from '../testing/beecloud-merchant.ts';
import { receivePushes } from '../testing/receive-pushes.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox({ now: 1_800_000_000 });
const webhook = await receivePushes();
const merchant = openMerchant(sandbox);
beforeEach(async () => {
  await merchant.setConsole({ callbackUrl: webhook.url });
});

/** 小明 pays an order of 110 yuan with a coupon of 10. */
async function payWithCoupon(change: Json = {}): Promise<void> {
  const { id } = await merchant.coupon();
  await merchant.bill({ bill_no: 'order0001', coupon_id: id, optional: { table: 7 }, ...change });
  await merchant.pay('order0001');
}
const received = async (count = 1): Promise<Json> =>
  JSON.parse((await webhook.wait(count))[count - 1]?.body ?? '') as Json;
const signatureOf = (body: Json) =>
  md5(
    `${app.appId}${body.transaction_id}${body.transaction_type}${body.channel_type}${body.transaction_fee}${app.masterSecret}`,
  );

describe('the webhook', () => {
  test('tells of a payment in JSON, signed with the master secret, without a word of coupons', async () => {
    await payWithCoupon();
    const body = await received();
    expect(webhook.received[0]?.contentType).toBe('application/json');
    expect(body).toEqual({
      signature: signatureOf(body),
      timestamp: merchant.now(),
      channel_type: 'WX',
      sub_channel_type: 'WX_JSAPI',
      transaction_type: 'PAY',
      transaction_id: 'order0001',
      transaction_fee: 10_000,
      trade_success: true,
      message_detail: expect.objectContaining({ out_trade_no: 'order0001', total_fee: '10000' }),
      optional: { table: 7 },
      channel_transaction_id: expect.stringMatching(/^\d+$/),
    });
    expect(body.signature).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.stringify(body)).not.toContain('coupon');
  });

  test('says in transaction_fee what was paid, or the order amount when it is told to', async () => {
    await merchant.setConsole({ transactionFee: 'bill' });
    await payWithCoupon();
    const body = await received();
    expect(body.transaction_fee).toBe(11_000);
    expect(body.signature).toBe(signatureOf(body));
    expect((await merchant.setConsole({ transactionFee: 'both' })).status).toBe(400);
  });

  test("goes to the bill's notify_url rather than to the console's", async () => {
    await payWithCoupon({ notify_url: `${webhook.url}/own` });
    await received();
    expect(webhook.received[0]?.url.pathname).toBe('/callbacks/secret/own');
  });

  test('does not come for a payment that failed', async () => {
    await merchant.bill({ bill_no: 'order0001' });
    await merchant.pay('order0001', 'failure');
    await merchant.bill({ bill_no: 'order0002' });
    await merchant.pay('order0002');
    expect(await received()).toMatchObject({ transaction_id: 'order0002' });
    expect(webhook.received).toHaveLength(1);
  });

  test('without an address is only logged', async () => {
    sandbox.reset();
    await payWithCoupon();
    await sandbox.logged((entry) => entry.route === 'push:PAY' && entry.outcome === '没有设置推送地址');
    expect(webhook.received).toHaveLength(0);
  });
});

describe('retries', () => {
  test('come at 2, 4, 8 … 2^17 seconds after the first, word for word, and then no more', async () => {
    webhook.answer = { status: 200, body: 'ok' };
    const start = sandbox.clock.now();
    await payWithCoupon();
    for (let n = 1; n <= 17; n += 1) {
      await sandbox.logged((entry) => entry.outcome.endsWith(`后重试 ${n + 1}/18`));
      sandbox.clock.set(start + 2 ** n - 1);
      expect(webhook.received).toHaveLength(n);
      sandbox.clock.set(start + 2 ** n);
      await webhook.wait(n + 1);
    }
    await sandbox.logged((entry) => entry.outcome.endsWith('不再重试'));
    sandbox.clock.advance(2 ** 20);
    expect(webhook.received).toHaveLength(18);
    expect(new Set(webhook.received.map((one) => one.body)).size).toBe(1);
  });

  test.each([
    ['an empty answer', 200, ''],
    ['success in other letters', 200, 'SUCCESS'],
    ['success with a line break', 200, 'success\n'],
    ['success in JSON', 200, '"success"'],
    ['success with status 500', 500, 'success'],
  ])('come after %s', async (_what, status, body) => {
    webhook.answer = { status, body };
    await payWithCoupon();
    await sandbox.logged((entry) => entry.outcome === '应答不是 success，2 秒后重试 2/18');
  });

  test('end with success', async () => {
    webhook.answer = { status: 500, body: 'oops' };
    await payWithCoupon();
    await sandbox.logged((entry) => entry.outcome.endsWith('2/18'));
    webhook.answer = { status: 200, body: 'success' };
    sandbox.clock.advance(2);
    await sandbox.logged((entry) => entry.kind === 'push' && entry.outcome === 'ok');
    sandbox.clock.advance(2 ** 18);
    await sandbox.request('/_sandbox/clock');
    expect(webhook.received).toHaveLength(2);
  });
});

describe('a channel that tells again', () => {
  test('makes the same webhook once more', async () => {
    await payWithCoupon();
    const first = await received();
    for (const count of [2, 3]) {
      await sandbox.post('/_sandbox/beecloud/notifications', { billNo: 'order0001' });
      expect(await received(count)).toEqual(first);
    }
  });

  test('has nothing to tell of a bill that is not paid', async () => {
    await merchant.bill({ bill_no: 'order0001' });
    expect(await sandbox.post('/_sandbox/beecloud/notifications', { billNo: 'order0001' })).toMatchObject({
      error: { code: 'BILL_UNPAID' },
    });
  });

  test('can be planned as a fault, like a webhook that is lost', async () => {
    sandbox.faults.add({ platform: 'beecloud', route: 'push:PAY', kind: 'repeated' });
    await payWithCoupon();
    await webhook.wait(2);
    sandbox.faults.add({ platform: 'beecloud', route: 'push:PAY', kind: 'lost' });
    await merchant.bill({ bill_no: 'order0002' });
    await merchant.pay('order0002');
    await sandbox.logged((entry) => entry.outcome === '推送丢失，2 秒后重试 2/18');
    sandbox.clock.advance(2);
    expect(await received(3)).toMatchObject({ transaction_id: 'order0002' });
  });
});

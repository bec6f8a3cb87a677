// Planned faults: who speaks, and what took effect all the same.
import { describe, expect, test } from 'vitest';
import { ming, openMerchant } from '../testing/beecloud-merchant.ts';
import { startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox({ now: 1_800_000_000 });
const merchant = openMerchant(sandbox);
const plan = (route: string, kind: 'busy' | 'token-expired' | 'timeout-after' | 'timeout-before') =>
  sandbox.faults.add({ platform: 'beecloud', route, kind, delay: 0 });

describe('a planned fault', () => {
  test('busy and token-expired speak as the platform does', async () => {
    plan('/2/rest/coupon/*', 'busy');
    expect(await merchant.get('/coupon/template')).toMatchObject({
      result_code: 14,
      result_msg: 'RUNTIME_ERROR',
    });
    plan('/2/rest/coupon/*', 'token-expired');
    expect(await merchant.get('/coupon/x')).toMatchObject({ result_code: 1, err_detail: 'timestamp 过期' });
  });

  test('may be of one method where one path has two', async () => {
    const id = await merchant.template();
    plan('POST /2/rest/coupon', 'timeout-before');
    expect(await merchant.get('/coupon')).toMatchObject({ result_code: 0, coupons: [] });
    await expect(merchant.issue(id)).rejects.toThrow('fetch failed');
    expect(await merchant.get('/coupon')).toMatchObject({ coupons: [] });
  });

  test('loses the answer to a bill that was made: it is found by its number and not made again', async () => {
    plan('/2/rest/bill', 'timeout-after');
    await expect(merchant.bill({ bill_no: 'order0001' })).rejects.toThrow('fetch failed');
    expect(await merchant.get('/bills', { bill_no: 'order0001' })).toMatchObject({
      bills: [{ bill_no: 'order0001', buyer_id: ming, spay_result: false }],
    });
    expect(await merchant.bill({ bill_no: 'order0001' })).toMatchObject({ result_code: 17 });
  });
});

test('the log tells each call by its name, one path with two methods apart', async () => {
  const { id, template } = await merchant.coupon();
  const bill = await merchant.bill({ coupon_id: id });
  await merchant.get('/coupon');
  await merchant.get(`/coupon/${id}`);
  await merchant.get(`/coupon/template/${template.id}`);
  await merchant.get(`/bill/${bill.id}`);
  await merchant.get('/bill/x');
  const requests = (await sandbox.log()).filter((entry) => entry.kind === 'request');
  expect(requests.map(({ title, outcome }) => [title, outcome])).toEqual([
    ['发放卡券', 'ok'],
    ['下单支付', 'ok'],
    ['查询卡券', 'ok'],
    ['查看卡券', 'ok'],
    ['查看卡券模板', 'ok'],
    ['查看订单', 'ok'],
    ['查看订单', '8'],
  ]);
});

test('reset forgets templates, coupons and bills', async () => {
  await merchant.coupon();
  await merchant.bill();
  sandbox.reset();
  expect(await merchant.get('/coupon')).toMatchObject({ coupons: [] });
  expect(await merchant.get('/coupon/template')).toMatchObject({ coupon_templates: [] });
  expect(await merchant.get('/bills')).toMatchObject({ bills: [] });
});

test('the people, the app and the assumptions stand beside the other platforms', async () => {
  const users = await (await sandbox.request('/_sandbox/users')).json();
  expect(users).toMatchObject([{ name: '小明', beecloud: ming }, {}, {}]);
  expect(await sandbox.get('/_sandbox/accounts')).toMatchObject({
    beecloud: [
      { appId: expect.any(String), appSecret: expect.any(String), masterSecret: expect.any(String) },
    ],
  });
  const front = await (await sandbox.request('/_sandbox/?still')).text();
  expect(front).toContain(ming);
  const account = (await sandbox.get('/_sandbox/accounts')) as { beecloud: { masterSecret: string }[] };
  expect(front).not.toContain(account.beecloud[0]?.masterSecret);
  expect(await (await sandbox.request('/_sandbox/limits')).text()).toContain('抵扣的算法没有公开');
});

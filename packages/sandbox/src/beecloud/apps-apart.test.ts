// One app sees and signs nothing of another.
import { expect, test } from 'vitest';
import { app, openMerchant } from '../testing/beecloud-merchant.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';

const other = { ...app, appId: 'other-app', appSecret: 'other-secret', mchAccount: 'other@kaquan.example' };
const sandbox = await startSandbox({ now: 1_800_000_000, seed: { beecloud: [app, other] } });
const mine = openMerchant(sandbox);
const theirs = openMerchant(sandbox, other);

test('an app finds none of what belongs to another', async () => {
  const { id, template } = await mine.coupon();
  const bill = await mine.bill();
  expect(template).toMatchObject({ app_id: app.appId, mch_account: app.mchAccount });
  for (const list of ['/coupon/template', '/coupon', '/bills']) {
    const { result_code, result_msg, err_detail, ...found } = await theirs.get(list);
    expect(result_code).toBe(0);
    expect(Object.values(found)).toEqual([[]]);
  }
  expect(await theirs.get(`/coupon/template/${template.id}`)).toMatchObject({ result_code: 5 });
  expect(await theirs.get(`/coupon/${id}`)).toMatchObject({ result_code: 5 });
  expect(await theirs.get(`/bill/${bill.id}`)).toMatchObject({ result_code: 8 });
});

test("an app neither issues nor deducts another's coupons", async () => {
  const { id, template } = await mine.coupon();
  expect(await theirs.issue(String(template.id))).toMatchObject({ result_code: 5 });
  expect(await theirs.bill({ coupon_id: id })).toMatchObject({ result_code: 5, err_detail: '卡券不存在' });
});

test('two apps may use the same bill_no', async () => {
  const bill_no = 'order0001';
  expect(await mine.bill({ bill_no })).toMatchObject({ result_code: 0 });
  expect(await theirs.bill({ bill_no })).toMatchObject({ result_code: 0 });
});

test("the secret of one app does not sign another's calls", async () => {
  const swapped = openMerchant(sandbox, { ...other, appSecret: app.appSecret });
  expect(await swapped.get('/coupon')).toMatchObject({ result_code: 1 });
});

test('a template of an app nobody has cannot be created', async () => {
  const input: Json = { app_id: 'x', name: '满减', type: 0, discount: 1 };
  expect(await sandbox.post('/_sandbox/beecloud/templates', input)).toMatchObject({
    error: { code: 'UNKNOWN_APP' },
  });
});

// Issuing: how many, to whom, and twice when it is asked twice.
import { describe, expect, test } from 'vitest';
import { app, DAY, hong, ming, openMerchant } from '../testing/beecloud-merchant.ts';
import { startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox({ now: 1_800_000_000 });
const merchant = openMerchant(sandbox);

describe('POST coupon', () => {
  test('answers the coupon with its template as a map', async () => {
    const id = await merchant.template();
    expect(await merchant.issue(id)).toEqual({
      result_code: 0,
      result_msg: 'OK',
      err_detail: '',
      coupon: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        template: expect.objectContaining({ id, deliver_count: 1, discount: 10 }),
        user_id: ming,
        app_id: app.appId,
        status: 0,
        created_at: merchant.now(),
        updated_at: merchant.now(),
        start_time: null,
        end_time: null,
        use_time: null,
      },
    });
  });

  test('needs a template and a user', async () => {
    expect(await merchant.post('/coupon', { user_id: ming })).toMatchObject({
      result_code: 4,
      err_detail: '缺少 template_id',
    });
    expect(await merchant.post('/coupon', { template_id: 'x', user_id: '' })).toMatchObject({
      result_code: 4,
      err_detail: '缺少 user_id',
    });
    expect(await merchant.issue('x')).toMatchObject({ result_code: 5, err_detail: '卡券模板不存在' });
  });

  test('issues twice when it is asked twice: an answer that was lost must not be asked for again blindly', async () => {
    const id = await merchant.template();
    sandbox.faults.add({
      platform: 'beecloud',
      route: 'POST /2/rest/coupon',
      kind: 'timeout-after',
      delay: 0,
    });
    expect(await merchant.get('/coupon', { template_id: id })).toMatchObject({ coupons: [] });
    await expect(merchant.issue(id)).rejects.toThrow('fetch failed');
    expect(await merchant.get('/coupon', { template_id: id })).toMatchObject({
      coupons: [{ user_id: ming }],
    });
    await merchant.issue(id);
    expect((await merchant.get('/coupon', { template_id: id })).coupons).toHaveLength(2);
  });

  test('stops at total_count over all users', async () => {
    const id = await merchant.template({ total_count: 2 });
    expect(await merchant.issue(id, ming)).toMatchObject({ result_code: 0 });
    expect(await merchant.issue(id, hong)).toMatchObject({ result_code: 0 });
    expect(await merchant.issue(id, 'someone else')).toMatchObject({
      result_code: 5,
      err_detail: '卡券已发完',
    });
  });

  test('stops at max_count_per_user for each user, used ones included', async () => {
    const id = await merchant.template({ max_count_per_user: 1, limit_fee: 0 });
    const { coupon } = (await merchant.issue(id)) as { coupon: { id: string } };
    await merchant.bill({ coupon_id: coupon.id, bill_no: 'order0001' });
    await merchant.pay('order0001');
    expect(await merchant.issue(id)).toMatchObject({ result_code: 5, err_detail: '每人最多领取 1 张' });
    expect(await merchant.issue(id, hong)).toMatchObject({ result_code: 0 });
  });

  test('counts each template by itself', async () => {
    await merchant.issue(await merchant.template({ max_count_per_user: 1 }));
    expect(await merchant.issue(await merchant.template({ max_count_per_user: 1 }))).toMatchObject({
      result_code: 0,
    });
  });

  test.each([0, -1])('issues nothing of a template with status %i', async (status) => {
    expect(await merchant.issue(await merchant.template({ status }))).toMatchObject({ result_code: 5 });
  });
});

describe('how long a coupon is good', () => {
  test("expiry_type 1: from the template's start to its end, and issued until then", async () => {
    const now = merchant.now();
    const range = { expiry_type: 1, start_time: now + DAY, end_time: now + 2 * DAY };
    const id = await merchant.template(range);
    expect(await merchant.issue(id)).toMatchObject({
      coupon: { start_time: range.start_time, end_time: range.end_time },
    });
    sandbox.clock.advance((2 * DAY) / 1000);
    expect(await merchant.issue(id)).toMatchObject({ result_code: 0 });
    sandbox.clock.advance(1);
    expect(await merchant.issue(id)).toMatchObject({ result_code: 5, err_detail: '卡券模板已过期' });
  });

  test('expiry_type 2: so many days from the moment it was issued', async () => {
    const id = await merchant.template({ expiry_type: 2, delivery_valid_days: 7 });
    sandbox.clock.advance(DAY / 1000);
    const now = merchant.now();
    expect(await merchant.issue(id)).toMatchObject({
      coupon: { start_time: now, end_time: now + 7 * DAY },
    });
  });
});

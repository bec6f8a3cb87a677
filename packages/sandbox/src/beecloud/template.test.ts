// Templates: made at the console, found by the API.
import { describe, expect, test } from 'vitest';
import { app, DAY, openMerchant } from '../testing/beecloud-merchant.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox({ now: 1_800_000_000 });
const merchant = openMerchant(sandbox);
const names = (answer: Json) => (answer.coupon_templates as Json[]).map((one) => one.name);

describe('the console', () => {
  test('creates a template with everything the document shows', async () => {
    const id = await merchant.template();
    expect(await merchant.get(`/coupon/template/${id}`)).toEqual({
      result_code: 0,
      result_msg: 'OK',
      err_detail: '',
      coupon_template: {
        id,
        name: '满100减10',
        type: 0,
        limit_fee: 10_000,
        discount: 10,
        total_count: 0,
        max_count_per_user: 0,
        deliver_count: 0,
        use_count: 0,
        expiry_type: 1,
        start_time: null,
        end_time: null,
        delivery_valid_days: 0,
        status: 1,
        mch_account: app.mchAccount,
        app_id: app.appId,
        created_at: merchant.now(),
        updated_at: merchant.now(),
      },
    });
  });

  test.each<[string, Json]>([
    ['no name', { name: '' }],
    ['an unknown type', { type: 2 }],
    ['half a fen', { discount: 10.005 }],
    ['nothing off', { discount: 0 }],
    ['a ratio of 1', { type: 1, discount: 1 }],
    ['八折 written as 80', { type: 1, discount: 80 }],
    ['a ratio of five decimals', { type: 1, discount: 0.88888 }],
    ['an end before the start', { start_time: 2, end_time: 1 }],
    ['days after issue without the days', { expiry_type: 2 }],
    ['a field it does not know', { limitFee: 1 }],
  ])('refuses %s', async (_what, change) => {
    await expect(merchant.template(change)).rejects.toThrow('BAD_REQUEST');
  });

  test('stops a template and opens it again', async () => {
    const id = await merchant.template();
    const set = (status: number) =>
      sandbox.request(`/_sandbox/beecloud/templates/${id}`, {
        method: 'PATCH',
        body: JSON.stringify({ status }),
      });
    expect(await (await set(-1)).json()).toMatchObject({ id, status: -1 });
    expect(await merchant.issue(id)).toMatchObject({ result_code: 5 });
    await set(1);
    expect(await merchant.issue(id)).toMatchObject({ result_code: 0 });
    expect((await set(2)).status).toBe(400);
    const unknown = await sandbox.request('/_sandbox/beecloud/templates/x', {
      method: 'PATCH',
      body: '{"status":1}',
    });
    expect(unknown.status).toBe(404);
  });

  test('lists templates, the newest first', async () => {
    await merchant.template({ name: '一' });
    await merchant.template({ name: '二' });
    expect(await sandbox.get('/_sandbox/beecloud/templates')).toMatchObject({
      templates: [{ name: '二' }, { name: '一' }],
    });
  });
});

describe('GET coupon/template', () => {
  test('finds by name, and by time with both ends inside', async () => {
    const times: number[] = [];
    for (const name of ['一', '二', '三']) {
      await merchant.template({ name });
      times.push(merchant.now());
      sandbox.clock.advance(10);
    }
    const [first = 0, second = 0, third = 0] = times;
    const find = async (params: Json) => names(await merchant.get('/coupon/template', params));
    expect(await find({ name: '二' })).toEqual(['二']);
    expect(await find({ name: '四' })).toEqual([]);
    expect(await find({ created_before: second })).toEqual(['二', '一']);
    expect(await find({ created_before: second - 1 })).toEqual(['一']);
    expect(await find({ created_after: second })).toEqual(['三', '二']);
    expect(await find({ created_after: second + 1 })).toEqual(['三']);
    expect(await find({ created_after: first, created_before: third, name: '三' })).toEqual(['三']);
  });

  test('shows ten unless asked, fifty at most, from where skip says', async () => {
    for (let n = 1; n <= 12; n += 1) await merchant.template({ name: `${n}` });
    const find = (params: Json = {}) => merchant.get('/coupon/template', params);
    expect(names(await find())).toHaveLength(10);
    expect(names(await find({ limit: 50 }))).toHaveLength(12);
    expect(names(await find({ skip: 10 }))).toEqual(['2', '1']);
    expect(names(await find({ skip: 1, limit: 2 }))).toEqual(['11', '10']);
    expect(names(await find({ skip: '11', limit: '5' }))).toEqual(['1']);
    for (const wrong of [{ limit: 51 }, { limit: 0 }, { skip: -1 }, { skip: 'a' }, { created_after: 'a' }])
      expect(await find(wrong)).toMatchObject({ result_code: 5, result_msg: 'PARAM_INVALID' });
  });

  test('of an id that is none is 5 PARAM_INVALID', async () => {
    expect(await merchant.get('/coupon/template/x')).toMatchObject({
      result_code: 5,
      err_detail: '卡券模板不存在',
    });
  });
});

test('a template counts what was issued of it and what was used', async () => {
  const { id, template } = await merchant.coupon({ expiry_type: 2, delivery_valid_days: 3 });
  const read = async () => (await merchant.get(`/coupon/template/${template.id}`)).coupon_template;
  expect(await read()).toMatchObject({ deliver_count: 1, use_count: 0 });
  sandbox.clock.advance(DAY / 1000);
  await merchant.bill({ coupon_id: id, bill_no: 'order0001' });
  await merchant.pay('order0001');
  expect(await read()).toMatchObject({ deliver_count: 1, use_count: 1, updated_at: merchant.now() });
});

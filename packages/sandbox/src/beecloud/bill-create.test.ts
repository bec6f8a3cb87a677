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

describe('POST bill', () => {
  test('answers an id and what WX_JSAPI is paid with', async () => {
    expect(await merchant.bill()).toEqual({
      result_code: 0,
      result_msg: 'OK',
      err_detail: '',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      app_id: expect.stringMatching(/^wx[0-9a-f]{16}$/),
      package: expect.stringMatching(/^prepay_id=wx\w+$/),
      nonce_str: expect.stringMatching(/^\w{32}$/),
      timestamp: expect.stringMatching(/^\d{13}$/),
      pay_sign: expect.stringMatching(/^[0-9A-F]{32}$/),
      sign_type: 'MD5',
    });
  });

  test.each([
    ['WX_NATIVE', ['code_url']],
    ['BC_ALI_QRCODE', ['code_url']],
    ['BC_WX_WAP', ['url']],
    ['ALI_WAP', ['html', 'url']],
  ])('answers %s with %j, which leads to the till', async (channel, fields) => {
    const { id, result_code, result_msg, err_detail, ...rest } = await merchant.bill({
      channel,
      openid: null,
    });
    expect(Object.keys(rest).sort()).toEqual(fields);
    for (const field of fields) expect(rest[field]).toContain(`${sandbox.url}/beecloud/pay/${id}`);
  });

  test.each(['channel', 'total_fee', 'bill_no', 'title', 'openid'])(
    'without %s is 4 MISS_PARAM',
    async (name) => {
      expect(await merchant.bill({ [name]: undefined })).toMatchObject({
        result_code: 4,
        result_msg: 'MISS_PARAM',
        err_detail: `缺少 ${name}`,
      });
    },
  );

  test.each<[string, Json]>([
    ['an amount of 0', { total_fee: 0 }],
    ['an amount below 0', { total_fee: -1 }],
    ['half a fen', { total_fee: 1.5 }],
    ['an amount in yuan', { total_fee: '110.00' }],
    ['a number of 7 characters', { bill_no: 'order01' }],
    ['a number of 33 characters', { bill_no: '1'.repeat(33) }],
    ['a number with a dash', { bill_no: 'order-0001' }],
    ['a title of 33 bytes', { title: `${'书'.repeat(10)}abc` }],
    ['a notify_url without http', { notify_url: 'ftp://shop.example/' }],
    ['a return_url with a query', { return_url: 'http://shop.example/?a=1' }],
    ['a return_url with a fragment', { return_url: 'http://shop.example/#/done' }],
    ['a timeout of 360 seconds', { bill_timeout: 360 }],
    ['optional that is no map', { optional: 'x' }],
  ])('refuses %s with 5 PARAM_INVALID', async (_what, change) => {
    expect(await merchant.bill(change)).toMatchObject({ result_code: 5, result_msg: 'PARAM_INVALID' });
  });

  test('takes a title of 32 bytes, which are 10 汉字 and 2 letters', async () => {
    expect(await merchant.bill({ title: `${'书'.repeat(10)}ab` })).toMatchObject({ result_code: 0 });
  });

  test('knows channels it has not set up (2) from those that are none (3)', async () => {
    expect(await merchant.bill({ channel: 'JD_WAP' })).toMatchObject({
      result_code: 2,
      result_msg: 'PAY_FACTOR_NOT_SET',
    });
    expect(await merchant.bill({ channel: 'WX' })).toMatchObject({
      result_code: 3,
      result_msg: 'CHANNEL_INVALID',
    });
    expect(await merchant.bill({ channel: 'ALI_WEB' })).toMatchObject({
      result_code: 4,
      err_detail: '缺少 return_url',
    });
  });

  test('takes a bill_no once, whatever became of it', async () => {
    await merchant.bill({ bill_no: 'order0001' });
    const duplicate = { result_code: 17, result_msg: 'BILL_NO_DUPLICATE' };
    expect(await merchant.bill({ bill_no: 'order0001' })).toMatchObject(duplicate);
    await merchant.pay('order0001', 'failure');
    expect(await merchant.bill({ bill_no: 'order0001', total_fee: 1 })).toMatchObject(duplicate);
  });

  test('of one number made twice at once is made once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => merchant.bill({ bill_no: 'order0001' })),
    );
    expect(answers.map((answer) => answer.result_code).sort((a, b) => Number(a) - Number(b))).toEqual([
      0, 17, 17, 17, 17,
    ]);
  });
});

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

// A bill: its fields, its channels, and one for each bill_no.
import { describe, expect, test } from 'vitest';
import { openMerchant } from '../testing/beecloud-merchant.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox({ now: 1_800_000_000 });
const merchant = openMerchant(sandbox);
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

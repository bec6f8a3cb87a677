// app_sign and para, as they are read and refused.
import { describe, expect, test } from 'vitest';
import { app, md5, openMerchant, signed } from '../testing/beecloud-merchant.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox({ now: 1_800_000_000 });
const merchant = openMerchant(sandbox);
const template = '/beecloud/2/rest/coupon/template';
const para = (params: Json) => ({ para: JSON.stringify(params) });

describe('app_sign', () => {
  test('is good in either case, with the timestamp as a number or as text', async () => {
    const { timestamp, app_sign, ...rest } = signed(merchant.now());
    const upper = { ...rest, timestamp, app_sign: String(app_sign).toUpperCase() };
    const text = { ...rest, timestamp: String(timestamp), app_sign };
    for (const params of [upper, text])
      expect(await sandbox.get(template, para(params))).toEqual({
        result_code: 0,
        result_msg: 'OK',
        err_detail: '',
        coupon_templates: [],
      });
  });

  test.each<[string, () => Json]>([
    ['an unknown app', () => ({ ...signed(merchant.now()), app_id: 'x' })],
    ['a wrong signature', () => ({ ...signed(merchant.now()), app_sign: md5('x') })],
    ['the master secret', () => signed(merchant.now(), { ...app, appSecret: app.masterSecret })],
    ['a timestamp in seconds', () => signed(sandbox.clock.now())],
    ['a timestamp that is no number', () => signed('now')],
    ['a timestamp of more than ten minutes ago', () => signed(merchant.now() - 600_001)],
    ['a timestamp of more than ten minutes ahead', () => signed(merchant.now() + 600_001)],
  ])('refuses %s with 1 APP_INVALID', async (_what, params) => {
    const answer = await sandbox.get(template, para(params()));
    expect(answer).toMatchObject({ result_code: 1, result_msg: 'APP_INVALID' });
    expect(answer).not.toHaveProperty('coupon_templates');
  });

  test('is good for ten minutes by the sandbox clock', async () => {
    const params = signed(merchant.now());
    sandbox.clock.advance(600);
    expect(await sandbox.get(template, para(params))).toMatchObject({ result_code: 0 });
    sandbox.clock.advance(1);
    expect(await sandbox.get(template, para(params))).toMatchObject({ result_code: 1 });
  });

  test.each(['app_id', 'timestamp', 'app_sign'])('without %s is 4 MISS_PARAM', async (name) => {
    const { [name]: _left, ...params } = signed(merchant.now());
    expect(await sandbox.get(template, para(params))).toMatchObject({
      result_code: 4,
      result_msg: 'MISS_PARAM',
      err_detail: expect.stringContaining(name),
    });
  });

  test.each(['app_id', 'timestamp', 'app_sign'])(
    'with %s that is no text is refused like any wrong field',
    async (name) => {
      const params = { ...signed(merchant.now()), [name]: { toString: {} } };
      expect(await sandbox.get(template, para(params))).toMatchObject({
        result_code: 5,
        err_detail: expect.stringContaining(name),
      });
    },
  );
});

describe('para', () => {
  test('takes a space as + and as %20', async () => {
    await merchant.template({ name: 'buy more' });
    const json = JSON.stringify({ ...signed(merchant.now()), name: 'buy more' });
    const plus = new URLSearchParams({ para: json }).toString();
    const percent = `para=${encodeURIComponent(json)}`;
    expect(plus).toContain('buy+more');
    expect(percent).toContain('buy%20more');
    for (const query of [plus, percent]) {
      const answer = await (await sandbox.request(`${template}?${query}`)).json();
      expect(answer).toMatchObject({ result_code: 0, coupon_templates: [{ name: 'buy more' }] });
    }
  });

  test('that is no JSON object is 5 PARAM_INVALID, and so is a body', async () => {
    for (const broken of ['{"app_id":', '[]', '1'])
      expect(await sandbox.get(template, { para: broken })).toMatchObject({ result_code: 5 });
    expect(await sandbox.post('/beecloud/2/rest/coupon', 'user_id=1')).toMatchObject({ result_code: 5 });
  });

  test('left out misses everything', async () => {
    expect(await sandbox.get(template)).toMatchObject({ result_code: 4 });
  });

  test('is logged without its signature', async () => {
    const params = signed(merchant.now());
    await sandbox.get(template, para({ ...params, name: '满减' }));
    const [entry] = await sandbox.log();
    expect(entry).toMatchObject({
      title: '查询卡券模板',
      outcome: 'ok',
      request: { query: { para: { app_id: app.appId, name: '满减', app_sign: '••••' } } },
    });
    expect(await (await sandbox.request('/_sandbox/log')).text()).not.toContain(params.app_sign);
  });
});

// The console's page: a template by its form, and the list of them.
import { describe, expect, test } from 'vitest';
import { app, openMerchant } from '../testing/beecloud-merchant.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox({ now: 1_800_000_000 });
const merchant = openMerchant(sandbox);
const PAGE = '/_sandbox/beecloud/console';
const filled = {
  app_id: app.appId,
  name: '满100减10',
  type: '0',
  limit_fee: '100',
  discount: '10',
  total_count: '500',
  max_count_per_user: '',
  expiry_type: '1',
  start_time: '2027-01-15T10:00',
  end_time: '2027-02-15T10:00',
  delivery_valid_days: '',
};

const send = (path: string, fields: Record<string, string>, origin = sandbox.url) =>
  sandbox.request(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin },
    redirect: 'manual',
  });
const create = (change: Record<string, string> = {}) => send(PAGE, { ...filled, ...change });
const show = async () => (await sandbox.request(PAGE)).text();
const templates = async () => (await sandbox.get('/_sandbox/beecloud/templates')).templates as Json[];

describe('the form', () => {
  test('creates a template: yuan become fen, Beijing times milliseconds', async () => {
    const answer = await create({ limit_fee: '0.29' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(PAGE);
    expect(await templates()).toMatchObject([
      {
        name: '满100减10',
        type: 0,
        limit_fee: 29,
        discount: 10,
        total_count: 500,
        max_count_per_user: 0,
        expiry_type: 1,
        start_time: Date.parse('2027-01-15T02:00:00Z'),
        end_time: Date.parse('2027-02-15T02:00:00Z'),
        delivery_valid_days: 0,
        status: 1,
        app_id: app.appId,
      },
    ]);
  });

  test('takes only the chosen validity, whatever is left in the fields of the other', async () => {
    await create({ type: '1', discount: '0.85', expiry_type: '2', delivery_valid_days: '7' });
    expect(await templates()).toMatchObject([
      { type: 1, discount: 0.85, expiry_type: 2, start_time: null, end_time: null, delivery_valid_days: 7 },
    ]);
  });

  test.each<[string, Record<string, string>]>([
    ['请填写名称', { name: '' }],
    ['请选择类型', { type: '2' }],
    ['门槛要写成金额', { limit_fee: '100.005' }],
    ['满减的优惠是', { discount: '' }],
    ['折扣是 0 到 1 之间的小数', { type: '1', discount: '80' }],
    ['总数要写成', { total_count: '一百' }],
    ['每人限领要写成', { max_count_per_user: '-1' }],
    ['请选择有效期', { expiry_type: '3' }],
    ['开始时间看不懂', { start_time: '明天' }],
    ['结束时间看不懂', { end_time: '后天' }],
    ['开始时间要早于结束时间', { end_time: '2027-01-01T00:00' }],
    ['有效天数要写成正整数', { expiry_type: '2', delivery_valid_days: '' }],
    ['有效天数要写成正整数', { expiry_type: '2', delivery_valid_days: '1.5' }],
  ])('refuses with %s, and creates nothing', async (words, change) => {
    const answer = await create(change);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(new RegExp(`<p class="bad" role="alert">${words}`));
    expect(await templates()).toEqual([]);
  });

  test('keeps what was typed when it is refused, choices too', async () => {
    const text = await (await create({ name: '"夏"', discount: '9.9折', expiry_type: '2' })).text();
    expect(text).toContain('name="name" value="&quot;夏&quot;"');
    expect(text).toContain('name="discount" value="9.9折"');
    expect(text).toContain('name="start_time" value="2027-01-15T10:00"');
    expect(text).toMatch(/name="expiry_type" value="2" checked/);
    expect(text).not.toMatch(/name="expiry_type" value="1" checked/);
  });

  test('does not answer a page of elsewhere', async () => {
    expect((await send(PAGE, filled, 'https://evil.example')).status).toBe(403);
    expect(await templates()).toEqual([]);
  });
});

describe('the list', () => {
  test('shows a template as people read it, and how many were issued', async () => {
    expect(await show()).toContain('还没有卡券模板');
    await create();
    const [template] = await templates();
    await merchant.issue(String(template?.id));
    const text = await show();
    for (const words of [
      '满100减10',
      '满 100.00 元',
      '减 10.00 元',
      '1 / 500',
      '2027/1/15 10:00:00 至',
      '已开启',
    ])
      expect(text).toContain(words);
    await create({ type: '1', discount: '0.85', expiry_type: '2', delivery_valid_days: '7' });
    for (const words of ['8.5 折', '发放后 7 天']) expect(await show()).toContain(words);
  });

  test('stops a template and opens it again', async () => {
    const id = await merchant.template();
    const press = (status: string) => send(`${PAGE}/${id}/status`, { status });
    expect(await show()).toMatch(
      new RegExp(
        `action="/_sandbox/beecloud/console/${id}/status">\\s*<button name="status" value="-1">停止`,
      ),
    );
    expect((await press('-1')).status).toBe(303);
    expect(await show()).toContain('value="1">开启');
    expect(await merchant.issue(id)).toMatchObject({ result_code: 5 });
    await press('1');
    expect(await merchant.issue(id)).toMatchObject({ result_code: 0 });
    expect((await press('2')).status).toBe(400);
  });

  test('says so when the template is gone, as after a reset under an open page', async () => {
    const answer = await send(`${PAGE}/x/status`, { status: '1' });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('role="alert">没有这个卡券模板');
  });

  test('shows markup in a name as text', async () => {
    await create({ name: '<script>alert(1)</script>' });
    expect(await show()).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(await show()).not.toContain('<script>');
  });
});

test('the page of the sandbox leads to the console', async () => {
  const text = await (await sandbox.request('/_sandbox/')).text();
  expect(text).toContain('<a href="./beecloud/console">控制台</a>');
});

// Calls to BeeCloud: `para`, signatures in milliseconds, secrets by call, pages, result codes.
import { appSign } from '@kaquan/protocol/beecloud/app-sign';
import { describe, expect, it } from 'vitest';
import { NOW, useDatabase } from '../../../test-support/platform-context.ts';
import { type Scripted, scriptedFetch } from '../../../test-support/scripted-fetch.ts';
import { createBeecloudApi } from './api.ts';
import { createBill } from './bill/create.ts';
import { getBill } from './bill/get.ts';
import { readBillRecord } from './bill-record.ts';
import { listBills } from './bills/list.ts';
import { getCoupon } from './coupon/get.ts';
import { issueCoupon } from './coupon/issue.ts';
import { listCoupons } from './coupon/list.ts';
import { getTemplate } from './coupon/template/get.ts';
import { listTemplates } from './coupon/template/list.ts';

const { context } = useDatabase();
const account = { appId: 'app-1', appSecret: 'app-secret', masterSecret: 'master-secret' };
const OK = { result_code: 0, result_msg: 'OK', err_detail: '' };
const timestamp = NOW * 1000;
const common = { app_id: 'app-1', timestamp, app_sign: appSign({ ...account, timestamp }) };

function beecloud(script: Parameters<typeof scriptedFetch>[0]) {
  const scripted = scriptedFetch(script);
  const api = createBeecloudApi({ ...account, baseUrl: 'http://bee.test/' }, context(scripted.fetch));
  const para = (path: string, call = 0) => JSON.parse(scripted.of(path)[call]?.query.get('para') ?? 'null');
  const body = (path: string) => JSON.parse(scripted.of(path)[0]?.body ?? 'null');
  return { api, para, body, ...scripted };
}
async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}

describe('a call to BeeCloud', () => {
  it('of GET is JSON in `para`, signed with the app secret and the time in milliseconds', async () => {
    const path = '/2/rest/coupon/c%201%2F2';
    const { api, para, of } = beecloud({ [path]: [{ ...OK, coupon: { id: 'c 1/2' } }] });
    await getCoupon(api, { id: 'c 1/2' });
    expect(para(path)).toEqual(common);
    expect([...(of(path)[0]?.query.keys() ?? [])]).toEqual(['para']);
  });

  it('of POST is JSON, with what is not given left out', async () => {
    const { api, body } = beecloud({ '/2/rest/bill': [{ ...OK, id: 'b', pay_sign: 's' }] });
    const bill = { billNo: '12345678', channel: 'WX_JSAPI', totalFee: 100, title: '图书' };
    expect(await createBill(api, { ...bill, more: { openid: 'o' } })).toEqual({ id: 'b', pay_sign: 's' });
    expect(body('/2/rest/bill')).toEqual({
      ...common,
      bill_no: '12345678',
      channel: 'WX_JSAPI',
      total_fee: 100,
      title: '图书',
      openid: 'o',
    });
  });

  it('is signed with the master secret where it says so', async () => {
    const { api, body } = beecloud({ '/2/rest/refund': [OK] });
    const refund = { method: 'POST', path: '/2/rest/refund', repeatable: false } as const;
    await api.call({ ...refund, signedWith: 'masterSecret' });
    expect(body('/2/rest/refund').app_sign).toBe(
      appSign({ appId: 'app-1', timestamp, appSecret: 'master-secret' }),
    );
  });

  it('carries no secret anywhere', async () => {
    const { api, asked } = beecloud({ '/2/rest/coupon': [{ ...OK, coupon: { id: 'c' }, coupons: [] }] });
    await issueCoupon(api, { templateId: 't', userId: 'u' });
    await all(listCoupons(api, { userId: 'u' }));
    expect(JSON.stringify(asked.map(({ body, query }) => [body, query.toString()]))).not.toMatch(
      /app-secret|master-secret/,
    );
  });

  it('that issues is not repeated when its answer is lost; one that only asks is', async () => {
    const lost = new Response('', { status: 504 });
    const { api, of } = beecloud({ '/2/rest/coupon': [lost], '/2/rest/bill/b': [lost] });
    await expect(issueCoupon(api, { templateId: 't', userId: 'u' })).rejects.toMatchObject({
      code: 'PLATFORM_UNREACHABLE',
    });
    expect(of('/2/rest/coupon')).toHaveLength(1);
    await expect(getBill(api, { id: 'b' })).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
    expect(of('/2/rest/bill/b')).toHaveLength(3);
  });

  it.each([
    [{ result_code: 1, result_msg: 'APP_INVALID' }, 'PLATFORM_CREDENTIALS', '1'],
    [{ result_code: '3' }, 'PLATFORM_CREDENTIALS', '3'],
    [{ result_code: 5, err_detail: '卡券已发完' }, 'PLATFORM_REFUSED', '5'],
    [{ result_code: 8 }, 'PLATFORM_REFUSED', '8'],
    [{ result_code: 14 }, 'PLATFORM_BUSY', '14'],
    [{ result_code: 17 }, 'PLATFORM_REFUSED', '17'],
    [{ surprise: true }, 'PLATFORM_REFUSED', undefined],
  ])('answered with %j is %s', async (answer: Scripted, code, platformCode) => {
    const { api } = beecloud({ '/2/rest/coupon/template/t': [answer] });
    await expect(getTemplate(api, { id: 't' })).rejects.toMatchObject({
      code,
      platform: 'beecloud',
      platformCode,
    });
  });

  it.each([[{}], [{ coupon_template: [] }], [{ coupon_template: { name: 'x' } }]])(
    'that succeeds without what was asked for (%j) has not succeeded',
    async (answer) => {
      const { api } = beecloud({ '/2/rest/coupon/template/t': [{ ...OK, ...answer }] });
      await expect(getTemplate(api, { id: 't' })).rejects.toMatchObject({ code: 'PLATFORM_REFUSED' });
    },
  );

  it('takes a code that is the name of something every object has for a code it does not know', async () => {
    const { api } = beecloud({ '/2/rest/coupon/1': [{ result_code: '__proto__' }] });
    await expect(getCoupon(api, { id: '1' })).rejects.toMatchObject({
      code: 'PLATFORM_REFUSED',
      platformCode: '__proto__',
    });
  });

  it('asks for its credentials once, and again after a while', async () => {
    const path = '/2/rest/coupon/template';
    const scripted = scriptedFetch({ [path]: [{ ...OK, coupon_templates: [] }, { result_code: 1 }] });
    const tools = context(scripted.fetch);
    const api = createBeecloudApi({ ...account, baseUrl: 'http://bee.test' }, tools);
    await api.ready();
    await api.ready();
    expect(scripted.asked).toHaveLength(1);
    tools.advance(600);
    await expect(api.ready()).rejects.toMatchObject({ code: 'PLATFORM_CREDENTIALS' });
  });
});

describe('a list', () => {
  const items = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => ({ id: `c${from + n}` }));

  it('is read page by page, and only as far as somebody reads', async () => {
    const { api, para, asked } = beecloud({
      '/2/rest/coupon': [
        { ...OK, coupons: items(0, 50) },
        { ...OK, coupons: items(50, 3) },
      ],
    });
    const query = { userId: 'u', templateId: 't', used: false, limitFee: 11_000, createdAfter: 5 };
    for await (const { id } of listCoupons(api, query)) if (id === 'c7') break;
    expect(asked).toHaveLength(1);
    expect(para('/2/rest/coupon')).toEqual({
      ...common,
      user_id: 'u',
      template_id: 't',
      status: 0,
      limit_fee: 11_000,
      created_after: 5,
      skip: 0,
      limit: 50,
    });
  });

  it('is read to its end where pages are smaller than asked for, each item once', async () => {
    const { api, para } = beecloud({
      '/2/rest/coupon/template': [
        { ...OK, coupon_templates: items(0, 10) },
        // One was created meanwhile, which moves the last of the page before into this one.
        { ...OK, coupon_templates: items(9, 10) },
        { ...OK, coupon_templates: [] },
      ],
    });
    const ids = (await all(listTemplates(api, { name: '券', createdBefore: 9 }))).map(({ id }) => id);
    expect(ids).toEqual(items(0, 19).map(({ id }) => id));
    expect(para('/2/rest/coupon/template', 1)).toMatchObject({ skip: 10, name: '券', created_before: 9 });
  });

  it('without a list is an error and not an empty one', async () => {
    const { api } = beecloud({ '/2/rest/bills': [OK] });
    await expect(all(listBills(api, { paid: true }))).rejects.toMatchObject({ code: 'PLATFORM_REFUSED' });
  });
});

describe('a bill that is queried', () => {
  it('calls total_fee what is paid, and bill_fee what the order costs', () => {
    const raw = { id: 'b', bill_no: 'n', bill_fee: '11000', total_fee: '10000', discount: '1000' };
    expect(readBillRecord({ ...raw, coupon_id: 'c', spay_result: 'true' })).toEqual({
      id: 'b',
      billNo: 'n',
      paid: true,
      totalFee: 11_000,
      payFee: 10_000,
      discountFee: 1_000,
      couponId: 'c',
    });
    expect(readBillRecord({ bill_no: 'n', total_fee: 100, coupon_id: null })).toEqual({
      id: '',
      billNo: 'n',
      paid: false,
      totalFee: 100,
      payFee: 100,
      discountFee: 0,
    });
  });

  it('proves nothing without number or amount', () => {
    for (const raw of [
      { bill_no: 'n', spay_result: true },
      { total_fee: 1, spay_result: true },
    ])
      expect(() => readBillRecord(raw)).toThrow(expect.objectContaining({ code: 'PLATFORM_REFUSED' }));
  });
});

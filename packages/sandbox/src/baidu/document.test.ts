// Walks the document endpoint by endpoint: its own samples go in, its own answers come out.
// Mended where they are no JSON (missing commas), no colour (B10), no address, or speak of a coupon that is not there.
// @see 百度卡券 §1 to §5; 百度智能小程序 官方服务端 SDK (send, return)
import { describe, expect, test } from 'vitest';
import { app, claim, getToken, ming } from '../testing/baidu-merchant.ts';
import { drawPng } from '../testing/draw-picture.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';

/** The samples' claim window opens at this second. */
const sandbox = await startSandbox({ now: 1_574_952_776 });
const COUPON = '/baidu/rest/2.0/smartapp/v1.0/coupon';
const dateInfo = {
  getStartTimestamp: 1_574_952_776,
  getEndTimestamp: 1_577_544_776,
  type: 1,
  beginTimestamp: 1_574_952_776,
  endTimestamp: 1_577_544_776,
  timeUnit: 1,
  timeValue: 22,
};
const discount = {
  couponType: 'DISCOUNT',
  discount: 30,
  leastCost: 100,
  reduceCost: 10,
  baseInfo: {
    title: '卡券标题',
    color: 'B080',
    getLimit: 3,
    dateInfo,
    appRedirectPath: '/pages/index/index',
  },
  description: '使用描述',
  callbackUrl: 'http://127.0.0.1:9/callbacks/secret',
};
const { couponType: _type, discount: _discount, ...rest } = discount;
const ok = (data: unknown) => ({ errno: 0, msg: 'success', data });
const id = expect.stringMatching(/^\d+$/);

async function merchant() {
  const query = { access_token: await getToken(sandbox) };
  const form = (path: string, fields: Record<string, string>) =>
    sandbox.post(`${COUPON}/${path}`, new URLSearchParams(fields), query);
  const json = (path: string, body: unknown) => sandbox.post(`${COUPON}/${path}`, body, query);
  const get = (path: string, fields: Record<string, string> = {}) =>
    sandbox.get(`${COUPON}/${path}`, { ...query, ...fields });
  const created = (await json('create', discount)) as Json & { data: { couponId: string } };
  return { query, form, json, get, created, couponId: created.data.couponId };
}
/** The merchant with a coupon whose codes are uploaded and which 小明 has claimed. */
async function claimed() {
  const one = await merchant();
  await one.form('code/batchUpload', { couponId: one.couponId, couponCodes: '226009850808,226009850809' });
  return { ...one, take: await claim(sandbox, ming, one.couponId) };
}
const banner = (couponId: string) => ({
  couponId,
  picUrl: '/index/index',
  title: '卡券标题',
  appRedirectPath: '跳转的小程序页面路径',
});

describe('百度卡券', () => {
  test('§1.2 coupon/create: the sample, and the three types of coupon', async () => {
    const { created, json } = await merchant();
    expect(created).toEqual(ok({ couponId: id }));
    const cash = { ...rest, couponType: 'CASH', leastCost: 100, reduceCost: 50 };
    const { leastCost: _least, reduceCost: _reduce, ...general } = { ...rest, couponType: 'GENERAL' };
    expect(await json('create', cash)).toEqual(ok({ couponId: id }));
    expect(await json('create', { ...general, couponType: 'DISCOUNT', discount: 80 })).toEqual(
      ok({ couponId: id }),
    );
    expect(await json('create', general)).toEqual(ok({ couponId: id }));
  });

  test('§1.3 coupon/code/batchUpload: five codes taken and two repeated ones', async () => {
    const { form, couponId } = await merchant();
    const couponCodes = 'a1,a2,a3,a4,a5,a1,a2';
    expect(await form('code/batchUpload', { couponId, couponCodes })).toEqual(
      ok({ successNum: 5, failNum: 2 }),
    );
  });

  test('§1.4 coupon/upload/image: a url of the shape of the sample', async () => {
    const { query } = await merchant();
    const body = new FormData();
    body.set('file', new Blob([drawPng(1032, 144)]), 'banner.png');
    const path = `/baidu/file/2.0/smartapp/v1.0/coupon/upload/image?${new URLSearchParams(query)}`;
    expect(await (await sandbox.request(path, { method: 'POST', body })).json()).toEqual(
      ok({ url: expect.stringMatching(/\/searchbox\/mappconsole\/image\/20191128\/[\w-]{36}\.png$/) }),
    );
  });

  test('§1.4.1 to §1.4.5 coupon/banner: add, update, get, batchGet, delete', async () => {
    const { json, get, form, couponId } = await merchant();
    const added = (await json('banner/add', banner(couponId))) as Json & { data: { bannerId: number } };
    expect(added).toEqual(ok({ bannerId: expect.any(Number) }));
    const { bannerId } = added.data;
    const changed = { couponId, picUrl: 'picUrlTest', title: 'titletest', appRedirectPath: 'destUrlTest' };
    expect(await json('banner/update', { ...changed, bannerId })).toEqual(ok(true));
    const shown = { bannerId, ...changed, createTime: expect.any(Number), updateTime: expect.any(Number) };
    expect(await get('banner/get', { couponId, bannerIds: String(bannerId) })).toEqual(ok([shown]));
    expect(await get('banner/batchGet', { couponId })).toEqual(
      ok({ pageNo: 1, total: 1, dataList: [shown] }),
    );
    expect(await form('banner/delete', { couponId, bannerId: String(bannerId) })).toEqual(ok(true));
  });

  test('§3 the launch: the page of appRedirectPath, and the coupon in extraData', async () => {
    const { take } = await claimed();
    const body = { openId: ming, couponTakeId: take.couponTakeId };
    expect(await sandbox.post('/_sandbox/baidu/launches', body)).toEqual({
      path: 'pages/index/index',
      scene: '11700000',
      query: {},
      referrerInfo: { appId: app.walletAppKey, extraData: { coupon: expect.any(String) } },
    });
  });

  test('§4 coupon/code/consume, and the SDK’s coupon/return and coupon/send', async () => {
    const { form, couponId, take } = await claimed();
    const fields = { couponId, couponTakeId: take.couponTakeId, openId: ming };
    expect(await form('code/consume', { ...fields, couponCode: '226009850808' })).toEqual(ok(true));
    expect(await form('return', fields)).toEqual(ok(true));
    const sending = { couponId, openId: ming, uniqueSendingIdentity: '0b9c0a4e-6cf1-4f0e-8f0b-5c1b8e6f9a11' };
    expect(await form('send', sending)).toEqual(ok({ couponTakeId: expect.any(Number) }));
  });

  test('§5.1 coupon/get and §5.2 coupon/batchGet: what was created, unknown fields too', async () => {
    const { get, couponId } = await merchant();
    expect(await get('get', { couponId })).toMatchObject(ok({ couponId, ...discount }));
    expect(await get('batchGet', { title: '卡券标题', couponType: 'DISCOUNT' })).toMatchObject(
      ok({ pageNo: 0, total: 1, dataList: [discount] }),
    );
  });

  test('§5.3 coupon/delete', async () => {
    const { form, couponId } = await merchant();
    expect(await form('delete', { couponId })).toEqual(ok(true));
  });

  test('what the document leaves open, and what is missing, is said on the page of limits', async () => {
    const page = await (await sandbox.request('/_sandbox/limits')).text();
    for (const topic of [
      'coupon 的算法',
      'EncryptData',
      '重复核销',
      '删除卡券',
      'send',
      'getSchema',
      '频率限制',
    ])
      expect(page).toContain(topic);
  });
});

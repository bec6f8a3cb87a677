// A coupon's banner: one at a time, replaced as a whole, in the documented words.
import { describe, expect, test } from 'vitest';
import { COUPON, openCampaign } from '../testing/baidu-merchant.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox({ now: 1_574_396_789 });
const face = {
  picUrl: 'https://b.bdstatic.com/banner.png',
  title: '周年庆',
  appRedirectPath: 'pages/sale/index?from=banner',
};

async function open() {
  const { couponId, token } = await openCampaign(sandbox);
  const query = { access_token: token };
  const post = (path: string, body: unknown) => sandbox.post(`${COUPON}/banner/${path}`, body, query);
  const get = (path: string, more: Record<string, string>) =>
    sandbox.get(`${COUPON}/banner/${path}`, { ...query, couponId, ...more });
  const add = async (more: Json = {}) =>
    (await post('add', { couponId, ...face, ...more })) as Json & { data: { bannerId: number } };
  return { couponId, token, post, get, add };
}

describe('coupon/banner', () => {
  test('add answers a number; get and batchGet tell the banner in the documented words', async () => {
    const { couponId, add, get } = await open();
    const { bannerId } = (await add()).data;
    expect(bannerId).toEqual(expect.any(Number));
    const banner = { bannerId, couponId, ...face, createTime: 1_574_396_789, updateTime: 1_574_396_789 };
    expect(await get('get', { bannerIds: `1,${bannerId}` })).toEqual({
      errno: 0,
      msg: 'success',
      data: [banner],
    });
    expect(await get('batchGet', {})).toEqual({
      errno: 0,
      msg: 'success',
      data: { pageNo: 1, total: 1, dataList: [banner] },
    });
  });

  test('a coupon has one banner: a second is 70000, until the first is deleted', async () => {
    const { couponId, add, post } = await open();
    const { bannerId } = (await add()).data;
    expect(await add()).toMatchObject({ errno: 70000 });
    const form = (id: number) => new URLSearchParams({ couponId, bannerId: String(id) });
    expect(await post('delete', form(1))).toMatchObject({ errno: 2002 });
    expect(await post('delete', form(bannerId))).toEqual({ errno: 0, msg: 'success', data: true });
    expect(await add()).toMatchObject({ errno: 0 });
  });

  test('update replaces all of it and tells when; the id may come as text', async () => {
    const { couponId, add, get, post } = await open();
    const { bannerId } = (await add()).data;
    sandbox.clock.advance(60);
    const changed = { couponId, picUrl: 'www.baidu.com', title: '标题' };
    expect(await post('update', { ...changed, bannerId: String(bannerId) })).toEqual({
      errno: 0,
      msg: 'success',
      data: true,
    });
    expect(await get('get', { bannerIds: String(bannerId) })).toMatchObject({
      data: [{ ...changed, appRedirectPath: '', createTime: 1_574_396_789, updateTime: 1_574_396_849 }],
    });
    expect(await post('update', { ...changed, bannerId: 1 })).toMatchObject({ errno: 2002 });
  });

  test('a coupon that is not there is 70001 everywhere', async () => {
    const { post, get } = await open();
    const couponId = '1';
    const answers = [
      await post('add', { ...face, couponId }),
      await post('update', { ...face, couponId, bannerId: 1 }),
      await post('delete', new URLSearchParams({ couponId, bannerId: '1' })),
      await get('get', { couponId, bannerIds: '1' }),
      await get('batchGet', { couponId }),
    ];
    expect(answers.map((answer) => answer.errno)).toEqual([70001, 70001, 70001, 70001, 70001]);
  });

  test('get takes 20 ids and not 21, and at least one', async () => {
    const { get } = await open();
    const ids = (count: number) => Array.from({ length: count }, (_, n) => n).join(',');
    expect(await get('get', { bannerIds: ids(20) })).toMatchObject({ errno: 0, data: [] });
    expect(await get('get', { bannerIds: ids(21) })).toMatchObject({ errno: 2002 });
    expect(await get('get', {})).toMatchObject({ errno: 2002 });
  });

  test('batchGet filters by title and picture, and takes page 0 for page 1 (guards: the document says both)', async () => {
    const { add, get } = await open();
    await add();
    const total = async (more: Record<string, string>) =>
      ((await get('batchGet', more)).data as { total: number }).total;
    expect(await total({ title: '周年' })).toBe(1);
    expect(await total({ title: '清仓' })).toBe(0);
    expect(await total({ picUrl: face.picUrl })).toBe(1);
    expect(await total({ picUrl: 'https://b.bdstatic.com/other.png' })).toBe(0);
    expect(await get('batchGet', { pageNum: '0' })).toMatchObject({ data: { pageNo: 1, dataList: [{}] } });
    expect(await get('batchGet', { pageNum: '2' })).toMatchObject({ data: { pageNo: 2, dataList: [] } });
    expect(await get('batchGet', { pageNum: '-1' })).toMatchObject({ errno: 2002 });
  });

  test.each([
    ['no picture', { picUrl: undefined }],
    ['no title', { title: '' }],
    ['a page that is an address elsewhere', { appRedirectPath: 'https://elsewhere.example/' }],
  ])('add refuses %s', async (_what, change) => {
    const { add } = await open();
    expect(await add(change)).toMatchObject({ errno: 2002 });
  });

  test('add and update are JSON, delete is a form: another content type is refused', async () => {
    const { couponId, post } = await open();
    expect(await post('add', new URLSearchParams({ couponId, ...face }))).toMatchObject({ errno: 2002 });
    expect(await post('delete', { couponId, bannerId: 1 })).toMatchObject({ errno: 70001 });
  });
});

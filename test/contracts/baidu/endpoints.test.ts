// Baidu's document, endpoint by endpoint on its own samples: typed call → sandbox → documented answer.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BaiduApi } from '@kaquan/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import endpoints from '../../fixtures/baidu/endpoints.json' with { type: 'json' };
import { expectShape } from '../../harness/expect-shape.ts';
import { bannerPicture } from './banner-picture.ts';
import { type BaiduStage, CALLBACK_SECRET, openBaidu } from './stage.ts';

type Fields = Record<string, unknown>;
interface Sample {
  request: Fields;
  answer: { errno: number; msg: string; data: unknown };
}
type TypedCall = (api: BaiduApi, request: Fields) => Promise<unknown>;

const require = createRequire(import.meta.url);
const folder = new URL('../../fixtures/baidu/', import.meta.url);
const fileOf = (operation: string) => `${operation.replaceAll('/', '-')}.json`;
const sampleOf = (operation: string) =>
  JSON.parse(readFileSync(new URL(fileOf(operation), folder), 'utf8')) as Sample;
const CONTENT_TYPE: Record<string, string> = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
  query: '',
};

describe('no endpoint is missing', () => {
  it('of the twelve that the document names', () => {
    expect(endpoints.filter(({ inDocument }) => inDocument)).toHaveLength(12);
  });

  it('among the samples, nor has a sample no endpoint', () => {
    const others = ['endpoints.json', 'launch-coupon.json', 'user_get_coupon.json'];
    const files = readdirSync(folder).filter((file) => !others.includes(file));
    expect(files.sort()).toEqual(endpoints.map(({ operation }) => fileOf(operation)).sort());
  });

  it('among the typed calls of the server, nor is one there that is on no list', () => {
    const { exports } = require('@kaquan/server/package.json') as { exports: Fields };
    const typed = Object.keys(exports).flatMap((key) => /^\.\/baidu\/(coupon\/.+)$/.exec(key)?.[1] ?? []);
    expect(typed.sort()).toEqual(endpoints.map(({ operation }) => operation).sort());
  });
});

describe('every endpoint', () => {
  let stage: BaiduStage;
  /** What takes the place of xxxx and the like in the samples. */
  const real: Fields = {};
  beforeAll(async () => {
    stage = await openBaidu();
    real.openId = stage.user.baidu;
    real.callbackUrl = `http://127.0.0.1:9/callbacks/baidu/${CALLBACK_SECRET}`;
    real.appRedirectPath = '/pages/index/index';
  });
  afterAll(() => stage?.close());

  /** The sample's request with real values for what it leaves open. */
  const filled = (request: Fields): Fields =>
    Object.fromEntries(Object.entries(request).map(([name, value]) => [name, real[name] ?? value]));

  /** Calls by its list entry; answers what the typed call gave, having compared both directions of the line. */
  async function walk(operation: string, request: Fields): Promise<unknown> {
    const endpoint = endpoints.find((one) => one.operation === operation);
    if (!endpoint) throw new Error(`${operation} is on no list`);
    const subpath = `@kaquan/server/baidu/${operation}`;
    const module = (await import(/* @vite-ignore */ subpath)) as Record<string, TypedCall>;
    const call = module[endpoint.function];
    if (!call) throw new Error(`${operation} exports no ${endpoint.function}`);
    const answered = await call(stage.baidu, request);
    const sent = stage.noted.filter(({ path }) => path === endpoint.path).at(-1);
    expect(sent, `${operation} asks its path`).toMatchObject({
      method: endpoint.method,
      contentType: CONTENT_TYPE[endpoint.encoding],
    });
    expect(fieldsOf(sent), `${operation} sends its fields`).toEqual(
      new Set(Object.keys(sampleOf(operation).request)),
    );
    expectShape(sent?.answer, sampleOf(operation).answer, operation);
    return answered;
  }

  it('is known to the sandbox, which wants a token first', async () => {
    for (const { method, path } of endpoints) {
      const response = await fetch(`${stage.sandbox.url}/baidu${path}?access_token=none`, { method });
      expect(await response.json(), path).toMatchObject({ error_code: 110 });
    }
    const nowhere = await fetch(`${stage.sandbox.url}/baidu/rest/2.0/smartapp/v1.0/coupon/none`);
    expect(nowhere.status).toBe(404);
  });

  it('coupon/create', async () => {
    const created = await walk('coupon/create', filled(sampleOf('coupon/create').request));
    expect(created).toEqual({ couponId: expect.stringMatching(/^\d+$/) });
    real.couponId = (created as { couponId: string }).couponId;
    expect(JSON.parse(stage.noted.at(-1)?.body ?? '')).toEqual(filled(sampleOf('coupon/create').request));
  });

  it('coupon/get', async () => {
    const { baseInfo, ...rest } = sampleOf('coupon/get').answer.data as Fields & { baseInfo: Fields };
    expect(await walk('coupon/get', { couponId: real.couponId })).toMatchObject({
      ...filled(rest),
      // The sample writes B10, which was created as B080.
      baseInfo: { ...baseInfo, color: 'B080' },
    });
  });

  it('coupon/batchGet', async () => {
    expect(await walk('coupon/batch-get', sampleOf('coupon/batch-get').request)).toMatchObject({
      total: 1,
      dataList: [{ couponType: 'DISCOUNT', discount: 30 }],
    });
  });

  it('coupon/code/batchUpload, where a repeated code counts under failNum', async () => {
    const couponCodes = String(sampleOf('coupon/code/batch-upload').request.couponCodes).split(',');
    const upload = (codes: string[]) =>
      walk('coupon/code/batch-upload', { couponId: real.couponId, couponCodes: codes });
    expect(await upload(couponCodes.slice(0, 2))).toEqual({ successNum: 2, failNum: 0 });
    expect(await upload(couponCodes)).toEqual({ successNum: 3, failNum: 2 });
  });

  it('coupon/upload/image', async () => {
    const uploaded = await walk('coupon/upload/image', { file: bannerPicture() });
    expect(uploaded).toEqual({
      url: expect.stringMatching(/\/searchbox\/mappconsole\/image\/\d{8}\/[\da-f-]{36}\.png$/),
    });
    real.picUrl = (uploaded as { url: string }).url;
  });

  it('coupon/banner/add', async () => {
    const added = await walk('coupon/banner/add', filled(sampleOf('coupon/banner/add').request));
    expect(added).toEqual({ bannerId: expect.stringMatching(/^\d+$/) });
    real.bannerId = (added as { bannerId: string }).bannerId;
  });

  it('coupon/banner/update', async () => {
    const request = filled(sampleOf('coupon/banner/update').request);
    expect(await walk('coupon/banner/update', request)).toEqual({ updated: true });
  });

  it('coupon/banner/get', async () => {
    const { couponId, bannerId } = real;
    expect(await walk('coupon/banner/get', { couponId, bannerIds: [bannerId] })).toEqual([
      expect.objectContaining({ couponId, bannerId, title: '标题', createTime: expect.any(Number) }),
    ]);
  });

  it('coupon/banner/batchGet', async () => {
    const request = filled(sampleOf('coupon/banner/batch-get').request);
    expect(await walk('coupon/banner/batch-get', { ...request, title: '标题' })).toMatchObject({
      pageNo: 1,
      total: 1,
      dataList: [{ bannerId: real.bannerId }],
    });
  });

  it('coupon/banner/delete', async () => {
    const { couponId, bannerId } = real;
    expect(await walk('coupon/banner/delete', { couponId, bannerId })).toEqual({ deleted: true });
  });

  it('coupon/code/consume, after a claim', async () => {
    const claim = await stage.control.baidu.claim(stage.user.baidu, String(real.couponId));
    Object.assign(real, claim);
    const request = filled(sampleOf('coupon/code/consume').request);
    expect(await walk('coupon/code/consume', request)).toEqual({ consumed: true });
    expect(await stage.control.baidu.wallet(stage.user.baidu)).toMatchObject([{ state: 'used' }]);
  });

  it('coupon/return takes it back', async () => {
    expect(await walk('coupon/return', filled(sampleOf('coupon/return').request))).toEqual({
      returned: true,
    });
    expect(await stage.control.baidu.wallet(stage.user.baidu)).toMatchObject([{ state: 'unused' }]);
  });

  it('coupon/send, whose couponTakeId keeps its 64 bits', async () => {
    const request = filled(sampleOf('coupon/send').request);
    const sent = await walk('coupon/send', request);
    expect(await walk('coupon/send', request)).toEqual(sent);
    const { couponTakeId } = sent as { couponTakeId: string };
    const wallet = await stage.control.baidu.wallet(stage.user.baidu);
    expect(wallet.map((coupon) => coupon.couponTakeId)).toContain(couponTakeId);
    expect(BigInt(couponTakeId) > BigInt(Number.MAX_SAFE_INTEGER)).toBe(true);
  });

  it('coupon/delete', async () => {
    expect(await walk('coupon/delete', { couponId: real.couponId })).toEqual({ deleted: true });
  });

  it('has been walked', () => {
    const walked = new Set(stage.noted.map(({ path }) => path));
    expect(endpoints.filter(({ path }) => !walked.has(path))).toEqual([]);
  });
});

function fieldsOf(sent: BaiduStage['noted'][number] | undefined): Set<string> {
  if (!sent) return new Set();
  if (sent.contentType === 'application/json') return new Set(Object.keys(JSON.parse(sent.body)));
  if (sent.contentType === 'multipart/form-data') return new Set(sent.body.split(','));
  const fields = sent.method === 'GET' ? Object.keys(sent.query) : new URLSearchParams(sent.body).keys();
  return new Set(fields);
}

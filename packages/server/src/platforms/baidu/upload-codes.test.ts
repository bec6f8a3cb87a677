// Uploading many codes: batches of a hundred, exact counts, and no batch twice once Baidu has answered it.
import { describe, expect, it } from 'vitest';
import { baiduStage, COUPON } from '../../../test-support/baidu-stage.ts';
import { useDatabase } from '../../../test-support/platform-context.ts';
import type { Asked, Scripted } from '../../../test-support/scripted-fetch.ts';
import { type UploadProgress, uploadCodes } from './upload-codes.ts';

const tools = useDatabase();
const CODES = Array.from({ length: 1_000 }, (_, n) => `K${String(n).padStart(6, '0')}`);
const LOST = new Response('', { status: 504 });
const codesOf = (asked: Asked) => (new URLSearchParams(asked.body).get('couponCodes') ?? '').split(',');

/** A Baidu that remembers codes. `faults`: what becomes of the n-th call. */
function baidu(faults: Record<number, 'lost-before' | 'lost-after' | Scripted> = {}) {
  const known = new Set<string>();
  let calls = 0;
  const path = `${COUPON}/code/batchUpload`;
  const stage = baiduStage(tools, {
    [path]: (asked) => {
      calls += 1;
      const fault = faults[calls];
      if (fault === 'lost-before') return LOST;
      if (typeof fault === 'object') return fault;
      const fresh = codesOf(asked).filter((code) => !known.has(code));
      for (const code of fresh) known.add(code);
      if (fault === 'lost-after') return LOST;
      const failNum = codesOf(asked).length - fresh.length;
      return { errno: 0, msg: 'success', data: { successNum: String(fresh.length), failNum } };
    },
  });
  return { api: stage.api, known, uploads: () => stage.of(path).map(codesOf) };
}

describe('uploading a thousand codes', () => {
  it('takes ten calls of a hundred, in order', async () => {
    const { api, uploads } = baidu();
    const progress = await uploadCodes(api, { couponId: '1', couponCodes: CODES });
    expect(progress).toMatchObject({ done: 1_000, successNum: 1_000, failNum: 0, resentNum: 0 });
    expect(uploads().map(({ length }) => length)).toEqual(Array(10).fill(100));
    expect(uploads().flat()).toEqual(CODES);
  });

  it('goes on after a failure where it broke off, and sends no answered batch again', async () => {
    const { api, known, uploads } = baidu({ 4: { errno: 500, msg: '网络繁忙' } });
    const kept: UploadProgress[] = [];
    const request = {
      couponId: '1',
      couponCodes: CODES,
      onProgress: (now: UploadProgress) => void kept.push(now),
    };
    await expect(uploadCodes(api, request)).rejects.toMatchObject({ code: 'PLATFORM_BUSY' });
    expect(kept.at(-1)).toMatchObject({ done: 300, successNum: 300, inDoubt: false });

    const asJson = JSON.parse(JSON.stringify(kept.at(-1))) as UploadProgress;
    const progress = await uploadCodes(api, { ...request, progress: asJson });
    expect(progress).toMatchObject({ done: 1_000, successNum: 1_000, failNum: 0, resentNum: 0 });
    expect(known.size).toBe(1_000);
    const firsts = uploads().map(([first]) => first);
    expect(firsts).toHaveLength(11);
    expect(firsts.filter((first) => first === CODES[300])).toHaveLength(2);
    expect(new Set(firsts).size).toBe(10);
  });

  it('sends a batch without an answer again, and does not call its codes repeated ones', async () => {
    const { api, known } = baidu({ 2: 'lost-after', 5: 'lost-before' });
    const progress = await uploadCodes(api, { couponId: '1', couponCodes: CODES });
    expect(progress).toMatchObject({ done: 1_000, successNum: 900, failNum: 0, resentNum: 100 });
    expect(known.size).toBe(1_000);
  });

  it('knows after a crash in the middle of a batch that this one is in doubt', async () => {
    const { api } = baidu();
    const kept: UploadProgress[] = [];
    const dying = uploadCodes(api, {
      couponId: '1',
      couponCodes: CODES,
      onProgress(progress) {
        kept.push(progress);
        // After the second batch went out and before its answer is kept.
        if (kept.length === 4) throw new Error('the process died');
      },
    });
    await expect(dying).rejects.toThrow('the process died');
    expect(kept[2]).toMatchObject({ done: 100, inDoubt: true });
    const progress = await uploadCodes(api, { couponId: '1', couponCodes: CODES, progress: kept[2] });
    expect(progress).toMatchObject({ done: 1_000, successNum: 900, failNum: 0, resentNum: 100 });
  });

  it('gives up after three tries without an answer, to be resumed', async () => {
    const { api, uploads } = baidu({ 1: 'lost-before', 2: 'lost-before', 3: 'lost-before' });
    const kept: UploadProgress[] = [];
    const request = {
      couponId: '1',
      couponCodes: CODES,
      onProgress: (now: UploadProgress) => void kept.push(now),
    };
    await expect(uploadCodes(api, request)).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
    expect(uploads()).toHaveLength(3);
    expect(kept.at(-1)).toMatchObject({ done: 0, inDoubt: true });
  });

  it('counts codes that Baidu had before under failNum', async () => {
    const { api } = baidu();
    await uploadCodes(api, { couponId: '1', couponCodes: CODES.slice(0, 150) });
    const progress = await uploadCodes(api, { couponId: '1', couponCodes: CODES });
    expect(progress).toMatchObject({ successNum: 850, failNum: 150 });
  });

  it('does not go on with the progress of another list or another coupon', async () => {
    const { api, uploads } = baidu();
    const progress = await uploadCodes(api, { couponId: '1', couponCodes: CODES.slice(0, 100) });
    for (const other of [
      { couponId: '1', couponCodes: CODES },
      { couponId: '2', couponCodes: CODES.slice(0, 100) },
    ])
      await expect(uploadCodes(api, { ...other, progress })).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    expect(uploads()).toHaveLength(1);
  });

  // Guards against what is nested so deeply that its digest could not be made: a RangeError, which no caller expects.
  it('takes an id and a list of texts, and nothing else', async () => {
    const { api, uploads } = baidu();
    const deep: unknown = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000));
    for (const wrong of [
      { couponId: '1', couponCodes: ['A', ['B']] },
      { couponId: '1', couponCodes: [null] },
      { couponId: '1', couponCodes: 'A' },
      { couponId: '1', couponCodes: [deep] },
      { couponId: deep, couponCodes: ['A'] },
    ])
      await expect(uploadCodes(api, wrong as never)).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    expect(uploads()).toHaveLength(0);
  });

  it('has nothing to do when there is nothing left', async () => {
    const { api, uploads } = baidu();
    const request = { couponId: '1', couponCodes: CODES.slice(0, 100) };
    const progress = await uploadCodes(api, request);
    expect(await uploadCodes(api, { ...request, progress })).toEqual(progress);
    expect(uploads()).toHaveLength(1);
  });
});

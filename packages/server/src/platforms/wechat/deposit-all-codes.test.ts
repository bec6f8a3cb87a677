// Depositing many codes: batches of a hundred, exact counts, resumed, and true also when WeChat answers no lists.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import type { Asked, Scripted } from '../../../test-support/scripted-fetch.ts';
import { wechatStage } from '../../../test-support/wechat-stage.ts';
import { type DepositProgress, depositAllCodes } from './deposit-all-codes.ts';

const tools = useDatabase();
const DEPOSIT = '/card/code/deposit';
const CHECK = '/card/code/checkcode';
const CODES = Array.from({ length: 350 }, (_, n) => `K${String(n).padStart(4, '0')}`);
const LOST = new Response('', { status: 504 });
const codesIn = (asked: Asked) => (JSON.parse(asked.body) as { code: string[] }).code;

/** A WeChat that remembers codes. `faults`: what becomes of the n-th deposit; `bad`: codes it does not take. */
function wechat(
  options: { faults?: Record<number, 'lost-after' | Scripted>; bad?: string[]; lists?: boolean } = {},
) {
  const { faults = {}, bad = [], lists = true } = options;
  const known = new Set<string>();
  let calls = 0;
  const stage = wechatStage(tools, {
    [DEPOSIT](asked) {
      calls += 1;
      const fault = faults[calls];
      if (fault !== undefined && fault !== 'lost-after') return fault;
      const codes = codesIn(asked);
      const duplicate_code = codes.filter((code) => known.has(code));
      const succ_code = codes.filter((code) => !known.has(code) && !bad.includes(code));
      const fail_code = codes.filter((code) => bad.includes(code));
      for (const code of succ_code) known.add(code);
      if (fault === 'lost-after') return LOST;
      return { errcode: 0, errmsg: 'ok', ...(lists ? { succ_code, duplicate_code, fail_code } : {}) };
    },
    [CHECK]: (asked) => ({
      errcode: 0,
      exist_code: codesIn(asked).filter((code) => known.has(code)),
      not_exist_code: codesIn(asked).filter((code) => !known.has(code)),
    }),
  });
  return { ...stage, known, deposits: () => stage.of(DEPOSIT).map(codesIn) };
}

describe('depositing 350 codes', () => {
  it('takes four calls, in order', async () => {
    const { api, deposits, of } = wechat();
    expect(await depositAllCodes(api, { cardId: 'p1', codes: CODES })).toMatchObject({
      done: 350,
      succNum: 350,
      duplicateNum: 0,
      resentNum: 0,
      failCode: [],
    });
    expect(deposits().map(({ length }) => length)).toEqual([100, 100, 100, 50]);
    expect(deposits().flat()).toEqual(CODES);
    expect(of(CHECK)).toEqual([]);
  });

  it('names the codes that WeChat did not take, and counts those it had', async () => {
    const { api } = wechat({ bad: ['K0007', 'K0222'] });
    await depositAllCodes(api, { cardId: 'p1', codes: CODES.slice(0, 50) });
    expect(await depositAllCodes(api, { cardId: 'p1', codes: CODES })).toMatchObject({
      succNum: 299,
      duplicateNum: 49,
      failCode: ['K0007', 'K0222'],
    });
  });

  it('asks which codes are there when WeChat answers no lists, as in its own sample', async () => {
    const { api, of } = wechat({ lists: false, bad: ['K0007'] });
    expect(await depositAllCodes(api, { cardId: 'p1', codes: CODES })).toMatchObject({
      succNum: 349,
      failCode: ['K0007'],
    });
    expect(of(CHECK)).toHaveLength(4);
  });

  it('does not call the codes of a batch that is sent again after a lost answer repeated ones', async () => {
    const { api, known } = wechat({ faults: { 2: 'lost-after' } });
    const progress = await depositAllCodes(api, { cardId: 'p1', codes: CODES });
    expect(progress).toMatchObject({ done: 350, succNum: 250, duplicateNum: 0, resentNum: 100 });
    expect(known.size).toBe(350);
  });

  it('goes on after a refusal where it broke off, with progress that went through JSON', async () => {
    const { api, deposits } = wechat({
      faults: { 3: { errcode: 45009, errmsg: 'reach max api daily quota' } },
    });
    const kept: string[] = [];
    const request = {
      cardId: 'p1',
      codes: CODES,
      onProgress: (now: DepositProgress) => void kept.push(JSON.stringify(now)),
    };
    await expect(depositAllCodes(api, request)).rejects.toMatchObject({ code: 'PLATFORM_QUOTA' });
    const progress = JSON.parse(kept.at(-1) ?? '') as DepositProgress;
    expect(progress).toMatchObject({ done: 200, inDoubt: false });
    expect(await depositAllCodes(api, { ...request, progress })).toMatchObject({ done: 350, succNum: 350 });
    expect(deposits().map(([first]) => first)).toEqual(['K0000', 'K0100', 'K0200', 'K0200', 'K0300']);
  });

  it('does not go on with the progress of another list or another card', async () => {
    const { api } = wechat();
    const progress = await depositAllCodes(api, { cardId: 'p1', codes: ['K1'] });
    for (const other of [
      { cardId: 'p1', codes: CODES },
      { cardId: 'p2', codes: ['K1'] },
    ])
      await expect(depositAllCodes(api, { ...other, progress })).rejects.toMatchObject({
        code: 'FIELD_INVALID',
      });
  });

  // Guards against what is nested so deeply that its digest could not be made: a RangeError, which no caller expects.
  it('takes an id and a list of texts, and nothing else', async () => {
    const { api, asked } = wechat();
    const deep: unknown = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000));
    for (const wrong of [
      { cardId: 'p1', codes: 'K1' },
      { cardId: 'p1', codes: [deep] },
      { cardId: deep, codes: ['K1'] },
    ])
      await expect(depositAllCodes(api, wrong as never)).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    expect(asked).toEqual([]);
  });
});

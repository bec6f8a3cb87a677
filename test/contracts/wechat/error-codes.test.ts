// Every error code of the cards, reached over HTTP: the caller gets WeChat's code and what to do about it.
// @see 朋友的券 错误码; 创建卡券; 卡券错误码; 全局返回码
import { CouponError } from '@kaquan/protocol/errors';
import { callWechat } from '@kaquan/server/wechat/call';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import refusals from '../../fixtures/wechat/error-codes.json' with { type: 'json' };
import { ACCOUNTS } from './refusals/accounts.ts';
import { CARDS } from './refusals/cards.ts';
import { CODES } from './refusals/codes.ts';
import { CREATION } from './refusals/creation.ts';
import { type Desk, openDesk, type Scenarios } from './refusals/desk.ts';
import { TWO_ACCOUNTS } from './refusals/two-accounts.ts';
import { NOVEMBER, openWechat, type WechatStage } from './stage.ts';

interface Refusal {
  errcode: number;
  /** What leads to it: a code may have several meanings. */
  meaning: string;
  /** The document that has it. */
  source: string;
  /** The call that is refused. */
  path: string;
  /** Of the CouponError. */
  code: string;
  /** Why nothing in the sandbox leads to it: there the tester plans the answer. */
  notPlayed?: string;
}
const ALL: Refusal[] = refusals;
const nameOf = ({ errcode, meaning }: Refusal) => `${errcode}: ${meaning}`;
const NAMED = ALL.map((one) => [nameOf(one), one] as const);
const SCENARIOS: Scenarios = { ...CREATION, ...CODES, ...CARDS, ...ACCOUNTS };

describe('an error code', () => {
  let stage: WechatStage;
  let desk: Desk;
  beforeAll(async () => {
    stage = await openWechat(NOVEMBER, {}, { accounts: TWO_ACCOUNTS });
    desk = await openDesk(stage);
  });
  afterEach(() => stage.control.noFaults());
  afterAll(async () => {
    await desk?.close();
    await stage?.close();
  });

  async function refusalOf(work: () => Promise<unknown>): Promise<CouponError> {
    const error: unknown = await work().catch((caught: unknown) => caught);
    if (error instanceof CouponError) return error;
    throw new Error('This was not refused', { cause: error });
  }
  const isTold = (error: CouponError, { errcode, code }: Refusal) => {
    expect(error).toMatchObject({ code, platform: 'wechat', platformCode: String(errcode) });
    // Those are the words for a code that nobody explains.
    expect(error.message).not.toContain('Look the code up');
  };
  /** The call is answered with these words, whatever it asks; twice, for a token that is renewed. */
  async function answered({ path }: Refusal, answer: object): Promise<CouponError> {
    await stage.control.noFaults();
    await stage.control.fault({ platform: 'wechat', route: path, kind: 'answer', answer, count: 2 });
    return refusalOf(() => callWechat(stage.wechat, path, {}));
  }

  it('of the list has its way there, and no other has', () => {
    const played = ALL.filter(({ notPlayed }) => notPlayed === undefined).map(nameOf);
    expect(Object.keys(SCENARIOS).sort()).toEqual(played.sort());
    expect(new Set(ALL.map(nameOf)).size).toBe(ALL.length);
  });

  it.each(Object.entries(SCENARIOS))('%s', async (name, scenario) => {
    const refusal = refusalCalled(name);
    const since = stage.noted.length;
    isTold(await refusalOf(() => scenario(desk)), refusal);
    const asked = stage.noted.slice(since).find(({ answer }) => isRefusal(answer, refusal.errcode));
    expect(asked?.path).toBe(refusal.path);
  });

  it.each(NAMED)('%s: told alike with other words, and as text', async (_name, refusal) => {
    const { errcode } = refusal;
    const told = await answered(refusal, { errcode, errmsg: 'ok' });
    isTold(told, refusal);
    const asText = await answered(refusal, { errcode: String(errcode), errmsg: '40001 hint: [none]' });
    expect({ ...asText, message: asText.message }).toEqual({ ...told, message: told.message });
  });

  it.each(NAMED)('%s: told without what WeChat’s own words hold', async (_name, refusal) => {
    const secrets = TWO_ACCOUNTS.flatMap(({ secret, token, encodingAesKey }) => [
      secret,
      token,
      encodingAesKey,
    ]);
    const errmsg = `access_token 85_abcdefghijklmnopqrstuvwxyz of ${secrets.join()}`;
    const told = await answered(refusal, { errcode: refusal.errcode, errmsg });
    const everything = `${told.stack} ${JSON.stringify(told)} ${String(told.cause)}`;
    for (const secret of ['85_', ...secrets]) expect(everything).not.toContain(secret);
  });
});

function refusalCalled(name: string): Refusal {
  const refusal = ALL.find((one) => nameOf(one) === name);
  if (!refusal) throw new Error(`${name} is on no list`);
  return refusal;
}

const isRefusal = (answer: unknown, errcode: number) =>
  (answer as { errcode?: unknown } | undefined)?.errcode === errcode;

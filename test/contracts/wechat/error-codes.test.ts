// Every error code of the cards, reached over HTTP: the caller gets WeChat's code and what to do about it.
// @see 朋友的券 错误码; 创建卡券; 卡券错误码
import { getCard } from '@kaquan/server/wechat/card/get';
import { getCoinsInfo } from '@kaquan/server/wechat/card/pay/getcoinsinfo';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CALLS } from './refusals/calls.ts';
import { CODES } from './refusals/codes.ts';
import { CREATION } from './refusals/creation.ts';
import { type Desk, openDesk } from './refusals/desk.ts';
import { NOVEMBER, openWechat, type WechatStage } from './stage.ts';

/** Of member cards, other accounts and the like, which the sandbox does not play. */
const OTHERS = [40013, 40080, 40124, 40151, 43010, 45009, 45030, 45033];
const TOKENS = [40001, 40014, 42001];
/** Those that the two documents name, and those of the official table. */
const ALL = [
  ...[-1, 40001, 40003, 40009, 40013, 40014, 40053, 40056, 40071, 40072, 40073, 40075, 40078, 40079, 40080],
  ...[40099, 40100, 40109, 40116, 40122, 40124, 40127, 40141, 40146, 40151, 40416, 41011, 41012, 41025],
  ...[42001, 43008, 43009, 43010, 45009, 45021, 45030, 45031, 45033, 45046, 47001, 48001, 61500, 61501],
];

describe('an error code', () => {
  let stage: WechatStage;
  let desk: Desk;
  const reached = new Set<number>();
  beforeAll(async () => {
    stage = await openWechat(NOVEMBER);
    // Before the account of points is opened.
    await reaches(48001, () => getCoinsInfo(stage.wechat));
    desk = await openDesk(stage);
  });
  afterEach(() => stage.control.noFaults());
  afterAll(() => stage?.close());

  async function reaches(errcode: number, work: () => Promise<unknown>): Promise<void> {
    const error: unknown = await work().catch((caught: unknown) => caught);
    expect(error).toMatchObject({ platform: 'wechat', platformCode: String(errcode) });
    // Those are the words for a code that nobody explains.
    expect(String(error)).not.toContain('Look the code up');
    reached.add(errcode);
  }
  const getOrdinary = () => getCard(stage.wechat, { cardId: desk.ordinary });
  const answers = (errcode: number, count: number) =>
    stage.control.fault({
      platform: 'wechat',
      route: '/card/get',
      kind: 'answer',
      answer: { errcode, errmsg: 'x' },
      count,
    });

  it.each(CREATION)('%d: create %s', (errcode, _what, work) => reaches(errcode, () => work(desk)));
  it.each(CODES)('%d: %s', (errcode, _what, work) => reaches(errcode, () => work(desk)));
  it.each(CALLS)('%d: %s', (errcode, _what, work) => reaches(errcode, () => work(desk)));

  it('40079: use a card that has expired', async () => {
    const code = await desk.claimed(desk.shared);
    stage.sandbox.clock.advance(60 * 24 * 3600);
    await reaches(40079, () => desk.consume(code));
  });

  it.each(OTHERS)('%d, which nothing here leads to, is read all the same', async (errcode) => {
    await answers(errcode, 1);
    await reaches(errcode, getOrdinary);
  });

  it.each(TOKENS)('%d renews the token once, and is told when that does not help', async (errcode) => {
    await answers(errcode, 1);
    expect(await getOrdinary()).toMatchObject({ card_type: 'GIFT' });
    await answers(errcode, 2);
    await reaches(errcode, getOrdinary);
  });

  it('-1 is "busy", worth another try', async () => {
    await stage.control.fault({ platform: 'wechat', route: '/card/get', kind: 'busy' });
    await expect(getOrdinary()).rejects.toMatchObject({ code: 'PLATFORM_BUSY', retryAfter: 5 });
    expect(await getOrdinary()).toMatchObject({ card_type: 'GIFT' });
    reached.add(-1);
  });

  it('is left out by none of these', () => {
    expect([...reached].sort()).toEqual(ALL.sort());
  });
});

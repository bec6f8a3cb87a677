// Figures, counted from what happened by Beijing's days.
import { beforeEach, describe, expect, test } from 'vitest';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, hong, ming, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const at = (time: string) => Date.parse(`${time}+08:00`) / 1000;
/** Half an hour before midnight in Beijing: days are not those of UTC. */
const START = at('2016-03-01T23:30:00');
beforeEach(() => sandbox.clock.set(START));

const act = (what: string, body: Json) => sandbox.post(`/_sandbox/wechat/${what}`, body);
const take = async (openid: string, cardId: string) => String((await act('claims', { openid, cardId })).code);
const range = (begin_date: string, end_date: string, more: Json = {}) => ({
  begin_date,
  end_date,
  cond_source: 1,
  ...more,
});
const MARCH = range('2016-03-01', '2016-03-31');
const NOTHING = {
  view_cnt: 0,
  view_user: 0,
  receive_cnt: 0,
  receive_user: 0,
  verify_cnt: 0,
  verify_user: 0,
  given_cnt: 0,
  given_user: 0,
  expire_cnt: 0,
  expire_user: 0,
};

/** Asks for the figures of March when it is over. */
async function ask(path: string, body: Json) {
  sandbox.clock.set(at('2016-04-01T12:00:00'));
  const { post } = await openMerchant(sandbox);
  return post(`/datacube/${path}`, body);
}

describe('datacube/getcardbizuininfo', () => {
  test('counts what happened, by day of Beijing, and the people once', async () => {
    const { card, post } = await openMerchant(sandbox);
    const cardId = await card(discountCard(START));
    const [first] = [await take(ming, cardId), await take(ming, cardId), await take(hong, cardId)];
    await act('views', { openid: ming, code: first });
    await act('views', { openid: ming, code: first });
    sandbox.clock.advance(3600);
    await post('/card/code/consume', { code: first });
    expect(await ask('getcardbizuininfo', MARCH)).toEqual({
      list: [
        { ...NOTHING, ref_date: '2016-03-01', view_cnt: 2, view_user: 1, receive_cnt: 3, receive_user: 2 },
        { ...NOTHING, ref_date: '2016-03-02', verify_cnt: 1, verify_user: 1 },
        { ...NOTHING, ref_date: '2016-03-31', expire_cnt: 2, expire_user: 2 },
      ],
    });
  });

  test('counts a gift for its giver', async () => {
    const { card } = await openMerchant(sandbox);
    const cardId = await card(discountCard(START, { base: { can_give_friend: true } }));
    const code = await take(ming, cardId);
    await act('gifts', { openid: ming, code });
    await act('gifts/accept', { openid: hong, code });
    const { list } = (await ask('getcardbizuininfo', range('2016-03-01', '2016-03-01'))) as { list: Json[] };
    expect(list).toEqual([
      { ...NOTHING, ref_date: '2016-03-01', receive_cnt: 1, receive_user: 1, given_cnt: 1, given_user: 1 },
    ]);
  });

  test('counts as expired only what nobody used, deleted or gave away', async () => {
    const { card, post } = await openMerchant(sandbox);
    const cardId = await card(discountCard(START, { base: { sku: { quantity: 9 }, get_limit: 9 } }));
    const [used, deleted, left] = [
      await take(ming, cardId),
      await take(ming, cardId),
      await take(hong, cardId),
    ];
    await post('/card/code/consume', { code: used });
    await act('deletions', { openid: ming, code: deleted });
    expect(left).not.toBe(used);
    expect(await ask('getcardbizuininfo', range('2016-03-31', '2016-03-31'))).toEqual({
      list: [{ ...NOTHING, ref_date: '2016-03-31', expire_cnt: 1, expire_user: 1 }],
    });
  });

  test('tells cards of the console from those of the API', async () => {
    const { cardId } = await act('cards', { card: discountCard(START) });
    await act('reviews', { cardId, pass: true });
    await take(ming, String(cardId));
    const day = range('2016-03-01', '2016-03-01');
    expect(await ask('getcardbizuininfo', day)).toEqual({ list: [] });
    expect(await ask('getcardbizuininfo', { ...day, cond_source: 0 })).toMatchObject({
      list: [{ receive_cnt: 1 }],
    });
  });
});

describe('datacube/getcardcardinfo', () => {
  test('tells of today too, unlike the platform', async () => {
    const { card, post } = await openMerchant(sandbox);
    const card_id = await card(discountCard(START));
    await take(ming, card_id);
    const day = range('2016-03-01', '2016-03-01', { card_id });
    expect(await post('/datacube/getcardcardinfo', day)).toMatchObject({ list: [{ receive_cnt: 1 }] });
  });

  test('counts each card apart, with the number of its type; or one card only', async () => {
    const { card } = await openMerchant(sandbox);
    const cash = await card(sharedCard(START));
    const discount = await card(discountCard(START));
    await take(ming, cash);
    await take(ming, discount);
    await take(hong, discount);
    const day = range('2016-03-01', '2016-03-01');
    const { list } = (await ask('getcardcardinfo', day)) as { list: Json[] };
    expect(list).toHaveLength(2);
    expect(list).toContainEqual({
      ...NOTHING,
      ref_date: '2016-03-01',
      card_id: cash,
      card_type: 1,
      receive_cnt: 1,
      receive_user: 1,
    });
    expect(list).toContainEqual({
      ...NOTHING,
      ref_date: '2016-03-01',
      card_id: discount,
      card_type: 0,
      receive_cnt: 2,
      receive_user: 2,
    });
    expect(await ask('getcardcardinfo', { ...day, card_id: cash })).toMatchObject({
      list: [{ card_id: cash }],
    });
    expect(await ask('getcardcardinfo', { ...day, card_id: 'pNobody' })).toMatchObject({ errcode: 40073 });
  });

  test.each([
    ['GIFT', { gift: '咖啡一杯' }, 2],
    ['GENERAL_COUPON', { default_detail: '音乐木盒' }, 3],
    ['GROUPON', { deal_detail: '双人套餐' }, 4],
  ])('calls a %s %o card_type %i', async (type, fields, card_type) => {
    const { card } = await openMerchant(sandbox);
    const { base_info } = discountCard(START).discount as Json;
    await take(ming, await card({ card_type: type, [type.toLowerCase()]: { base_info, ...fields } }));
    expect(await ask('getcardcardinfo', range('2016-03-01', '2016-03-01'))).toMatchObject({
      list: [{ card_type }],
    });
  });
});

describe.each(['getcardbizuininfo', 'getcardcardinfo'])('datacube/%s', (path) => {
  test.each([
    ['2016-3-1', '2016-03-02'],
    ['20160301', '2016-03-02'],
    ['2016-03-01', '2016-02-30'],
    ['2016-03-01', ''],
  ])('answers 61500 for %s to %s', async (begin, end) => {
    expect(await ask(path, range(begin, end))).toMatchObject({
      errcode: 61500,
      errmsg: expect.stringContaining('date format error'),
    });
  });

  test('covers 62 days from the first to the last, and answers 61501 for more', async () => {
    expect(await ask(path, range('2016-01-29', '2016-03-31'))).toEqual({ list: [] });
    expect(await ask(path, range('2016-01-28', '2016-03-31'))).toMatchObject({
      errcode: 61501,
      errmsg: expect.stringContaining('date range error'),
    });
  });

  test('answers 61501 for an end before the beginning', async () => {
    expect(await ask(path, range('2016-03-02', '2016-03-01'))).toMatchObject({ errcode: 61501 });
  });

  test('wants to know the source: 0 or 1, as a number or a string', async () => {
    expect(await ask(path, { ...MARCH, cond_source: '1' })).toEqual({ list: [] });
    expect(await ask(path, { ...MARCH, cond_source: undefined })).toMatchObject({ errcode: 40097 });
    expect(await ask(path, { ...MARCH, cond_source: 2 })).toMatchObject({ errcode: 40097 });
  });
});

// What of a card may change, and what sends it back to review.
import { describe, expect, test } from 'vitest';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, ming, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const now = sandbox.clock.now();
const DAY = 86_400;
const IMAGE = 'http://mmbiz.qpic.cn/mmbiz/new/0';
const range = (begin: number, end: number) => ({
  date_info: { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: begin, end_timestamp: end },
});
const claim = (cardId: string) => sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId });

/** A reviewed card, with words to update it and to look at it. */
async function made(card: Json) {
  const merchant = await openMerchant(sandbox);
  const card_id = await merchant.card(card);
  const type = String(card.card_type).toLowerCase();
  const look = async () => {
    const { card: seen } = (await merchant.post('/card/get', { card_id })) as { card: Json };
    return seen[type] as { base_info: Json; advanced_info: Json };
  };
  return {
    ...merchant,
    card_id,
    look,
    update: (section: Json) => merchant.post('/card/update', { card_id, [type]: section }),
    status: async () => (await look()).base_info.status,
  };
}

describe('card/update', () => {
  test('changes only what is brought, and says that nobody has to review it', async () => {
    const { update, look } = await made(sharedCard(now));
    sandbox.clock.advance(60);
    const base_info = { service_phone: '020-88888888', code_type: 'CODE_TYPE_TEXT', get_limit: 5 };
    const advanced_info = { business_service: ['BIZ_SERVICE_FREE_WIFI'], time_limit: [{ type: 'HOLIDAY' }] };
    expect(await update({ base_info, advanced_info })).toEqual({
      errcode: 0,
      errmsg: 'ok',
      send_check: false,
    });
    const { base_info: base, advanced_info: advanced } = await look();
    expect(base).toMatchObject({ ...base_info, brand_name: '微信餐厅', status: 'CARD_STATUS_VERIFY_OK' });
    expect(base.update_time).toBe(Number(base.create_time) + 60);
    expect(advanced).toMatchObject({
      ...advanced_info,
      share_friends: true,
      use_condition: { least_cost: 500 },
    });
  });

  test.each<[string, Json]>([
    ['logo_url', { base_info: { logo_url: IMAGE } }],
    ['notice', { base_info: { notice: '请出示二维码' } }],
    ['description', { base_info: { description: '店内均可使用' } }],
    ['color', { base_info: { color: 'Color010' } }],
    ['abstract', { advanced_info: { abstract: { abstract: '春日上新', icon_url_list: [IMAGE] } } }],
    ['text_image_list', { advanced_info: { text_image_list: [{ image_url: IMAGE, text: '新品' }] } }],
  ])(
    'sends the card back to the reviewer for a new %s, and nobody takes it meanwhile',
    async (_what, section) => {
      const { update, status, card_id } = await made(sharedCard(now));
      expect(await update(section)).toMatchObject({ errcode: 0, send_check: true });
      expect(await status()).toBe('CARD_STATUS_NOT_VERIFY');
      expect(await claim(card_id)).toMatchObject({ error: { code: 'NOT_REVIEWED' } });
      await sandbox.post('/_sandbox/wechat/reviews', { cardId: card_id, pass: true });
      expect(await claim(card_id)).toHaveProperty('code');
    },
  );

  test('needs no review for what is as it was', async () => {
    const { update } = await made(sharedCard(now));
    expect(await update({ base_info: { color: 'Color100', description: '每单限用一张' } })).toMatchObject({
      send_check: false,
    });
  });

  test.each<[number, string, Json]>([
    [40071, 'the name of the shop', { base_info: { brand_name: '别的餐厅' } }],
    [40071, 'the stock', { base_info: { sku: { quantity: 5 } } }],
    [40071, 'a threshold', { advanced_info: { use_condition: { least_cost: 1 } } }],
    [40071, 'that it is shared', { advanced_info: { share_friends: false } }],
    [40071, 'the amount', { reduce_cost: 1 }],
    [40071, 'that it can be given away', { base_info: { can_give_friend: true } }],
    [40071, 'two cards after use', { advanced_info: { consume_share_card_list: [{ card_id: 'p' }] } }],
    [40141, 'a picture from elsewhere', { base_info: { logo_url: 'http://shop.example/x' } }],
    [45021, 'a notice over 16 汉字', { base_info: { notice: '一'.repeat(17) } }],
    [45021, 'a custom_url_name over 16 bytes', { base_info: { custom_url_name: '一二三四五ab' } }],
    [41025, 'no shop any more', { base_info: { location_id_list: '0' } }],
    [47001, 'a number that is none', { base_info: { get_limit: 'many' } }],
  ])('answers %i for %s, and changes nothing', async (errcode, _what, section) => {
    const { update, look } = await made(sharedCard(now));
    const before = await look();
    expect(await update(section)).toMatchObject({ errcode });
    expect(await look()).toEqual(before);
  });

  test("takes the sizes of its own table, which are wider than a friends' card had when it was made", async () => {
    const wider = { notice: '一'.repeat(16), description: '一'.repeat(1024), custom_url_name: '一二三四五a' };
    const { update } = await made(sharedCard(now));
    expect(await update({ base_info: wider })).toMatchObject({ errcode: 0 });
  });

  test('lists shops in an array or in a text, and takes all away for 0', async () => {
    const { update, look } = await made(discountCard(now));
    await update({ base_info: { location_id_list: '1234,2314' } });
    expect((await look()).base_info.location_id_list).toEqual(['1234', '2314']);
    await update({ base_info: { location_id_list: [7] } });
    expect((await look()).base_info.location_id_list).toEqual([7]);
    await update({ base_info: { location_id_list: '0' } });
    expect((await look()).base_info.location_id_list).toEqual([]);
  });

  test('keeps the shops of a card that can be paid with', async () => {
    const { update, post, card_id } = await made(discountCard(now));
    await post('/card/paycell/set', { card_id, is_open: true });
    expect(await update({ base_info: { location_id_list: [] } })).toMatchObject({ errcode: 43017 });
  });

  test('gives another card after use, once the same one is given no more', async () => {
    const { update, card } = await made(sharedCard(now));
    const other = await card(sharedCard(now));
    const consume_share_card_list = [{ card_id: other, num: 1 }];
    expect(await update({ advanced_info: { consume_share_card_list } })).toMatchObject({ errcode: 40071 });
    const both = { consume_share_card_list, consume_share_self_num: 0 };
    expect(await update({ advanced_info: both })).toMatchObject({ errcode: 0, send_check: false });
  });

  test('answers 40071 for a section of another type, or none', async () => {
    const { post, card_id } = await made(discountCard(now));
    expect(await post('/card/update', { card_id, cash: { base_info: {} } })).toMatchObject({
      errcode: 40071,
    });
    expect(await post('/card/update', { card_id })).toMatchObject({ errcode: 40071 });
  });
});

describe('an updated validity', () => {
  test('grows on both sides, for cards in wallets too', async () => {
    const { update, post, card_id } = await made(discountCard(now));
    const { code } = await claim(card_id);
    expect(await update({ base_info: range(now - DAY, now + 40 * DAY) })).toMatchObject({
      errcode: 0,
      send_check: false,
    });
    expect(await post('/card/code/get', { code })).toMatchObject({
      card: { begin_time: now - DAY, end_time: now + 40 * DAY },
    });
  });

  test('may bring only one of its ends', async () => {
    const { update, look } = await made(discountCard(now));
    expect(
      await update({ base_info: { date_info: { end_timestamp: String(now + 50 * DAY) } } }),
    ).toMatchObject({ errcode: 0 });
    expect((await look()).base_info.date_info).toMatchObject({
      begin_timestamp: now - 60,
      end_timestamp: now + 50 * DAY,
    });
  });

  test.each<[string, Json]>([
    ['begin later', range(now, now + 30 * DAY)],
    ['end earlier', range(now - 60, now + 29 * DAY)],
    ['become a term', { date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 90 } }],
    ["pass 90 days where it is a friends' card", range(now - 60, now + 90 * DAY)],
  ])('does not %s: 40079', async (_what, base_info) => {
    const { update } = await made(sharedCard(now));
    expect(await update({ base_info })).toMatchObject({ errcode: 40079 });
  });

  test('of a term stays as it was made', async () => {
    const date_info = { type: 'DATE_TYPE_FIX_TERM', fixed_term: 5, fixed_begin_term: 0 };
    const { update } = await made(discountCard(now, { base: { date_info } }));
    expect(await update({ base_info: { date_info: { fixed_term: 6 } } })).toMatchObject({ errcode: 40079 });
    expect(await update({ base_info: { date_info, get_limit: 9 } })).toMatchObject({ errcode: 0 });
  });
});

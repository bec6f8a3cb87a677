import { describe, expect, test } from 'vitest';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, ming, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const now = sandbox.clock.now();
const DAY = 86_400;
const range = (begin: number, end: number) => ({
  date_info: { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: begin, end_timestamp: end },
});

async function create(card: Json) {
  const { post } = await openMerchant(sandbox);
  return post('/card/create', { card });
}

describe('card/create', () => {
  test.each<[string, Json]>([
    ['GROUPON', { deal_detail: '双人套餐' }],
    ['CASH', { least_cost: 10_000, reduce_cost: 1000 }],
    ['DISCOUNT', { discount: 30 }],
    ['GIFT', { gift: '咖啡一杯' }],
    ['GENERAL_COUPON', { default_detail: '音乐木盒' }],
  ])('takes a %s', async (type, fields) => {
    const { base_info } = discountCard(now).discount as Json;
    const card = { card_type: type, [type.toLowerCase()]: { base_info, ...fields } };
    expect(await create(card)).toMatchObject({ errcode: 0, card_id: expect.stringMatching(/^p[\w-]{27}$/) });
  });

  test('takes times as strings, as the document asks, and the old type 1', async () => {
    const date_info = { type: 1, begin_timestamp: String(now), end_timestamp: String(now + DAY) };
    expect(await create(discountCard(now, { base: { date_info } }))).toMatchObject({ errcode: 0 });
  });

  test.each<[number, string, { base?: Json; card?: Json }]>([
    [41011, 'no title', { base: { title: undefined } }],
    [41011, 'no stock', { base: { sku: undefined } }],
    [40122, 'a stock of 0', { base: { sku: { quantity: 0 } } }],
    [45021, 'a title over 9 汉字', { base: { title: '一二三四五六七八九十' } }],
    [45021, 'a notice over 16 汉字', { base: { notice: '一'.repeat(17) } }],
    [40071, 'an unknown colour', { base: { color: 'Color110' } }],
    [40079, 'a range that is over', { base: range(now - 2 * DAY, now - DAY) }],
    [40079, 'an end before the beginning', { base: range(now + DAY, now) }],
    [40100, 'a term of 0 days', { base: { date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 0 } } }],
    [41011, 'a discount of 100', { card: { discount: 100 } }],
  ])('answers %i for %s', async (errcode, _what, change) => {
    expect(await create(discountCard(now, change))).toMatchObject({ errcode });
  });

  test('answers 40071 for a type it does not know, 47001 for what is no card', async () => {
    expect(await create({ card_type: 'VOUCHER' })).toMatchObject({ errcode: 40071 });
    const { post } = await openMerchant(sandbox);
    expect(await post('/card/create', {})).toMatchObject({ errcode: 47001 });
    expect(await post('/card/create', '{"card":')).toMatchObject({ errcode: 47001 });
  });

  test('wants a token first', async () => {
    expect(await sandbox.post('/wechat/card/create', {}, { access_token: 'x' })).toMatchObject({
      errcode: 40001,
    });
  });
});

describe("card/create of a friends' card", () => {
  test('takes one without title and stock', async () => {
    expect(await create(sharedCard(now))).toMatchObject({ errcode: 0 });
  });

  test.each<[number, string, Parameters<typeof sharedCard>[1]]>([
    [40071, 'can_share left out', { base: { can_share: undefined } }],
    [40071, 'can_give_friend true', { base: { can_give_friend: true } }],
    [40071, 'a stock', { base: { sku: { quantity: 1 } } }],
    [40071, 'a code of its own', { base: { use_custom_code: true } }],
    [41025, 'no shop', { base: { location_id_list: [] } }],
    [40079, 'more than 90 days', { base: range(now, now + 90 * DAY + 1) }],
    [
      40079,
      'a term instead of a range',
      { base: { date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 5 } } },
    ],
    [
      40141,
      'an image from elsewhere',
      { advanced: { text_image_list: [{ image_url: 'http://a.example/x', text: 'x' }] } },
    ],
    [
      40071,
      'two icons',
      { advanced: { abstract: { icon_url_list: ['http://mmbiz.qpic.cn/1', 'http://mmbiz.qpic.cn/2'] } } },
    ],
    [40071, 'a buy-to-get condition on cash', { advanced: { use_condition: { object_use_for: '蛋糕' } } }],
    [40071, 'two cards after use', { advanced: { consume_share_self_num: 2 } }],
    [
      40071,
      'the same and another card after use',
      { advanced: { consume_share_card_list: [{ card_id: 'p', num: 1 }] } },
    ],
    [41011, 'nothing off', { card: { reduce_cost: 0 } }],
  ])('answers %i for %s', async (errcode, _what, change) => {
    expect(await create(sharedCard(now, change))).toMatchObject({ errcode });
  });

  test('answers 40071 for a type that cannot be shared', async () => {
    const { base_info, advanced_info } = sharedCard(now).cash as Json;
    const card = { card_type: 'DISCOUNT', discount: { base_info, advanced_info, discount: 30 } };
    expect(await create(card)).toMatchObject({ errcode: 40071 });
  });
});

describe('card/get', () => {
  test('answers the card with its review and what is left of it', async () => {
    const { post, card } = await openMerchant(sandbox);
    const card_id = await card(discountCard(now));
    await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId: card_id });
    expect(await post('/card/get', { card_id })).toMatchObject({
      errcode: 0,
      card: {
        card_type: 'DISCOUNT',
        discount: {
          discount: 30,
          base_info: {
            id: card_id,
            status: 'CARD_STATUS_VERIFY_OK',
            sku: { quantity: 2, total_quantity: 3 },
          },
        },
      },
    });
    expect(await post('/card/get', { card_id: 'p' })).toMatchObject({ errcode: 40073 });
    expect(await post('/card/get', {})).toMatchObject({ errcode: 41012 });
  });

  test.each<[string, Parameters<typeof sharedCard>[1]]>([
    ['羽绒服满500减50', {}],
    ['满500减50', { advanced: { use_condition: { accept_category: '一二三四五六', least_cost: 500 } } }],
    ['羽绒服减50元', { advanced: { use_condition: { accept_category: '羽绒服' } } }],
    ['50元代金券', { advanced: { use_condition: {} } }],
  ])("puts a friends' card's title together: %s", async (title, change) => {
    const { post, card } = await openMerchant(sandbox);
    const card_id = await card(sharedCard(now, change));
    expect(await post('/card/get', { card_id })).toMatchObject({ card: { cash: { base_info: { title } } } });
  });
});

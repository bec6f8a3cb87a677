// A friends' card: what it needs, the title that is made of it, and the card given after use.
import { describe, expect, test } from 'vitest';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const now = sandbox.clock.now();
const DAY = 86_400;
const ICON = 'http://mmbiz.qpic.cn/mmbiz/icon/0';
const range = (begin: number, end: number) => ({
  date_info: { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: begin, end_timestamp: end },
});
const giving = (card_id: string, num = 1) => ({
  advanced: { consume_share_self_num: 0, consume_share_card_list: [{ card_id, num }] },
});

async function create(card: Json) {
  const { post } = await openMerchant(sandbox);
  return post('/card/create', { card });
}
/** A friends' card for a gift, with `fields` instead of its own. */
function giftCard(fields: Json): Json {
  const { base_info, advanced_info } = sharedCard(now, { advanced: { use_condition: {} } }).cash as Json;
  return {
    card_type: 'GIFT',
    gift: { base_info, advanced_info, gift_name: '苹果', gift_num: 1, gift_unit: '个', ...fields },
  };
}

describe("card/create of a friends' card", () => {
  test('takes one without title and stock', async () => {
    expect(await create(sharedCard(now))).toMatchObject({ errcode: 0 });
  });

  test.each<[number, string, Parameters<typeof sharedCard>[1]]>([
    [40071, 'can_share left out', { base: { can_share: undefined } }],
    [40071, 'can_give_friend true', { base: { can_give_friend: true } }],
    [45021, 'a notice over 12 汉字', { base: { notice: '一'.repeat(13) } }],
    [45021, 'a description over 1000 汉字', { base: { description: '一'.repeat(1001) } }],
    [40071, 'a stock', { base: { sku: { quantity: 1 } } }],
    [40071, 'a code of its own', { base: { use_custom_code: true } }],
    [41025, 'no shop', { base: { location_id_list: [] } }],
    [40079, 'more than 90 days', { base: range(now, now + 90 * DAY + 1) }],
    [
      40079,
      'a term instead of a range',
      { base: { date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 5, fixed_begin_term: 0 } } },
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
    [40071, 'no image-text', { advanced: { text_image_list: [] } }],
    [40141, 'an icon from elsewhere', { advanced: { abstract: { icon_url_list: ['http://a.example/x'] } } }],
    [
      45021,
      'an abstract over 20 汉字',
      { advanced: { abstract: { abstract: '一'.repeat(21), icon_url_list: [ICON] } } },
    ],
    [40073, 'another card after use that does not exist', giving('pNobody')],
  ])('answers %i for %s', async (errcode, _what, change) => {
    expect(await create(sharedCard(now, change))).toMatchObject({ errcode });
  });

  test('answers 40071 for a type that cannot be shared', async () => {
    const { base_info, advanced_info } = sharedCard(now).cash as Json;
    const card = { card_type: 'DISCOUNT', discount: { base_info, advanced_info, discount: 30 } };
    expect(await create(card)).toMatchObject({ errcode: 40071 });
  });
});

describe("card/create of a friends' card for a gift", () => {
  test('takes a name, a number and a unit', async () => {
    expect(await create(giftCard({}))).toMatchObject({ errcode: 0 });
    expect(await create(giftCard({ gift_num: '999', gift_unit: 'bottle', gift: '送苹果' }))).toMatchObject({
      errcode: 0,
    });
  });

  test.each<[number, string, Json]>([
    [41011, 'no name', { gift_name: undefined }],
    [41011, 'no number', { gift_num: undefined }],
    [45021, 'a name over 6 汉字', { gift_name: '一二三四五六七' }],
    [45021, 'a unit over 2 汉字', { gift_unit: '大公斤' }],
    [45021, 'a name of 6 汉字 and a letter', { gift_name: '一二三四五六a' }],
    [40071, 'a number of four digits', { gift_num: 1000 }],
    [40071, 'none of it', { gift_num: 0 }],
    [
      40071,
      'a category',
      {
        advanced_info: {
          ...((giftCard({}).gift as Json).advanced_info as Json),
          use_condition: { reject_category: '梨' },
        },
      },
    ],
  ])('answers %i for %s', async (errcode, _what, fields) => {
    expect(await create(giftCard(fields))).toMatchObject({ errcode });
  });
});

describe('the title of a gift', () => {
  test.each<[string, Json]>([
    ['苹果1个', {}],
    ['满500送苹果', { least_cost: '500' }],
    ['买蛋糕送苹果', { object_use_for: '蛋糕' }],
    // The document has no example; 满 goes before a category too.
    ['满500送苹果', { least_cost: 500, object_use_for: '蛋糕' }],
  ])('is put together: %s', async (title, use_condition) => {
    const { card, post } = await openMerchant(sandbox);
    const { advanced_info } = giftCard({}).gift as { advanced_info: Json };
    const card_id = await card(giftCard({ advanced_info: { ...advanced_info, use_condition } }));
    expect(await post('/card/get', { card_id })).toMatchObject({ card: { gift: { base_info: { title } } } });
  });
});

describe('the card given after use', () => {
  test("may be another friends' card, one of it, and no ordinary one", async () => {
    const { card } = await openMerchant(sandbox);
    const other = await card(sharedCard(now));
    expect(await create(sharedCard(now, giving(other)))).toMatchObject({ errcode: 0 });
    expect(await create(sharedCard(now, giving(other, 2)))).toMatchObject({ errcode: 40071 });
    const ordinary = await card(discountCard(now));
    expect(await create(sharedCard(now, giving(ordinary)))).toMatchObject({ errcode: 40071 });
  });
});

// What a card may be, and the code of WeChat's for what it may not.
import { describe, expect, test } from 'vitest';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, openMerchant } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const now = sandbox.clock.now();
const DAY = 86_400;
const range = (begin: number, end: number) => ({
  date_info: { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: begin, end_timestamp: end },
});

const TERM = { type: 'DATE_TYPE_FIX_TERM', fixed_term: 5, fixed_begin_term: 0 };
const DEPOSIT = { get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT', sku: { quantity: 0 } };
const condition = (use_condition: Json) => ({ advanced_info: { use_condition } });

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

  test('takes times as strings, as the document asks, and the old types 1 and 2', async () => {
    const range = { type: 1, begin_timestamp: String(now), end_timestamp: String(now + DAY) };
    for (const date_info of [range, { type: '2', fixed_term: 15, fixed_begin_term: '0' }])
      expect(await create(discountCard(now, { base: { date_info } }))).toMatchObject({ errcode: 0 });
  });

  test('takes a CASH without a threshold as least_cost 0, not without least_cost', async () => {
    const { base_info } = discountCard(now).discount as Json;
    const cash = (least_cost?: number) => ({
      card_type: 'CASH',
      cash: { base_info, reduce_cost: 1000, ...(least_cost === undefined ? {} : { least_cost }) },
    });
    expect(await create(cash(0))).toMatchObject({ errcode: 0 });
    expect(await create(cash())).toMatchObject({ errcode: 41011 });
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
    [40071, 'a threshold below 0', { card: { advanced_info: { use_condition: { least_cost: -1 } } } }],
    [40071, 'a summary without an icon', { card: { advanced_info: { abstract: { abstract: '新品' } } } }],
    [40071, 'a list of no pictures', { card: { advanced_info: { text_image_list: [] } } }],
    [40071, 'a picture without its text', { card: { advanced_info: { text_image_list: [{}] } } }],
    [40122, 'a stock over 100,000,000', { base: { sku: { quantity: 100_000_001 } } }],
    [45021, 'a name of 12 汉字 and a letter', { base: { brand_name: `${'名'.repeat(12)}a` } }],
    [45021, 'a sub_title over 18 汉字', { base: { sub_title: '一'.repeat(19) } }],
    [45021, 'a description over 1024 汉字', { base: { description: '一'.repeat(1025) } }],
    [45021, 'a service_phone over 24 bytes', { base: { service_phone: '0'.repeat(25) } }],
    [45021, 'a center_title over 9 汉字', { base: { center_title: '一'.repeat(10) } }],
    [45021, 'a center_sub_title over 12 汉字', { base: { center_sub_title: '一'.repeat(13) } }],
    [45021, 'a custom_url_name over 5 汉字', { base: { custom_url_name: '一'.repeat(6) } }],
    [45021, 'a promotion_url over 128 bytes', { base: { promotion_url: 'a'.repeat(129) } }],
    [40072, 'an unknown code_type', { base: { code_type: 'CODE_TYPE_NFC' } }],
    [
      41011,
      'CODE_TYPE_NONE without the cell in the middle',
      { base: { center_url: undefined, custom_url: 'shop.example' } },
    ],
    [40079, 'a type of date it does not know', { base: { date_info: { type: 'DATE_TYPE_PERMANENT' } } }],
    [
      41011,
      'a term that begins who knows when',
      { base: { date_info: { ...TERM, fixed_begin_term: undefined } } },
    ],
    [40079, 'times in milliseconds', { base: range(now * 1000, (now + DAY) * 1000) }],
    [40079, 'a term capped in the past', { base: { date_info: { ...TERM, end_timestamp: now - 1 } } }],
    [
      40100,
      'a term that begins before the claim',
      { base: { date_info: { ...TERM, fixed_begin_term: -1 } } },
    ],
    [41011, 'no validity', { base: { date_info: undefined } }],
    [40141, 'a logo from elsewhere', { base: { logo_url: 'http://shop.example/logo.png' } }],
    [40071, 'deposit without codes of its own', { base: DEPOSIT }],
    [40071, 'a condition on categories', { card: condition({ accept_category: '鞋类' }) }],
    [
      40071,
      'a time of day that no clock shows',
      { card: { advanced_info: { time_limit: [{ type: 'MONDAY', end_hour: 24 }] } } },
    ],
    [40071, 'a day it does not know', { card: { advanced_info: { time_limit: [{ type: 'TODAY' }] } } }],
    [
      40071,
      'a service it does not know',
      { card: { advanced_info: { business_service: ['BIZ_SERVICE_SPA'] } } },
    ],
    [40071, 'a card given after use', { card: { advanced_info: { consume_share_self_num: 1 } } }],
    [
      45021,
      'a text over 5000 characters',
      {
        card: {
          advanced_info: {
            text_image_list: [{ image_url: 'http://mmbiz.qpic.cn/x', text: '字'.repeat(5001) }],
          },
        },
      },
    ],
  ])('answers %i for %s', async (errcode, _what, change) => {
    expect(await create(discountCard(now, change))).toMatchObject({ errcode });
  });

  test('answers 40071 for a type it does not know, 47001 for what is no card', async () => {
    expect(await create({ card_type: 'VOUCHER' })).toMatchObject({ errcode: 40071 });
    const { post } = await openMerchant(sandbox);
    expect(await post('/card/create', {})).toMatchObject({ errcode: 47001 });
    expect(await post('/card/create', '{"card":')).toMatchObject({ errcode: 47001 });
  });

  test('takes all that ordinary cards may say: a whole text in each, days without hours, stray blanks', async () => {
    const base = {
      center_title: '一二三四五六七八九',
      center_sub_title: '按钮下方的wording',
      custom_url_sub_title: '6个汉字tips',
      source: '大众点评',
    };
    const advanced_info = {
      abstract: {
        abstract: '微信餐厅推出多种新季菜品，期待您的光临',
        icon_url_list: ['http://mmbiz.qpic.cn/a  b/0'],
      },
      text_image_list: [{ image_url: 'http://mmbiz.qpic.cn/a b/0', text: '此菜品迎合大众口味' }],
      time_limit: [
        { type: 'MONDAY', begin_hour: 0, end_hour: 10, begin_minute: '10', end_minute: 59 },
        { type: 'HOLIDAY' },
      ],
      business_service: [
        'BIZ_SERVICE_FREE_WIFI',
        'BIZ_SERVICE_WITH_PET',
        'BIZ_SERVICE_FREE_PARK',
        'BIZ_SERVICE_DELIVER',
      ],
    };
    expect(await create(discountCard(now, { base, card: { advanced_info } }))).toMatchObject({ errcode: 0 });
  });

  test('takes a card without stock when its codes are imported later', async () => {
    expect(await create(discountCard(now, { base: { ...DEPOSIT, use_custom_code: true } }))).toMatchObject({
      errcode: 0,
    });
  });

  test('answers 43009 to an account that may not bring its own codes', async () => {
    const wechat = { customCodePermission: false };
    await sandbox.request('/_sandbox/accounts', { method: 'PATCH', body: JSON.stringify({ wechat }) });
    const card = discountCard(now, { base: { use_custom_code: true } });
    expect(await create(card)).toMatchObject({ errcode: 43009 });
    expect(await create(discountCard(now))).toMatchObject({ errcode: 0 });
  });

  test('answers 47001 for a body in another encoding than UTF-8', async () => {
    const { token } = await openMerchant(sandbox);
    const gbk = Buffer.concat([
      Buffer.from('{"card":{"card_type":"'),
      Buffer.from('cde2c2f4', 'hex'),
      Buffer.from('"}}'),
    ]);
    const response = await sandbox.request(`/wechat/card/create?access_token=${token}`, {
      method: 'POST',
      body: gbk,
    });
    expect(await response.json()).toMatchObject({ errcode: 47001 });
  });

  test('wants a token first', async () => {
    expect(await sandbox.post('/wechat/card/create', {}, { access_token: 'x' })).toMatchObject({
      errcode: 40014,
    });
  });
});

// The numbers of a card at its creation: what is the most and the least, where our check and the sandbox's agree.
// @see 创建卡券 卡券基础信息字段; 朋友的券 朋友的券JSON结构解析, 常见问题2
import { COLORS } from '@kaquan/protocol/wechat/colors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOVEMBER, openWechat, type WechatStage } from '../stage.ts';
import { ask, creation, PASSES, refused } from './both-sides.ts';
import { type Change, discount, friendsCash, friendsGift, ordinary } from './cards.ts';

const DAY = 24 * 3600;
const IMAGE = 'http://mmbiz.qpic.cn/mmbiz/kaquan/0';

const lasting = (seconds: number) => ({
  date_info: {
    type: 'DATE_TYPE_FIX_TIME_RANGE',
    begin_timestamp: NOVEMBER,
    end_timestamp: NOVEMBER + seconds,
  },
});
const term = (fixed_term: unknown, fixed_begin_term: unknown = 0, type: unknown = 'DATE_TYPE_FIX_TERM') => ({
  date_info: { type, fixed_term, fixed_begin_term },
});
const images = (count: number) => ({
  text_image_list: Array.from({ length: count }, () => ({ image_url: IMAGE, text: '精选食材' })),
});
const icons = (count: number) => ({ abstract: { icon_url_list: Array(count).fill(IMAGE) } });

describe('a card', () => {
  let stage: WechatStage;
  beforeAll(async () => {
    stage = await openWechat(NOVEMBER);
  });
  afterAll(() => stage?.close());

  it.each<[string, Change]>([
    ['a stock of 100 000 000', { base: { sku: { quantity: 100_000_000 } } }],
    ['its stock as text', { base: { sku: { quantity: '100000000' } } }],
    ['more than 90 days', { base: lasting(91 * DAY) }],
    ['a term of 1 day from the claim on', { base: term(1) }],
    ['its term as text, from the next day on', { base: term('15', '1') }],
    ['the old words 2', { base: term(15, 0, 2) }],
    ['the old words 1 for a range', { base: { date_info: { ...lasting(DAY).date_info, type: 1 } } }],
    [
      'times as text',
      { base: { date_info: { ...lasting(0).date_info, end_timestamp: `${NOVEMBER + DAY}` } } },
    ],
  ])('may have %s', async (_what, change) => {
    expect(await ask(stage, creation(ordinary(change)))).toEqual(PASSES);
  });

  it.each<[string, number, Change]>([
    ['a stock of 100 000 001', 40122, { base: { sku: { quantity: 100_000_001 } } }],
    ['a term of 0 days', 40100, { base: term(0) }],
    ['a term before the claim', 40100, { base: term(15, -1) }],
    [
      'a term that begins nobody knows when',
      41011,
      { base: { date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 15 } } },
    ],
    ['a range of no second', 40079, { base: lasting(0) }],
    [
      'times in milliseconds',
      40079,
      { base: { date_info: { ...lasting(DAY).date_info, end_timestamp: NOVEMBER * 1000 } } },
    ],
    ['a threshold below 0', 40071, { advanced: { use_condition: { least_cost: -1 } } }],
    ['two icons', 40071, { advanced: icons(2) }],
    ['a summary without an icon', 40071, { advanced: icons(0) }],
    ['a list of no picture with text', 40071, { advanced: images(0) }],
    ['a picture without its text', 40071, { advanced: { text_image_list: [{ image_url: IMAGE }] } }],
  ])('has not %s', async (_what, errcode, change) => {
    expect(await ask(stage, creation(ordinary(change)))).toEqual(refused(errcode));
  });

  it('has one of fourteen colours', async () => {
    const colors = Object.keys(COLORS);
    expect(colors).toHaveLength(14);
    for (const color of colors)
      expect(await ask(stage, creation(ordinary({ base: { color } })))).toEqual(PASSES);
    for (const color of ['Color011', 'Color110', 'color010', '#63b359'])
      expect(await ask(stage, creation(ordinary({ base: { color } })))).toEqual(refused(40071));
  });

  it('takes 1 to 99 per cent off: 30 is 七折', async () => {
    for (const percent of [1, 30, '99'])
      expect(await ask(stage, creation(discount(percent)))).toEqual(PASSES);
    for (const percent of [0, 100])
      expect(await ask(stage, creation(discount(percent)))).toEqual(refused(41011));
  });

  it.each<[string, Change]>([
    ['90 days', { base: lasting(90 * DAY) }],
    ['one shop', { base: { location_id_list: [1] } }],
    ['one picture with its text', { advanced: images(1) }],
    ['several', { advanced: images(3) }],
    ['one of it after the use', { advanced: { consume_share_self_num: 1 } }],
    ['none of it after the use', { advanced: { consume_share_self_num: 0, consume_share_card_list: [] } }],
  ])('of friends may have %s', async (_what, change) => {
    expect(await ask(stage, creation(friendsCash(change)))).toEqual(PASSES);
  });

  const next = (num: number) => ({ card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', num });
  it.each<[string, number, Change]>([
    ['90 days and a second', 40079, { base: lasting(90 * DAY + 1) }],
    ['a term from the claim on', 40079, { base: term(15) }],
    ['no word on sharing', 40071, { base: { can_share: undefined } }],
    ['no word on giving away', 40071, { base: { can_give_friend: undefined } }],
    ['no shop', 41025, { base: { location_id_list: [] } }],
    ['no icon', 40071, { advanced: icons(0) }],
    ['two icons', 40071, { advanced: icons(2) }],
    ['no picture with text', 40071, { advanced: images(0) }],
    ['a stock', 40071, { base: { sku: { quantity: 1 } } }],
    ['two of it after the use', 40071, { advanced: { consume_share_self_num: 2 } }],
    ['two others after the use', 40071, { advanced: { consume_share_card_list: [next(1), next(1)] } }],
    ['another twice after the use', 40071, { advanced: { consume_share_card_list: [next(2)] } }],
    [
      'itself and another after the use',
      40071,
      { advanced: { consume_share_self_num: 1, consume_share_card_list: [next(1)] } },
    ],
  ])('of friends has not %s', async (_what, errcode, change) => {
    expect(await ask(stage, creation(friendsCash(change)))).toEqual(refused(errcode));
  });

  it('of friends gives 1 to 999 of something', async () => {
    for (const gift_num of [1, 999, '999'])
      expect(await ask(stage, creation(friendsGift({ card: { gift_num } })))).toEqual(PASSES);
    for (const gift_num of [0, 1000, '1000'])
      expect(await ask(stage, creation(friendsGift({ card: { gift_num } })))).toEqual(refused(40071));
  });
});

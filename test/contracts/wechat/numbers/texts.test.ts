// How long each text of a card may be: at its limit, one over it, and in mixtures; our check and the sandbox's agree.
// @see 创建卡券 卡券基础信息字段; 朋友的券 Base_info（卡券基础信息）字段, 更新朋友的券信息接口
import type { Card } from '@kaquan/server/wechat/card/card';
import { createCard } from '@kaquan/server/wechat/card/create';
import { updateCard } from '@kaquan/server/wechat/card/update';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOVEMBER, openWechat, type WechatStage } from '../stage.ts';
import { type Asked, ask, asked, creation, PASSES, refused } from './both-sides.ts';
import { friendsCash, friendsGift, generalCoupon, groupon, ordinary } from './cards.ts';

const of =
  (make: (change: { base: object }) => Card, field: string, before = '') =>
  (text: string) =>
    creation(make({ base: { [field]: `${before}${text}` } }));
const inFriends = (advanced: (text: string) => object) => (text: string) =>
  creation(friendsCash({ advanced: advanced(text) }));
const IMAGE = 'http://mmbiz.qpic.cn/mmbiz/kaquan/0';
const CDN = 'http://mmbiz.qpic.cn/';
const PAGE = 'shop.cn/';

type Text = [what: string, most: number, request: (text: string) => Asked];

/** The most 汉字. */
const HANZI: Text[] = [
  ['brand_name', 12, of(ordinary, 'brand_name')],
  ['title', 9, of(ordinary, 'title')],
  ['sub_title', 18, of(ordinary, 'sub_title')],
  ['notice', 16, of(ordinary, 'notice')],
  ['description', 1024, of(ordinary, 'description')],
  ['source', 12, of(ordinary, 'source')],
  ['center_title', 9, of(ordinary, 'center_title')],
  ['center_sub_title', 12, of(ordinary, 'center_sub_title')],
  ['custom_url_name', 5, of(ordinary, 'custom_url_name')],
  ['custom_url_sub_title', 6, of(ordinary, 'custom_url_sub_title')],
  ['promotion_url_name', 5, of(ordinary, 'promotion_url_name')],
  ['promotion_url_sub_title', 6, of(ordinary, 'promotion_url_sub_title')],
  ['deal_detail', 1024, (text) => creation(groupon(text))],
  ['gift', 1024, (text) => creation(ordinary({ card: { gift: text } }))],
  ['default_detail', 1024, (text) => creation(generalCoupon(text))],
  ['brand_name of friends', 12, of(friendsCash, 'brand_name')],
  ['notice of friends', 12, of(friendsCash, 'notice')],
  ['description of friends', 1000, of(friendsCash, 'description')],
  ['center_title of friends', 9, of(friendsCash, 'center_title')],
  ['center_sub_title of friends', 12, of(friendsCash, 'center_sub_title')],
  ['custom_url_name of friends', 5, of(friendsCash, 'custom_url_name')],
  ['custom_url_sub_title of friends', 6, of(friendsCash, 'custom_url_sub_title')],
  ['promotion_url_sub_title of friends', 6, of(friendsCash, 'promotion_url_sub_title')],
  ['gift_name', 6, (text) => creation(friendsGift({ card: { gift_name: text } }))],
  ['gift_unit', 2, (text) => creation(friendsGift({ card: { gift_unit: text } }))],
  ['text', 5000, inFriends((text) => ({ text_image_list: [{ image_url: IMAGE, text }] }))],
];

/** The most letters, behind what an address begins with. */
const LETTERS: Text[] = [
  ['service_phone', 24, of(ordinary, 'service_phone')],
  ['logo_url', 128 - CDN.length, of(ordinary, 'logo_url', CDN)],
  ['center_url', 128 - PAGE.length, of(ordinary, 'center_url', PAGE)],
  ['custom_url', 128 - PAGE.length, of(ordinary, 'custom_url', PAGE)],
  ['promotion_url', 128 - PAGE.length, of(ordinary, 'promotion_url', PAGE)],
  ['abstract', 60, inFriends((abstract) => ({ abstract: { abstract, icon_url_list: [IMAGE] } }))],
];

describe('a text', () => {
  let stage: WechatStage;
  let cardId = '';
  beforeAll(async () => {
    stage = await openWechat(NOVEMBER);
    ({ cardId } = await createCard(stage.wechat, friendsCash({})));
  });
  afterAll(() => stage?.close());

  const changing = (field: string) => (text: string) => {
    const cash = { base_info: { [field]: text } };
    return asked('/card/update', { card_id: cardId, cash }, (api) => updateCard(api, { cardId, cash }));
  };
  /** Where a change may be longer than the creation. */
  const CHANGED: Text[] = [
    ['notice of an update', 48, changing('notice')],
    ['description of an update', 3072, changing('description')],
    ['custom_url_name of an update', 16, changing('custom_url_name')],
    ['promotion_url_name of an update', 16, changing('promotion_url_name')],
  ];

  it.each(HANZI)('%s has at most %i 汉字, and not a letter more', async (_what, most, request) => {
    expect(await ask(stage, request('券'.repeat(most)))).toEqual(PASSES);
    expect(await ask(stage, request(`${'券'.repeat(most)}a`))).toEqual(refused(45021));
  });

  it.each([...LETTERS, ...CHANGED])('%s has at most %i letters', async (_what, most, request) => {
    expect(await ask(stage, request('a'.repeat(most)))).toEqual(PASSES);
    expect(await ask(stage, request('a'.repeat(most + 1)))).toEqual(refused(45021));
  });

  it.each(HANZI)('%s is measured alike in any mixture around %i 汉字', async (_what, most, request) => {
    const ends = fc.array(fc.constantFrom('券', 'a', '9', 'é', '😀'), { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(ends, async (end) => {
        const { ours, theirs } = await ask(
          stage,
          request(`${'券'.repeat(Math.max(0, most - 3))}${end.join('')}`),
        );
        expect([undefined, '45021']).toContain(theirs);
        expect(ours === undefined).toBe(theirs === undefined);
      }),
      { numRuns: 15 },
    );
  });
});

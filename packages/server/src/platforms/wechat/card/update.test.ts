// Changing a card: only what may change, by the document's own table, and a validity that only grows.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../../test-support/platform-context.ts';
import { BEGIN, CDN_IMAGE, DAY, FRIENDS_CASH, ORDINARY } from '../../../../test-support/wechat-cards.ts';
import { wechatStage } from '../../../../test-support/wechat-stage.ts';
import { createWechatTemplates } from '../template.ts';
import { updateCard } from './update.ts';
import type { UpdateCardRequest } from './update-card.ts';

const tools = useDatabase();
const PATH = '/card/update';
const cardId = 'pbLatjgOY1_Cxi3mnWBThtG90HGg';
const wechat = (...answers: object[]) =>
  wechatStage(tools, { [PATH]: answers.length > 0 ? answers : [{ errcode: 0, send_check: false }] });
/** As a merchant's own code may give it: anything. */
const update = (api: Parameters<typeof updateCard>[0], request: object) =>
  updateCard(api, { cardId, ...request } as UpdateCardRequest);
const base = (base_info: object) => ({ cash: { base_info } });
const advanced = (advanced_info: object) => ({ cash: { advanced_info } });
const range = (from: number, to: number) => ({
  type: 'DATE_TYPE_FIX_TIME_RANGE' as const,
  begin_timestamp: BEGIN + from * DAY,
  end_timestamp: BEGIN + to * DAY,
});

describe('what may change', () => {
  // Guards against new claims with the old validity, as long as what is known of the card was called fresh.
  it.each([
    ['was made', { errcode: 0, send_check: false }],
    ['may have been made, its answer lost', new Response('', { status: 502 })],
  ])('is read anew at the next claim when the change %s', async (_what, answer) => {
    const card = (notice: string) => ({
      errcode: 0,
      card: { card_type: 'GIFT', gift: { base_info: { notice } } },
    });
    const { api, fetch } = wechatStage(tools, {
      [PATH]: [answer],
      '/card/get': [card('出示'), card('请出示')],
    });
    const template = createWechatTemplates(api, tools.context(fetch));
    const noticeOf = async () => JSON.stringify(await template(cardId));
    expect(await noticeOf()).toContain('"出示"');
    await update(api, base({ notice: '请出示' })).catch(() => undefined);
    expect(await noticeOf()).toContain('"请出示"');
  });

  it('is sent beside the card_id, and nothing else is', async () => {
    const { api, sent } = wechat();
    const cash = {
      base_info: {
        code_type: 'CODE_TYPE_TEXT',
        color: 'Color010',
        location_id_list: [272981040],
        new_field: 1,
      },
      advanced_info: {
        time_limit: [{ type: 'HOLIDAY' }],
        consume_share_card_list: [{ card_id: 'pbLatjpvp0Xq6jtgRRxCKtudkBz8k', num: 1 }],
        consume_share_self_num: 0,
        abstract: { abstract: '多种新季菜品', icon_url_list: [CDN_IMAGE] },
      },
    } as const;
    expect(await updateCard(api, { cardId, cash })).toEqual({ sendCheck: false });
    expect(sent(PATH)).toEqual([{ card_id: cardId, cash }]);
  });

  it.each([
    [true, true],
    ['true', true],
    [false, false],
    [undefined, false],
  ])('may send it back to review: send_check %s', async (send_check, sendCheck) => {
    const { api } = wechat({ errcode: 0, send_check });
    expect(await updateCard(api, { cardId, gift: { base_info: { notice: '出示' } } })).toEqual({ sendCheck });
  });

  it('is sent again when the answer is lost', async () => {
    const { api, sent } = wechat(new Response('', { status: 502 }), { errcode: 0, send_check: true });
    expect(await update(api, base({ color: 'Color020' }))).toEqual({ sendCheck: true });
    expect(sent(PATH)).toHaveLength(2);
  });

  it('has sizes of its own: 16 汉字 of notice, 16 bytes of a cell name', async () => {
    const { api } = wechat();
    await update(
      api,
      base({ notice: '汉'.repeat(16), custom_url_name: '立即使用吧x', promotion_url_name: '' }),
    );
    await update(api, advanced({ abstract: { abstract: '汉'.repeat(20), icon_url_list: [CDN_IMAGE] } }));
  });
});

describe('what may not change is refused before WeChat is asked', () => {
  const FIXED = 'cannot be changed after the creation';
  it.each<[string, string, object]>([
    ['cash.base_info.brand_name', FIXED, base({ brand_name: '微信餐厅' })],
    ['cash.base_info.title', FIXED, base({ title: '50元代金券' })],
    ['cash.base_info.sub_title', FIXED, base({ sub_title: '' })],
    ['cash.base_info.use_custom_code', FIXED, base({ use_custom_code: true })],
    ['cash.base_info.bind_openid', FIXED, base({ bind_openid: true })],
    ['cash.base_info.source', FIXED, base({ source: '大众点评' })],
    ['cash.base_info.sku', 'modifyStock', base({ sku: { quantity: 1 } })],
    ['cash.advanced_info.use_condition', 'thresholds', advanced({ use_condition: { least_cost: 1 } })],
    ['cash.advanced_info.share_friends', FIXED, advanced({ share_friends: true })],
    ['cash.reduce_cost', FIXED, { cash: { reduce_cost: 1 } }],
    ['gift.gift_name', FIXED, { gift: { gift_name: '梨' } }],
    ['cash.base_info.color', 'fourteen colours', base({ color: 'red' })],
    ['cash.base_info.notice', 'at most 16 汉字', base({ notice: '汉'.repeat(17) })],
    ['cash.base_info.custom_url_name', 'at most 16 bytes', base({ custom_url_name: '立即使用吧xy' })],
    ['cash.base_info.center_title', 'at most 9 汉字', base({ center_title: '汉'.repeat(10) })],
    ['cash.base_info.logo_url', 'uploadImage', base({ logo_url: 'http://a.test/x' })],
    [
      'cash.base_info.date_info.type',
      'the only one that can be changed',
      base({ date_info: { type: 2, fixed_term: 1, fixed_begin_term: 0 } }),
    ],
    ['cash.base_info.date_info.end_timestamp', 'later than', base({ date_info: range(2, 1) })],
    [
      'cash.advanced_info.abstract.abstract',
      'at most 60 bytes',
      advanced({ abstract: { abstract: '汉'.repeat(21), icon_url_list: [CDN_IMAGE] } }),
    ],
    [
      'cash.advanced_info.abstract.icon_url_list',
      'exactly one',
      advanced({ abstract: { icon_url_list: [] } }),
    ],
    ['cash.advanced_info.text_image_list', 'at least one', advanced({ text_image_list: [] })],
    [
      'cash.advanced_info.consume_share_card_list',
      'excludes consume_share_self_num',
      advanced({ consume_share_self_num: 1, consume_share_card_list: [{ card_id: 'p1', num: 1 }] }),
    ],
    ['the body', 'exactly one of', {}],
    ['the body', 'exactly one of', { cash: {}, gift: {} }],
    ['cardId', 'must not be empty', { ...base({ color: 'Color020' }), cardId: '' }],
  ])('%s: %s', async (path, rule, request) => {
    const { api, asked } = wechat();
    const error: unknown = await update(api, request).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'FIELD_INVALID', platform: 'wechat' });
    expect(String(error)).toContain(`${path}: `);
    expect(String(error)).toContain(rule);
    expect(asked).toEqual([]);
  });

  it('or does not compile', () => {
    const takes = (_request: UpdateCardRequest) => {};
    takes({ cardId, cash: { base_info: { color: 'Color010' } } });
    // @ts-expect-error fixed
    takes({ cardId, cash: { base_info: { brand_name: '微信餐厅' } } });
    // @ts-expect-error fixed
    takes({ cardId, cash: { advanced_info: { use_condition: {} } } });
    // @ts-expect-error fixed
    takes({ cardId, cash: { reduce_cost: 1 } });
    // @ts-expect-error one card has one type
    takes({ cardId, cash: {}, gift: {} });
  });
});

describe('a validity', () => {
  const shared = { card: FRIENDS_CASH };
  const ordinary = ORDINARY.find(({ card_type }) => card_type === 'DISCOUNT');

  it.each<[string, object]>([
    ['that grows at both ends', { ...base({ date_info: range(-1, 31) }), current: shared }],
    ['that stays', { ...base({ date_info: range(0, 30) }), current: shared }],
    ['of 90 days', { ...base({ date_info: range(0, 90) }), current: shared }],
    [
      'of more days, of an ordinary card',
      { discount: { base_info: { date_info: range(0, 365) } }, current: ordinary },
    ],
    ['of which only WeChat knows what it was', base({ date_info: range(5, 6) })],
  ])('%s is sent', async (_what, request) => {
    const { api, sent } = wechat();
    await update(api, request);
    expect(sent(PATH)).toHaveLength(1);
    expect(sent(PATH)[0]).not.toHaveProperty('current');
  });

  it.each<[string, object]>([
    ['begin_timestamp: can only become earlier', range(1, 30)],
    ['end_timestamp: can only become later', range(0, 29)],
    ['end_timestamp: must be at most 90 days', range(-1, 90)],
  ])('that was known is refused: %s', async (rule, date_info) => {
    const { api, asked } = wechat();
    await expect(update(api, { ...base({ date_info }), current: shared })).rejects.toThrow(
      `cash.base_info.date_info.${rule}`,
    );
    expect(asked).toEqual([]);
  });
});

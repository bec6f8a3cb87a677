// The calls that manage cards: what goes to WeChat, what comes back, and what is not asked twice.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../../test-support/platform-context.ts';
import { CDN_IMAGE } from '../../../../test-support/wechat-cards.ts';
import { wechatStage } from '../../../../test-support/wechat-stage.ts';
import type { WechatApi } from '../api.ts';
import { batchGetCards } from './batchget.ts';
import { deleteCard } from './delete.ts';
import { getCard } from './get.ts';
import { getApplyProtocol } from './getapplyprotocol.ts';
import { getColors } from './getcolors.ts';
import { createLandingPage, type LandingScene } from './landingpage/create.ts';
import { modifyStock } from './modifystock.ts';
import { getNewsHtml } from './mpnews/gethtml.ts';
import { setPayCell } from './paycell/set.ts';
import { setSelfConsumeCell } from './selfconsumecell/set.ts';
import { setTestWhitelist } from './testwhitelist/set.ts';

const tools = useDatabase();
const cardId = 'ph_gmt7cUVrlRk8swPwx7aDyF-pg';
const OK = { errcode: 0, errmsg: 'ok' };
const LOST = new Response('', { status: 502 });
const page = {
  banner: CDN_IMAGE,
  pageTitle: '惠城优惠大派送',
  canShare: true,
  scene: 'SCENE_NEAR_BY' as LandingScene,
  cardList: [{ cardId, thumbUrl: CDN_IMAGE }],
};

interface Row {
  path: string;
  call: (api: WechatApi) => Promise<unknown>;
  /** The body that is sent; a GET has none. */
  body?: object;
  answer: object;
  read: unknown;
  /** How often it is asked when the first answer is lost. */
  asked: 1 | 2;
}

const ROWS: Row[] = [
  {
    path: '/card/get',
    call: (api) => getCard(api, { cardId }),
    body: { card_id: cardId },
    answer: { ...OK, card: { card_type: 'GIFT', gift: { gift: '咖啡' } } },
    read: { card_type: 'GIFT', gift: { gift: '咖啡' } },
    asked: 2,
  },
  {
    path: '/card/batchget',
    call: (api) => batchGetCards(api, { offset: 50, count: 10, statusList: ['CARD_STATUS_VERIFY_OK'] }),
    body: { offset: 50, count: 10, status_list: ['CARD_STATUS_VERIFY_OK'] },
    answer: { ...OK, card_id_list: ['p1', 2], total_num: '52' },
    read: { cardIdList: ['p1', '2'], totalNum: 52 },
    asked: 2,
  },
  {
    path: '/card/modifystock',
    call: (api) => modifyStock(api, { cardId, increaseStockValue: 1231 }),
    body: { card_id: cardId, increase_stock_value: 1231, reduce_stock_value: 0 },
    answer: OK,
    read: undefined,
    asked: 1,
  },
  {
    path: '/card/delete',
    call: (api) => deleteCard(api, { cardId }),
    body: { card_id: cardId },
    answer: OK,
    read: undefined,
    asked: 2,
  },
  {
    path: '/card/getcolors',
    call: getColors,
    answer: { ...OK, colors: [{ name: 'Color010', value: '#55bd47' }, { name: 'nameless' }] },
    read: { colors: [{ name: 'Color010', value: '#55bd47' }] },
    asked: 2,
  },
  {
    path: '/card/getapplyprotocol',
    call: getApplyProtocol,
    answer: { ...OK, category: [{ primary_category_id: 1, category_name: '美食' }] },
    read: { category: [{ primary_category_id: 1, category_name: '美食' }] },
    asked: 2,
  },
  {
    path: '/card/paycell/set',
    call: (api) => setPayCell(api, { cardId, isOpen: true }),
    body: { card_id: cardId, is_open: true },
    answer: OK,
    read: undefined,
    asked: 2,
  },
  {
    path: '/card/selfconsumecell/set',
    call: (api) =>
      setSelfConsumeCell(api, { cardId, isOpen: true, needVerifyCode: true, needRemarkAmount: false }),
    body: { card_id: cardId, is_open: true, need_verify_cod: true, need_remark_amount: false },
    answer: OK,
    read: undefined,
    asked: 2,
  },
  {
    path: '/card/mpnews/gethtml',
    call: (api) => getNewsHtml(api, { cardId }),
    body: { card_id: cardId },
    answer: { ...OK, content: '<iframe class="res_iframe card_iframe"></iframe>' },
    read: { content: '<iframe class="res_iframe card_iframe"></iframe>' },
    asked: 2,
  },
  {
    path: '/card/testwhitelist/set',
    call: (api) => setTestWhitelist(api, { openid: ['o1'], username: ['tester'] }),
    body: { openid: ['o1'], username: ['tester'] },
    answer: OK,
    read: undefined,
    asked: 2,
  },
  {
    path: '/card/landingpage/create',
    call: (api) => createLandingPage(api, page),
    body: {
      banner: CDN_IMAGE,
      page_title: '惠城优惠大派送',
      can_share: true,
      scene: 'SCENE_NEAR_BY',
      card_list: [{ card_id: cardId, thumb_url: CDN_IMAGE }],
    },
    answer: { ...OK, url: 'https://mp.weixin.qq.com/shelf/1', page_id: 1 },
    read: { url: 'https://mp.weixin.qq.com/shelf/1', pageId: '1' },
    asked: 1,
  },
];

describe.each(ROWS)('$path', ({ path, call, body, answer, read, asked }) => {
  it("is asked in the document's form", async () => {
    const { api, of } = wechatStage(tools, { [path]: [answer] });
    expect(await call(api)).toEqual(read);
    const [one] = of(path);
    expect(one?.method).toBe(body ? 'POST' : 'GET');
    expect(one?.body).toBe(body ? JSON.stringify(body) : '');
  });

  it(`is asked ${asked === 2 ? 'again' : 'once'} when the answer is lost`, async () => {
    const { api, of } = wechatStage(tools, { [path]: [LOST, answer] });
    await call(api).catch(() => undefined);
    expect(of(path)).toHaveLength(asked);
  });

  it('tells the code of a refusal', async () => {
    const { api } = wechatStage(tools, { [path]: [{ errcode: '43008', errmsg: 'hint: [x]' }] });
    await expect(call(api)).rejects.toMatchObject({ code: 'PLATFORM_REFUSED', platformCode: '43008' });
  });
});

it('lists the first fifty cards of every state unless told otherwise', async () => {
  const { api, sent } = wechatStage(tools, { '/card/batchget': [{ ...OK, card_id_list: [] }] });
  expect(await batchGetCards(api)).toEqual({ cardIdList: [], totalNum: 0 });
  expect(sent('/card/batchget')).toEqual([{ offset: 0, count: 50 }]);
});

it('empties the list of testers by naming none', async () => {
  const { api, sent } = wechatStage(tools, { '/card/testwhitelist/set': [OK] });
  await setTestWhitelist(api, {});
  expect(sent('/card/testwhitelist/set')).toEqual([{ openid: [], username: [] }]);
});

// What the calls that manage cards refuse, before WeChat is asked.
import { expect, it } from 'vitest';
import { useDatabase } from '../../../../test-support/platform-context.ts';
import { CDN_IMAGE } from '../../../../test-support/wechat-cards.ts';
import { wechatStage } from '../../../../test-support/wechat-stage.ts';
import type { WechatApi } from '../api.ts';
import { batchGetCards } from './batchget.ts';
import { deleteCard } from './delete.ts';
import { createLandingPage, type LandingScene } from './landingpage/create.ts';
import { modifyStock } from './modifystock.ts';
import { getNewsHtml } from './mpnews/gethtml.ts';
import { setPayCell } from './paycell/set.ts';
import { setSelfConsumeCell } from './selfconsumecell/set.ts';
import { setTestWhitelist } from './testwhitelist/set.ts';

const tools = useDatabase();
const cardId = 'ph_gmt7cUVrlRk8swPwx7aDyF-pg';
const page = {
  banner: CDN_IMAGE,
  pageTitle: '惠城优惠大派送',
  canShare: true,
  scene: 'SCENE_NEAR_BY' as LandingScene,
  cardList: [{ cardId, thumbUrl: CDN_IMAGE }],
};

it.each<[string, string, (api: WechatApi) => Promise<unknown>]>([
  ['count', 'from 1 to 50', (api) => batchGetCards(api, { count: 51 })],
  [
    'statusList.0',
    'five states',
    (api) => batchGetCards(api, { statusList: ['CARD_STATUS_USER_DELETE' as never] }),
  ],
  ['the body', 'must be more than 0', (api) => modifyStock(api, { cardId })],
  ['reduceStockValue', 'at least 0', (api) => modifyStock(api, { cardId, reduceStockValue: -1 })],
  ['cardId', 'must be an id', (api) => deleteCard(api, { cardId: 'p 1' })],
  ['isOpen', 'true or false', (api) => setPayCell(api, { cardId, isOpen: 'true' as never })],
  ['cardId', 'must not be empty', (api) => setSelfConsumeCell(api, { cardId: '', isOpen: true })],
  ['cardId', 'is missing', (api) => getNewsHtml(api, {} as never)],
  [
    'the body',
    'at most 10 testers',
    (api) => setTestWhitelist(api, { openid: Array(6).fill('o'), username: Array(5).fill('u') }),
  ],
  ['banner', 'uploadImage', (api) => createLandingPage(api, { ...page, banner: 'http://a.test/x' })],
  ['pageTitle', 'must not be empty', (api) => createLandingPage(api, { ...page, pageTitle: '' })],
  ['scene', 'seven scenes', (api) => createLandingPage(api, { ...page, scene: 'SCENE_X' as LandingScene })],
  ['cardList', 'must hold a card', (api) => createLandingPage(api, { ...page, cardList: [] })],
  [
    'cardList.0.thumbUrl',
    'uploadImage',
    (api) => createLandingPage(api, { ...page, cardList: [{ cardId, thumbUrl: 'x' }] }),
  ],
])('%s is refused: %s', async (path, rule, call) => {
  const { api, asked } = wechatStage(tools, {});
  const attempt = call(api);
  await expect(attempt).rejects.toMatchObject({ code: 'FIELD_INVALID', platform: 'wechat' });
  await expect(attempt).rejects.toThrow(`${path}: `);
  await expect(attempt).rejects.toThrow(rule);
  expect(asked).toEqual([]);
});

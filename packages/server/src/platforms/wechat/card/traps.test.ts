// Where other kits went wrong with WeChat's cards, and where WeChat's answers differ: one test a trap, named for it.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../../test-support/platform-context.ts';
import { FRIENDS_CASH } from '../../../../test-support/wechat-cards.ts';
import { wechatStage } from '../../../../test-support/wechat-stage.ts';
import { getCardBizuinInfo } from '../datacube/getcardbizuininfo.ts';
import { batchGetCards } from './batchget.ts';
import { createCard } from './create.ts';
import { getCard } from './get.ts';
import { createQrcode } from './qrcode/create.ts';
import { setSelfConsumeCell } from './selfconsumecell/set.ts';
import { setTestWhitelist } from './testwhitelist/set.ts';
import { updateCard } from './update.ts';

const tools = useDatabase();
const OK = { errcode: 0, errmsg: 'ok' };
const wechat = (path: string, answer: object = OK) => wechatStage(tools, { [path]: [answer] });

describe('bodies', () => {
  it('are no {}: TNWX turns a Map into JSON, so that batchget forgets its page', async () => {
    const { api, sent } = wechat('/card/batchget');
    await batchGetCards(api, { offset: 10, count: 5 });
    expect(sent('/card/batchget')).toEqual([{ offset: 10, count: 5 }]);
  });

  it('hold status_list as a list: PowerWeChat sends a text', async () => {
    const { api, sent } = wechat('/card/batchget');
    await batchGetCards(api, { statusList: ['CARD_STATUS_VERIFY_OK'] });
    expect(sent('/card/batchget')).toMatchObject([{ status_list: ['CARD_STATUS_VERIFY_OK'] }]);
  });

  it("name the card's own type in an update: co-wechat-api says member_card whatever it is", async () => {
    const { api, sent } = wechat('/card/update', { ...OK, send_check: false });
    await updateCard(api, { cardId: 'p1', gift: { base_info: { notice: '出示' } } });
    expect(sent('/card/update')).toEqual([{ card_id: 'p1', gift: { base_info: { notice: '出示' } } }]);
  });

  it("spell need_verify_cod as WeChat does: Senparc's call lacks it", async () => {
    const { api, sent } = wechat('/card/selfconsumecell/set');
    await setSelfConsumeCell(api, { cardId: 'p1', isOpen: true, needVerifyCode: true });
    expect(sent('/card/selfconsumecell/set')).toMatchObject([{ need_verify_cod: true }]);
  });

  it("hold both lists of testers: a list that is left out might keep yesterday's", async () => {
    const { api, sent } = wechat('/card/testwhitelist/set');
    await setTestWhitelist(api, { openid: ['o1'] });
    expect(sent('/card/testwhitelist/set')).toEqual([{ openid: ['o1'], username: [] }]);
  });

  it('are UTF-8 with 汉字 as they are, which WeChat wants instead of \\u escapes', async () => {
    const { api, of } = wechat('/card/create', { ...OK, card_id: 'p1' });
    await createCard(api, FRIENDS_CASH);
    expect(of('/card/create')[0]?.body).toContain('"brand_name":"微信餐厅"');
  });

  it("are not the caller's own object changed: one card may be created for several accounts", async () => {
    const before = structuredClone(FRIENDS_CASH);
    await createCard(wechat('/card/create', { ...OK, card_id: 'p1' }).api, FRIENDS_CASH);
    expect(FRIENDS_CASH).toEqual(before);
  });
});

describe('answers', () => {
  it('of datacube have no errcode when they succeed, and no rows when nothing happened', async () => {
    const { api } = wechat('/datacube/getcardbizuininfo', {});
    const request = { beginDate: '2015-06-15', endDate: '2015-06-15', condSource: 1 } as const;
    expect(await getCardBizuinInfo(api, request)).toEqual({ list: [] });
  });

  it('may have errcode as text', async () => {
    const { api } = wechat('/card/create', { errcode: '0', errmsg: 'ok', card_id: 'p1' });
    expect(await createCard(api, FRIENDS_CASH)).toEqual({ cardId: 'p1' });
  });

  it('keep the fields that nobody here knows: WxJava dropped some', async () => {
    const card = { card_type: 'CASH', cash: { base_info: { status: 'CARD_STATUS_VERIFY_OK', new: [1] } } };
    const { api } = wechat('/card/get', { ...OK, card });
    expect(await getCard(api, { cardId: 'p1' })).toEqual(card);
  });

  it('of qrcode/create must tell what is to be drawn', async () => {
    const { api } = wechat('/card/qrcode/create', { ...OK, ticket: 'gQ', show_qrcode_url: 'https://x' });
    await expect(createQrcode(api, { card: { cardId: 'p1' } })).rejects.toMatchObject({
      code: 'PLATFORM_REFUSED',
    });
  });
});

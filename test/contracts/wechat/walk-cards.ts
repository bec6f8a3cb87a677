// Ordinary cards: created, read, listed, stocked, opened for tills, handed out by pages and QR codes, deleted.
// @see 创建卡券; 朋友的券 生成二维码接口; 微信卡券 管理卡券, 投放卡券
import { createCard } from '@kaquan/server/wechat/card/create';
import { getCard } from '@kaquan/server/wechat/card/get';
import { beforeAll, expect, it } from 'vitest';
import { bannerPicture } from '../baidu/banner-picture.ts';
import { ownCodesCard } from './own-codes-card.ts';
import type { Fields } from './samples.ts';
import { JUNE } from './stage.ts';
import type { Walk } from './walk.ts';

/** The typed call takes what stands inside `card`. */
const card = (wire: Fields) => wire.card;

export function walkCards(walking: () => Walk): void {
  const real = (name: string) => ({ real: { card_id: walking().cardIds[name] } });
  let bound = '';
  beforeAll(async () => {
    const { stage } = walking();
    ({ cardId: bound } = await createCard(stage.wechat, ownCodesCard(JUNE, { bind_openid: true })));
    await stage.review(bound);
  });

  it.each(['jsapi', 'wx_card'])('cgi-bin/ticket/getticket %s', async (name) => {
    const ticket = await walking()('cgi-bin/ticket/getticket', name, { typed: ({ type }) => type });
    expect(ticket).toEqual({ value: expect.any(String), expiresIn: 7200 });
  });

  it('cgi-bin/media/uploadimg, which answers no errcode', async () => {
    const picture = () => ({ buffer: bannerPicture(300, 300) });
    const uploaded = await walking()('cgi-bin/media/uploadimg', 'logo', { typed: picture });
    expect(uploaded).toEqual({ url: expect.stringMatching(/^https?:\/\/mmbiz\.qpic\.cn\//) });
    expect(walking().stage.noted.at(-1)?.answer).not.toHaveProperty('errcode');
  });

  it('cgi-bin/media/uploadimg of more than 1 MB', async () => {
    const large = new Uint8Array(1024 * 1024 + 1);
    large.set(bannerPicture(300, 300));
    const multipart = new FormData();
    multipart.set('buffer', new File([large], 'test.png', { type: 'image/png' }));
    await walking()('cgi-bin/media/uploadimg', 'too-large', {
      typed: () => ({ buffer: large }),
      raw: (api) =>
        api.call({ method: 'POST', path: '/cgi-bin/media/uploadimg', multipart, repeatable: false }),
    });
  });

  it.each(['groupon', 'cash', 'discount', 'gift', 'general-coupon'])('card/create %s', async (name) => {
    const created = await walking()('card/create', name, { typed: card });
    expect(created).toEqual({ cardId: expect.stringMatching(/^p[\w-]{27}$/) });
    const { cardId } = created as { cardId: string };
    walking().cardIds[name] = cardId;
    await walking().stage.review(cardId);
  });

  it('card/get', async () => {
    expect(await walking()('card/get', 'own', real('groupon'))).toMatchObject({
      card_type: 'GROUPON',
      groupon: { base_info: { title: '132元双人火锅套餐', status: 'CARD_STATUS_VERIFY_OK' } },
    });
  });

  it('card/batchget', async () => {
    const { cardIdList } = (await walking()('card/batchget', 'own')) as { cardIdList: string[] };
    expect(cardIdList).toEqual(expect.arrayContaining(Object.values(walking().cardIds)));
  });

  it('card/modifystock', async () => {
    await walking()('card/modifystock', 'own', real('groupon'));
    expect(await getCard(walking().stage.wechat, { cardId: walking().cardIds.groupon ?? '' })).toMatchObject({
      groupon: { base_info: { sku: { quantity: 500_100 } } },
    });
  });

  it('card/paycell/set', () => walking()('card/paycell/set', 'open', real('cash')));
  it('card/selfconsumecell/set', () => walking()('card/selfconsumecell/set', 'open', real('discount')));

  it('card/getcolors, the fourteen of the document', async () => {
    const { colors } = (await walking()('card/getcolors', 'own')) as { colors: unknown[] };
    expect(colors).toHaveLength(14);
    expect(colors).toContainEqual({ name: 'Color010', value: '#63b359' });
  });

  it('card/getapplyprotocol', () => walking()('card/getapplyprotocol', 'own'));

  it('card/landingpage/create, whose page opens', async () => {
    const page = (await walking()('card/landingpage/create', 'own', real('groupon'))) as { url: string };
    expect((await fetch(page.url)).status).toBe(200);
  });

  it('card/mpnews/gethtml', () => walking()('card/mpnews/gethtml', 'own', real('groupon')));

  it('card/testwhitelist/set', async () => {
    const { stranger } = walking().stage;
    await walking()('card/testwhitelist/set', 'own', { real: { openid: [stranger] } });
  });

  it('card/qrcode/create for one card, with a code and for a person', async () => {
    const { holder } = walking().stage;
    const qrcode = await walking()('card/qrcode/create', 'one-card', {
      real: { card_id: bound, openid: holder },
      typed({ action_info, expire_seconds }) {
        const { card_id, is_unique_code, outer_id, ...same } = (action_info as { card: Fields }).card;
        const card = { ...same, cardId: card_id, isUniqueCode: is_unique_code, outerId: outer_id };
        return { card, expireSeconds: expire_seconds };
      },
    });
    expect(qrcode).toMatchObject({ expireSeconds: 1800, showQrcodeUrl: expect.stringMatching(/^http/) });
    const picture = await fetch((qrcode as { showQrcodeUrl: string }).showQrcodeUrl);
    expect(picture.headers.get('content-type')).toMatch(/^image\//);
  });

  it('card/qrcode/create for several cards', async () => {
    const qrcode = await walking()('card/qrcode/create', 'several-cards', {
      ...real('gift'),
      typed({ action_info, expire_seconds }) {
        const { card_list } = (action_info as { multiple_card: { card_list: Fields[] } }).multiple_card;
        const cards = card_list.map(({ card_id, outer_str }) => ({ cardId: card_id, outerStr: outer_str }));
        return { cards, expireSeconds: expire_seconds };
      },
    });
    const { url } = qrcode as { url: string };
    const { stage } = walking();
    const scanned = await stage.people<{ cards: unknown[] }>('/scans', { openid: stage.holder, url });
    expect(scanned).toMatchObject({ kind: 'card', cards: [expect.anything(), expect.anything()] });
  });

  it('card/delete', async () => {
    await walking()('card/delete', 'own', real('general-coupon'));
    const { stage, cardIds } = walking();
    await expect(stage.claim(stage.holder, cardIds['general-coupon'] ?? '')).rejects.toThrow('DELETED');
  });
}

// WeChat's own pages of cards, and the pieces of articles.
import { describe, expect, test } from 'vitest';
import { drawPng } from '../testing/draw-picture.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const now = sandbox.clock.now();
const page = (card_ids: string[], change: Json = {}): Json => ({
  banner: 'http://mmbiz.qpic.cn/mmbiz/banner/0',
  page_title: '冬日优惠<大派送>',
  can_share: true,
  scene: 'SCENE_NEAR_BY',
  card_list: card_ids.map((card_id) => ({ card_id, thumb_url: 'http://mmbiz.qpic.cn/mmbiz/thumb/0' })),
  ...change,
});

describe('card/landingpage/create', () => {
  test('makes a page that opens under its address and shows its cards', async () => {
    const { card, post } = await openMerchant(sandbox);
    const ids = [await card(discountCard(now)), await card(discountCard(now, { base: { title: '早餐券' } }))];
    const answer = await post('/card/landingpage/create', page(ids));
    expect(answer).toMatchObject({ errcode: 0, page_id: 1 });
    const served = await fetch(String(answer.url));
    expect(served.headers.get('content-type')).toMatch(/^text\/html/);
    const text = await served.text();
    expect(text).toContain('双人套餐七折');
    expect(text).toContain('早餐券');
    expect(text).toContain('冬日优惠&lt;大派送&gt;');
  });

  test('shows an uploaded banner from where the sandbox keeps it', async () => {
    const { card, post, token } = await openMerchant(sandbox);
    const form = new FormData();
    form.set('buffer', new Blob([drawPng(640, 300)]), 'banner.png');
    const upload = await sandbox.request(`/wechat/cgi-bin/media/uploadimg?access_token=${token}`, {
      method: 'POST',
      body: form,
    });
    const { url: banner } = (await upload.json()) as { url: string };
    const { url } = await post('/card/landingpage/create', page([await card(discountCard(now))], { banner }));
    const [, source] = /<img src="([^"]+)"/.exec(await (await fetch(String(url))).text()) ?? [];
    expect((await fetch(new URL(String(source), String(url)))).headers.get('content-type')).toBe('image/png');
  });

  test('says of a card on it that it is gone', async () => {
    const { card, post } = await openMerchant(sandbox);
    const [out, deleted] = [await card(discountCard(now)), await card(discountCard(now))];
    const { url } = await post('/card/landingpage/create', page([out, deleted]));
    await post('/card/modifystock', { card_id: out, reduce_stock_value: 3 });
    await post('/card/delete', { card_id: deleted });
    const text = await (await fetch(String(url))).text();
    expect(text).toContain('已领完');
    expect(text).toContain('已下架');
  });

  test.each<[number, string, Json]>([
    [41011, 'no banner', { banner: '' }],
    [41011, 'no title', { page_title: undefined }],
    [41011, 'no can_share', { can_share: undefined }],
    [40097, 'a scene it does not know', { scene: 'SCENE_MOON' }],
    [41011, 'no card', { card_list: [] }],
    [40073, 'a card it does not know', { card_list: [{ card_id: 'pNobody' }] }],
  ])('answers %i for %s', async (errcode, _what, change) => {
    const { card, post } = await openMerchant(sandbox);
    const body = page([await card(discountCard(now))], change);
    expect(await post('/card/landingpage/create', body)).toMatchObject({ errcode });
  });

  test("answers 40071 for a friends' card, which is taken offline only", async () => {
    const { card, post } = await openMerchant(sandbox);
    const body = page([await card(sharedCard(now))]);
    expect(await post('/card/landingpage/create', body)).toMatchObject({ errcode: 40071 });
  });
});

describe('card/mpnews/gethtml', () => {
  test('answers the piece of an article, whose address opens', async () => {
    const { card, post } = await openMerchant(sandbox);
    const card_id = await card(discountCard(now));
    const { content } = await post('/card/mpnews/gethtml', { card_id });
    const [, source = ''] = /data-src="([^"]+)"/.exec(String(content)) ?? [];
    const address = source.replaceAll('&amp;', '&');
    expect(new URL(address).searchParams.get('cardid')).toBe(card_id);
    expect(await (await fetch(address)).text()).toContain('双人套餐七折');
  });

  test("answers 40071 for codes that come with each claim, and for friends' cards; not for imported codes", async () => {
    const { card, post } = await openMerchant(sandbox);
    const html = async (made: Json) => post('/card/mpnews/gethtml', { card_id: await card(made) });
    const own = { use_custom_code: true };
    const deposit = { ...own, get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT' };
    expect(await html(discountCard(now, { base: own }))).toMatchObject({ errcode: 40071 });
    expect(await html(sharedCard(now))).toMatchObject({ errcode: 40071 });
    expect(await html(discountCard(now, { base: deposit }))).toMatchObject({ errcode: 0 });
  });
});

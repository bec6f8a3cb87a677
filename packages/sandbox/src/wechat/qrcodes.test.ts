// QR codes: what they lead to, for how long, and what a scan finds.
import { describe, expect, test } from 'vitest';
import { pushedEvents } from '../testing/pushed-events.ts';
import { readQr } from '../testing/read-qr.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, hong, ming, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const claim = (body: Json) => sandbox.post('/_sandbox/wechat/claims', body);
const scan = (url: unknown, openid = ming) => sandbox.post('/_sandbox/wechat/scans', { openid, url });

async function open(change: Json = {}) {
  const { post, card } = await openMerchant(sandbox);
  const cardId = await card(discountCard(sandbox.clock.now(), { base: change }));
  const create = (more: Json = {}, top: Json = {}) =>
    post('/card/qrcode/create', {
      action_name: 'QR_CARD',
      action_info: { card: { card_id: cardId, ...more } },
      ...top,
    });
  return { post, cardId, create };
}

describe('card/qrcode/create', () => {
  test('answers a ticket, an address and a picture that reads as this address', async () => {
    const { create } = await open();
    const answer = await create({ outer_id: 1 }, { expire_seconds: 1800 });
    expect(answer).toEqual({
      errcode: 0,
      errmsg: 'ok',
      ticket: expect.stringMatching(/^gQ[A-Za-z0-9+/]+==$/),
      expire_seconds: 1800,
      url: expect.stringMatching(/^http:\/\/weixin\.qq\.com\/q\/[\w-]{20}$/),
      show_qrcode_url: expect.stringContaining('/wechat/mp/cgi-bin/showqrcode?ticket='),
    });
    const picture = await fetch(String(answer.show_qrcode_url));
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(readQr(Buffer.from(await picture.arrayBuffer()))).toBe(answer.url);
  });

  test('is for ever unless expire_seconds says otherwise', async () => {
    const { create } = await open();
    const answer = await create();
    expect(answer).not.toHaveProperty('expire_seconds');
    sandbox.clock.advance(20 * 86_400);
    expect(await scan(answer.url)).toMatchObject({ kind: 'card', ticket: answer.ticket });
  });

  test.each([
    ['an unknown card', { card_id: 'p' }, {}],
    ['no card', { card_id: undefined }, {}],
    ['an unknown action', {}, { action_name: 'QR_SCENE' }],
    ['less than a minute', {}, { expire_seconds: 59 }],
    ['more than half an hour', {}, { expire_seconds: 1801 }],
    ['an outer_id that is no number', { outer_id: 'door' }, {}],
    ['an outer_id of 61 digits', { outer_id: '1'.repeat(61) }, {}],
  ])('answers 40053 for %s', async (_name, card, top) => {
    const { create } = await open();
    expect(await create(card, top)).toMatchObject({ errcode: 40053 });
  });

  test("needs the code of a card with the merchant's own, and the person of one that is bound", async () => {
    const custom = await open({ use_custom_code: true });
    expect(await custom.create()).toMatchObject({ errcode: 40053 });
    expect(await custom.create({ code: '198374613512' })).toMatchObject({ errcode: 0 });
    const bound = await open({ bind_openid: true });
    expect(await bound.create()).toMatchObject({ errcode: 40053 });
    expect(await bound.create({ openid: ming })).toMatchObject({ errcode: 0 });
  });

  test('gives a code of its own only for an approved card with stock', async () => {
    const { post, create, cardId } = await open({ sku: { quantity: 1 } });
    const waiting = await post('/card/create', { card: discountCard(sandbox.clock.now()) });
    expect(await create({ card_id: waiting.card_id, is_unique_code: true })).toMatchObject({
      errcode: 40078,
    });
    await claim({ openid: ming, cardId });
    expect(await create({ is_unique_code: true })).toMatchObject({ errcode: 45031 });
    const shared = await post('/card/create', { card: sharedCard(sandbox.clock.now()) });
    await sandbox.post('/_sandbox/wechat/reviews', { cardId: shared.card_id, pass: true });
    expect(await create({ card_id: shared.card_id, is_unique_code: true })).toMatchObject({ errcode: 45031 });
  });

  test('takes several cards, up to five, for up to a year', async () => {
    const { post, cardId } = await open();
    const several = (card_list: Json[], expire_seconds?: number) =>
      post('/card/qrcode/create', {
        action_name: 'QR_MULTIPLE_CARD',
        expire_seconds,
        action_info: { multiple_card: { card_list } },
      });
    const other = (await open()).cardId;
    const { url, ticket } = await several([{ card_id: cardId }, { card_id: other, outer_str: 'B' }]);
    expect(await scan(url)).toMatchObject({ cards: [{ cardId }, { cardId: other }] });
    expect(await claim({ openid: ming, cardId: other, ticket })).toHaveProperty('code');
    expect(await claim({ openid: ming, cardId, ticket })).toHaveProperty('code');
    expect((await pushedEvents(sandbox, 'user_get_card')).map((one) => one.OuterStr)).toEqual(['B', '']);
    expect(await several(Array(6).fill({ card_id: cardId }))).toMatchObject({ errcode: 40053 });
    expect(await several([])).toMatchObject({ errcode: 40053 });
    const year = 365 * 86_400;
    expect(await several([{ card_id: cardId }], year)).toMatchObject({ errcode: 0, expire_seconds: year });
    expect(await several([{ card_id: cardId }], year + 1)).toMatchObject({ errcode: 40053 });
  });
});

describe('a scan', () => {
  test('shows the face of the card, and claims it with the outer_id in the push', async () => {
    const { create, cardId } = await open();
    const outer_id = '1'.repeat(60);
    const { url, ticket } = await create({ outer_id });
    expect(await scan(url)).toMatchObject({
      kind: 'card',
      ticket,
      cards: [{ cardId, title: '双人套餐七折' }],
    });
    const { code } = await claim({ openid: ming, cardId, ticket });
    expect(await pushedEvents(sandbox, 'user_get_card')).toMatchObject([
      { FromUserName: ming, UserCardCode: code, OuterId: outer_id },
    ]);
  });

  test('pushes an outer_id as it was given, a number as a number', async () => {
    const { create, cardId } = await open();
    const { ticket } = await create({ outer_id: 12 });
    await claim({ openid: ming, cardId, ticket });
    expect(await pushedEvents(sandbox, 'user_get_card')).toMatchObject([{ OuterId: 12 }]);
  });

  test('of an expired code gives nothing, nor its picture', async () => {
    const { create, cardId } = await open();
    const { url, ticket, show_qrcode_url } = await create({}, { expire_seconds: 60 });
    sandbox.clock.advance(60);
    expect(await scan(url)).toMatchObject({ kind: 'card' });
    sandbox.clock.advance(1);
    expect(await scan(url)).toMatchObject({ error: { code: 'QR_EXPIRED' } });
    expect(await claim({ openid: ming, cardId, ticket })).toMatchObject({ error: { code: 'QR_EXPIRED' } });
    expect((await fetch(String(show_qrcode_url))).status).toBe(404);
  });

  test('of a code with is_unique_code gives one card, once', async () => {
    const { create, cardId } = await open();
    const { url, ticket } = await create({ is_unique_code: true });
    expect(await claim({ openid: ming, cardId, ticket })).toHaveProperty('code');
    expect(await claim({ openid: hong, cardId, ticket })).toMatchObject({ error: { code: 'QR_USED' } });
    expect(await scan(url, hong)).toMatchObject({ error: { code: 'QR_USED' } });
  });

  test("gives the merchant's own code that is in it, once", async () => {
    const { create, cardId } = await open({ use_custom_code: true });
    const { ticket } = await create({ code: 'SHOP0001' });
    expect(await claim({ openid: ming, cardId, ticket })).toMatchObject({ code: 'SHOP0001' });
    expect(await claim({ openid: hong, cardId, ticket })).toMatchObject({ error: { code: 'QR_USED' } });
  });

  test('of a code for one person gives nothing to another', async () => {
    const { create, cardId } = await open({ bind_openid: true });
    const { ticket } = await create({ openid: hong });
    expect(await claim({ openid: ming, cardId, ticket })).toMatchObject({ error: { code: 'NOT_FOR_YOU' } });
    expect(await claim({ openid: hong, cardId, ticket })).toHaveProperty('code');
  });

  test('claims no card that is not in the code, and none by a ticket nobody made', async () => {
    const { create } = await open();
    const { ticket } = await create();
    const other = await open();
    expect(await claim({ openid: ming, cardId: other.cardId, ticket })).toMatchObject({
      error: { code: 'NOT_IN_QR' },
    });
    expect(await claim({ openid: ming, cardId: other.cardId, ticket: 'gQ' })).toMatchObject({
      error: { code: 'UNKNOWN_TICKET' },
    });
  });

  test('opens pages, and the payment of a recharge', async () => {
    const { token, post } = await openMerchant(sandbox);
    await sandbox.get('/wechat/card/pay/activate', { access_token: token });
    const recharge = await post('/card/pay/recharge', { coin_count: 30 });
    expect(await scan(recharge.qrcode_url)).toEqual({
      kind: 'coins',
      orderId: recharge.order_id,
      coinCount: 30,
    });
    expect(await scan('https://shop.example/claim')).toEqual({
      kind: 'page',
      url: 'https://shop.example/claim',
    });
    expect(await scan('weixin://wxpay/bizpayurl?pr=x')).toMatchObject({ error: { code: 'UNKNOWN_QR' } });
  });
});

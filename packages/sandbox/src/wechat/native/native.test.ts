import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Json, startSandbox } from '../../testing/start-sandbox.ts';
import {
  app,
  discountCard,
  gang,
  hong,
  ming,
  openMerchant,
  sha1Sorted,
  sharedCard,
} from '../../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
let lastNonce = 0;
const nonce = () => {
  lastNonce += 1;
  return `nonce${lastNonce}`;
};

async function open(make: typeof sharedCard | typeof discountCard = sharedCard, change: Json = {}) {
  const merchant = await openMerchant(sandbox);
  const cardId = await merchant.card(make(sandbox.clock.now(), { base: change }));
  return { merchant, cardId, apiTicket: await merchant.ticket('wx_card') };
}

/** A cardExt as the document wants it; `more` is signed too, `change` is not. */
function cardExt(
  apiTicket: string,
  cardId: string,
  more: Record<string, string> = {},
  change: Json = {},
): string {
  const signed = { timestamp: String(sandbox.clock.now()), nonce_str: nonce(), ...more };
  const signature = sha1Sorted([apiTicket, cardId, ...Object.values(signed)]);
  return JSON.stringify({ ...signed, signature, outer_str: 'door', ...change });
}
const add = (cardId: string, ext: unknown, openid = ming) =>
  sandbox.post('/_sandbox/wechat/add-card', { openid, cardId, cardExt: ext });

describe('addCard', () => {
  test('takes a card that is signed with what cardExt holds, and gives its code encrypted', async () => {
    const { merchant, cardId, apiTicket } = await open();
    const answer = await add(cardId, cardExt(apiTicket, cardId));
    expect(answer).toEqual({ isSuccess: true, encryptCode: expect.any(String) });
    const { code } = await merchant.post('/card/code/decrypt', { encrypt_code: answer.encryptCode });
    expect(await merchant.post('/card/code/get', { code })).toMatchObject({ openid: ming });
  });

  test('refuses a cardExt that is an object', async () => {
    const { cardId, apiTicket } = await open();
    expect(await add(cardId, JSON.parse(cardExt(apiTicket, cardId)))).toMatchObject({
      isSuccess: false,
      error: { code: 'SIGNATURE_ERROR' },
    });
  });

  test('refuses a nonce that was signed and not sent', async () => {
    const { cardId, apiTicket } = await open();
    expect(await add(cardId, cardExt(apiTicket, cardId, {}, { nonce_str: undefined }))).toMatchObject({
      error: { code: 'SIGNATURE_ERROR' },
    });
  });

  test('tells a cardExt signed with the jsapi ticket from other wrong ones', async () => {
    const { merchant, cardId } = await open();
    const answer = await add(cardId, cardExt(await merchant.ticket('jsapi'), cardId));
    expect(answer).toMatchObject({
      error: { code: 'SIGNATURE_ERROR', message: expect.stringContaining('jsapi_ticket') },
    });
  });

  test('refuses a signature a second time, milliseconds, and a time long past', async () => {
    const { cardId, apiTicket } = await open();
    const once = cardExt(apiTicket, cardId);
    await add(cardId, once);
    expect(await add(cardId, once)).toMatchObject({ error: { code: 'PARAMETER_ERROR' } });
    const now = sandbox.clock.now();
    for (const timestamp of [String(now * 1000), String(now - 601)])
      expect(await add(cardId, cardExt(apiTicket, cardId, { timestamp }))).toMatchObject({
        error: { code: 'PARAMETER_ERROR', message: expect.stringContaining('timestamp') },
      });
  });

  test('refuses code and openid for a card that takes none, though they are signed', async () => {
    const { cardId, apiTicket } = await open();
    for (const more of [{ code: '1234' }, { openid: ming }] as Record<string, string>[])
      expect(await add(cardId, cardExt(apiTicket, cardId, more))).toMatchObject({
        error: { code: 'PARAMETER_ERROR' },
      });
  });

  test('wants the openid of the one who claims when the card is bound to it', async () => {
    const { cardId, apiTicket } = await open(discountCard, { bind_openid: true });
    const ext = () => cardExt(apiTicket, cardId, { openid: ming });
    expect(await add(cardId, ext(), hong)).toMatchObject({ error: { code: 'PARAMETER_ERROR' } });
    expect(await add(cardId, ext(), ming)).toMatchObject({ isSuccess: true });
  });

  test('takes the merchant’s own code when the card has them', async () => {
    const { cardId, apiTicket, merchant } = await open(discountCard, { use_custom_code: true });
    expect(await add(cardId, cardExt(apiTicket, cardId))).toMatchObject({ error: { code: 'CODE_MISMATCH' } });
    expect(await add(cardId, cardExt(apiTicket, cardId, { code: 'SHOP0001' }))).toMatchObject({
      isSuccess: true,
    });
    expect(await merchant.post('/card/code/get', { code: 'SHOP0001' })).toMatchObject({ openid: ming });
  });

  test('a claim that cannot be is an item without success, not an error of the call', async () => {
    const { cardId, apiTicket } = await open();
    for (let time = 0; time < 2; time += 1) await add(cardId, cardExt(apiTicket, cardId));
    expect(await add(cardId, cardExt(apiTicket, cardId))).toMatchObject({
      isSuccess: false,
      error: { code: 'LIMIT_REACHED' },
    });
  });
});

describe('chooseCard', () => {
  async function choose(filters: Record<string, string> = {}, change: Json = {}, openid = ming) {
    const merchant = await openMerchant(sandbox);
    const apiTicket = await merchant.ticket('wx_card');
    const timestamp = String(sandbox.clock.now());
    const values = [apiTicket, app.appid, timestamp, 'n', ...Object.values(filters)];
    const query = { openid, appId: app.appid, timestamp, nonceStr: 'n', signType: 'SHA1', ...filters };
    const cardSign = sha1Sorted(values);
    const answer = await sandbox.post('/_sandbox/wechat/choose-card', { ...query, cardSign, ...change });
    return (answer.cardList as { card_id: string; encrypt_code: string }[]).map((one) => one.card_id);
  }
  const claim = (openid: string, cardId: string) =>
    sandbox.post('/_sandbox/wechat/claims', { openid, cardId });

  test('lists what the person can use now, friends’ shared cards too', async () => {
    const { cardId } = await open();
    await claim(ming, cardId);
    expect(await choose()).toEqual([cardId]);
    expect(await choose({}, {}, hong)).toEqual([cardId]);
    expect(await choose({}, {}, gang)).toEqual([]);
  });

  test('filters by card, type and shop', async () => {
    const { cardId } = await open();
    await claim(ming, cardId);
    expect(await choose({ cardId, cardType: 'CASH', shopId: '272981040' })).toEqual([cardId]);
    expect(await choose({ cardType: 'GIFT' })).toEqual([]);
    expect(await choose({ shopId: '1' })).toEqual([]);
  });

  test('answers an empty list, and no error, to a wrong signature, milliseconds or another signType', async () => {
    const { cardId } = await open();
    await claim(ming, cardId);
    expect(await choose({}, { cardSign: 'x' })).toEqual([]);
    expect(await choose({}, { cardId: 'unsigned' })).toEqual([]);
    expect(await choose({}, { timestamp: String(sandbox.clock.now() * 1000) })).toEqual([]);
    expect(await choose({}, { signType: 'MD5' })).toEqual([]);
  });
});

describe('wx.config', () => {
  async function verify(signedUrl: string, device: Json, type = 'jsapi') {
    const merchant = await openMerchant(sandbox);
    const ticket = await merchant.ticket(type);
    const text = `jsapi_ticket=${ticket}&noncestr=n&timestamp=1&url=${signedUrl}`;
    const signature = createHash('sha1').update(text).digest('hex');
    const config = { appId: app.appid, timestamp: '1', nonceStr: 'n', signature };
    return sandbox.post('/_sandbox/wechat/verify-config', { ...config, ...device });
  }
  const page = { landingUrl: 'http://shop.example/a?x=1#/home', url: 'http://shop.example/b#/use' };
  const invalid = { err_msg: 'preVerifyJSAPI:fail,invalid signature' };

  test('on iOS the landing URL is signed, on Android the current one, both without #', async () => {
    const ios = { ...page, system: 'ios' };
    const android = { ...page, system: 'android' };
    expect(await verify('http://shop.example/a?x=1', ios)).toEqual({ err_msg: 'preVerifyJSAPI:ok' });
    expect(await verify('http://shop.example/b', ios)).toMatchObject(invalid);
    expect(await verify('http://shop.example/b', android)).toEqual({ err_msg: 'preVerifyJSAPI:ok' });
    expect(await verify('http://shop.example/b#/use', android)).toMatchObject(invalid);
  });

  test('a URL that still carries encrypt_code fails whatever the signature', async () => {
    const url = 'http://shop.example/use?card_id=p&encrypt_code=x';
    expect(await verify(url, { landingUrl: url, url, system: 'ios' })).toMatchObject(invalid);
  });

  test('the card ticket does not sign it', async () => {
    expect(await verify('http://shop.example/b', { ...page, system: 'android' }, 'wx_card')).toMatchObject({
      ...invalid,
      reason: expect.stringContaining('wx_card'),
    });
  });
});

describe('consumeAndShareCard', () => {
  async function used() {
    const { merchant, cardId } = await open();
    const { code } = await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId });
    await merchant.post('/card/code/mark', { code, openid: hong });
    await merchant.post('/card/code/consume', { code, openid: hong });
    return { cardId, code, openid: hong };
  }

  test('gives the one who used a card the next of the same, once', async () => {
    const share = await used();
    const next = await sandbox.post('/_sandbox/wechat/consumed-share', share);
    expect(next).toMatchObject({ cardId: share.cardId, code: expect.any(String) });
    expect(next.code).not.toBe(share.code);
    expect(await sandbox.post('/_sandbox/wechat/consumed-share', share)).toMatchObject({
      error: { code: 'ALREADY_GIVEN' },
    });
    const { cards } = (await sandbox.get('/_sandbox/wechat/wallet', { openid: ming })) as { cards: Json[] };
    expect(cards).toMatchObject([{ code: next.code, sharedBy: '小红' }, { code: share.code }]);
  });

  test('gives nothing to anyone else, or for a card that gives nothing', async () => {
    const share = await used();
    expect(await sandbox.post('/_sandbox/wechat/consumed-share', { ...share, openid: ming })).toMatchObject({
      error: { code: 'NOT_CONSUMED' },
    });
    const { merchant, cardId } = await open(discountCard);
    const { code } = await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId });
    await merchant.post('/card/code/consume', { code });
    expect(
      await sandbox.post('/_sandbox/wechat/consumed-share', { openid: ming, cardId, code }),
    ).toMatchObject({
      error: { code: 'NOTHING_GIVEN' },
    });
  });
});

// The merchant's own codes: imported, claimed, made invalid.
import { describe, expect, test } from 'vitest';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, hong, ming, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const claim = (openid: string, cardId: string, more: Json = {}) =>
  sandbox.post('/_sandbox/wechat/claims', { openid, cardId, ...more });
const DEPOSIT = {
  use_custom_code: true,
  get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT',
  sku: { quantity: 0 },
};

async function open(base: Json = DEPOSIT) {
  const { post, card } = await openMerchant(sandbox);
  const cardId = await card(discountCard(sandbox.clock.now(), { base }));
  const at = (path: string) => (body: Json) => post(path, { card_id: cardId, ...body });
  return {
    post,
    cardId,
    deposit: (code: string[]) => at('/card/code/deposit')({ code }),
    count: () => at('/card/code/getdepositcount')({}),
    checkcode: (code: string[]) => at('/card/code/checkcode')({ code }),
    stock: (increase_stock_value: number) => at('/card/modifystock')({ increase_stock_value }),
    get: (code: string) => at('/card/code/get')({ code, check_consume: false }),
    update: at('/card/code/update'),
    unavailable: at('/card/code/unavailable'),
    consume: at('/card/code/consume'),
  };
}

describe('card/code/deposit', () => {
  test('answers which codes came in, which were there, and which are none', async () => {
    const { deposit, count } = await open();
    expect(await deposit(['A1', 'A2', 'A1', '带汉字', 'x'.repeat(21)])).toEqual({
      errcode: 0,
      errmsg: 'ok',
      succ_code: ['A1', 'A2'],
      duplicate_code: ['A1'],
      fail_code: ['带汉字', 'x'.repeat(21)],
    });
    expect(await deposit(['A2', 'A3'])).toMatchObject({ succ_code: ['A3'], duplicate_code: ['A2'] });
    expect(await count()).toMatchObject({ errcode: 0, count: 3 });
  });

  test('takes a hundred codes, not one more', async () => {
    const { deposit, checkcode } = await open();
    const codes = Array.from({ length: 101 }, (_, n) => `C${n}`);
    expect(await deposit(codes)).toMatchObject({ errcode: 40109 });
    expect(await checkcode(codes)).toMatchObject({ errcode: 40109 });
    expect(await deposit(codes.slice(1))).toMatchObject({ errcode: 0 });
  });

  test('is for cards whose codes are imported', async () => {
    const { deposit } = await open({});
    expect(await deposit(['A1'])).toMatchObject({ errcode: 43009 });
    const own = await open({ use_custom_code: true });
    expect(await own.deposit(['A1'])).toMatchObject({ errcode: 43009 });
  });

  test('is what claims are served from, one code a person, until none is left', async () => {
    const { deposit, stock, cardId, count, checkcode, get } = await open();
    await deposit(['A1', 'A2']);
    await stock(2);
    expect(await claim(ming, cardId)).toMatchObject({ code: 'A1' });
    expect(await claim(hong, cardId)).toMatchObject({ code: 'A2' });
    expect(await claim(hong, cardId)).toMatchObject({ error: { code: 'OUT_OF_STOCK' } });
    expect(await get('A2')).toMatchObject({ openid: hong });
    expect(await count()).toMatchObject({ count: 2 });
    expect(await deposit(['A1'])).toMatchObject({ duplicate_code: ['A1'] });
    expect(await checkcode(['A1', 'B1'])).toEqual({
      errcode: 0,
      errmsg: 'ok',
      exist_code: ['A1'],
      not_exist_code: ['B1'],
    });
  });

  test('leaves no room for a code of the page', async () => {
    const { deposit, stock, cardId } = await open();
    await deposit(['A1']);
    await stock(1);
    expect(await claim(ming, cardId, { code: 'A1' })).toMatchObject({ error: { code: 'CODE_MISMATCH' } });
  });
});

describe("a merchant's own code", () => {
  test('is named together with its card', async () => {
    const { post, cardId, consume } = await open({ use_custom_code: true });
    await claim(ming, cardId, { code: 'SHOP0001' });
    for (const path of ['get', 'consume', 'unavailable'])
      expect(await post(`/card/code/${path}`, { code: 'SHOP0001' })).toMatchObject({ errcode: 41012 });
    expect(await consume({ code: 'SHOP0001' })).toMatchObject({ errcode: 0 });
  });

  test('becomes another by code/update; the one before is unknown', async () => {
    const { cardId, update, get, consume } = await open({ use_custom_code: true });
    await claim(ming, cardId, { code: 'SHOP0001' });
    await claim(hong, cardId, { code: 'SHOP0002' });
    expect(await update({ code: 'SHOP0001', new_code: 'SHOP0002' })).toMatchObject({ errcode: 40116 });
    expect(await update({ code: 'SHOP0001', new_code: '带汉字' })).toMatchObject({ errcode: 40116 });
    expect(await update({ code: 'SHOP0001', newcode: 'SHOP0003' })).toMatchObject({ errcode: 47001 });
    expect(await update({ code: 'SHOP0001', new_code: 'SHOP0003' })).toEqual({ errcode: 0, errmsg: 'ok' });
    expect(await get('SHOP0001')).toMatchObject({ errcode: 40056 });
    expect(await get('SHOP0003')).toMatchObject({ openid: ming, user_card_status: 'NORMAL' });
    await consume({ code: 'SHOP0003' });
    expect(await update({ code: 'SHOP0003', new_code: 'SHOP0004' })).toMatchObject({ errcode: 40099 });
  });

  test("is the only kind that is changed: WeChat's own is not", async () => {
    const { cardId, update } = await open({});
    const { code } = await claim(ming, cardId);
    expect(await update({ code, new_code: 'SHOP0003' })).toMatchObject({ errcode: 43009 });
  });
});

describe('card/code/unavailable', () => {
  test('ends a code for good', async () => {
    const { cardId, unavailable, get, consume } = await open({});
    const { code } = await claim(ming, cardId);
    expect(await unavailable({ code, reason: '退款' })).toEqual({ errcode: 0, errmsg: 'ok' });
    expect(await get(String(code))).toMatchObject({ user_card_status: 'UNAVAILABLE', can_consume: false });
    expect(await consume({ code })).toMatchObject({ errcode: 40127 });
    expect(await unavailable({ code })).toMatchObject({ errcode: 40127 });
  });

  test('stops a gift on its way, and leaves a used code used', async () => {
    const { cardId, unavailable, consume } = await open({});
    const { code } = await claim(ming, cardId);
    await sandbox.post('/_sandbox/wechat/gifts', { openid: ming, code });
    await unavailable({ code });
    expect(await sandbox.post('/_sandbox/wechat/gifts/accept', { openid: hong, code })).toMatchObject({
      error: { code: 'NOT_GIFTING' },
    });
    const used = await claim(hong, cardId);
    await consume({ code: used.code });
    expect(await unavailable({ code: used.code })).toMatchObject({ errcode: 40099 });
  });
});

describe('card/user/getcardlist', () => {
  test('lists the ordinary cards a person can use, and says whether there are friends’ cards', async () => {
    const { post, cardId, consume } = await open({});
    const list = (body: Json) => post('/card/user/getcardlist', body);
    const [first, second] = [await claim(ming, cardId), await claim(ming, cardId)];
    await consume({ code: first.code });
    expect(await list({ openid: ming })).toEqual({
      errcode: 0,
      errmsg: 'ok',
      card_list: [{ code: second.code, card_id: cardId }],
      has_share_card: false,
    });
    const { card } = await openMerchant(sandbox);
    const shared = await card(sharedCard(sandbox.clock.now()));
    await claim(hong, shared);
    expect(await list({ openid: ming })).toMatchObject({
      card_list: [{ code: second.code }],
      has_share_card: true,
    });
    expect(await list({ openid: ming, card_id: shared })).toMatchObject({
      card_list: [],
      has_share_card: true,
    });
    expect(await list({})).toMatchObject({ errcode: 40003 });
  });
});

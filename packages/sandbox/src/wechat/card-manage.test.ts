// Cards are queried, listed, restocked and deleted.
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, hong, ming, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const now = sandbox.clock.now();
const claim = (cardId: string) => sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId });
const review = (cardId: unknown, pass: boolean) => sandbox.post('/_sandbox/wechat/reviews', { cardId, pass });

describe('card/get', () => {
  test('answers the card with its review and what is left of it', async () => {
    const { post, card } = await openMerchant(sandbox);
    const card_id = await card(discountCard(now));
    await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId: card_id });
    expect(await post('/card/get', { card_id })).toMatchObject({
      errcode: 0,
      card: {
        card_type: 'DISCOUNT',
        discount: {
          discount: 30,
          base_info: {
            id: card_id,
            status: 'CARD_STATUS_VERIFY_OK',
            sku: { quantity: 2, total_quantity: 3 },
          },
        },
      },
    });
  });

  test('counts a card that went on to a friend once', async () => {
    const { post, card } = await openMerchant(sandbox);
    const card_id = await card(discountCard(now, { base: { can_give_friend: true } }));
    const { code } = await claim(card_id);
    await sandbox.post('/_sandbox/wechat/gifts', { openid: ming, code });
    await sandbox.post('/_sandbox/wechat/gifts/accept', { openid: hong, code });
    expect(await post('/card/get', { card_id })).toMatchObject({
      card: { discount: { base_info: { sku: { quantity: 2, total_quantity: 3 } } } },
    });
  });

  test.each<[string, Parameters<typeof sharedCard>[1]]>([
    ['羽绒服满500减50', {}],
    ['满500减50', { advanced: { use_condition: { accept_category: '一二三四五六', least_cost: 500 } } }],
    ['羽绒服减50元', { advanced: { use_condition: { accept_category: '羽绒服' } } }],
    ['50元代金券', { advanced: { use_condition: {} } }],
  ])("puts a friends' card's title together: %s", async (title, change) => {
    const { post, card } = await openMerchant(sandbox);
    const card_id = await card(sharedCard(now, change));
    expect(await post('/card/get', { card_id })).toMatchObject({ card: { cash: { base_info: { title } } } });
  });
});

describe('get_limit', () => {
  test('is 50 for one person where the card does not say', async () => {
    const { card } = await openMerchant(sandbox);
    const base = { sku: { quantity: 60 }, get_limit: undefined };
    const cardId = await card(discountCard(now, { base }));
    for (let taken = 0; taken < 50; taken += 1) expect(await claim(cardId)).toHaveProperty('code');
    expect(await claim(cardId)).toMatchObject({ error: { code: 'LIMIT_REACHED' } });
  });
});

describe('card/batchget', () => {
  test('lists cards, newest first, in pages', async () => {
    const { card, post } = await openMerchant(sandbox);
    const ids = [];
    for (let n = 0; n < 3; n += 1) ids.unshift(await card(discountCard(now)));
    expect(await post('/card/batchget', { offset: 0, count: 2 })).toEqual({
      errcode: 0,
      errmsg: 'ok',
      card_id_list: ids.slice(0, 2),
      total_num: 3,
    });
    expect(await post('/card/batchget', { offset: 2, count: 50 })).toMatchObject({
      card_id_list: ids.slice(2),
    });
  });

  test('picks by status, a deleted card by either of its names', async () => {
    const { card, post } = await openMerchant(sandbox);
    const [passed, dispatched, deleted] = [
      await card(discountCard(now)),
      await card(discountCard(now)),
      await card(discountCard(now)),
    ];
    const { card_id: fresh } = await post('/card/create', { card: discountCard(now) });
    const { card_id: failed } = await post('/card/create', { card: discountCard(now) });
    await review(failed, false);
    await sandbox.post('/_sandbox/wechat/dispatches', { cardId: dispatched });
    await post('/card/delete', { card_id: deleted });
    const of = async (...status_list: string[]) =>
      (await post('/card/batchget', { offset: 0, count: 10, status_list })).card_id_list;
    expect(await of('CARD_STATUS_NOT_VERIFY')).toEqual([fresh]);
    expect(await of('CARD_STATUS_VERIFY_FAIL')).toEqual([failed]);
    expect(await of('CARD_STATUS_DISPATCH', 'CARD_STATUS_VERIFY_OK')).toEqual([dispatched, passed]);
    expect(await of('CARD_STATUS_DELETE')).toEqual([deleted]);
    expect(await of('CARD_STATUS_USER_DELETE')).toEqual([deleted]);
  });

  test('answers 40097 for more than 50, for a status it does not know; 47001 for a list that is none', async () => {
    const { post } = await openMerchant(sandbox);
    expect(await post('/card/batchget', { offset: 0, count: 51 })).toMatchObject({ errcode: 40097 });
    expect(await post('/card/batchget', { status_list: ['OK'] })).toMatchObject({ errcode: 40097 });
    expect(await post('/card/batchget', { status_list: 'CARD_STATUS_VERIFY_OK' })).toMatchObject({
      errcode: 47001,
    });
  });
});

describe('card/modifystock', () => {
  test('adds and takes away, and card/get tells what is left and what there was', async () => {
    const { card, post } = await openMerchant(sandbox);
    const card_id = await card(discountCard(now));
    await claim(card_id);
    expect(await post('/card/modifystock', { card_id, increase_stock_value: 10 })).toEqual({
      errcode: 0,
      errmsg: 'ok',
    });
    expect(await post('/card/modifystock', { card_id, reduce_stock_value: '1' })).toMatchObject({
      errcode: 0,
    });
    expect(await post('/card/get', { card_id })).toMatchObject({
      card: { discount: { base_info: { sku: { quantity: 11, total_quantity: 12 } } } },
    });
  });

  test('stops the claims when it takes all away', async () => {
    const { card, post } = await openMerchant(sandbox);
    const card_id = await card(discountCard(now));
    await post('/card/modifystock', { card_id, reduce_stock_value: 3 });
    expect(await claim(card_id)).toMatchObject({ error: { code: 'OUT_OF_STOCK' } });
  });

  test("answers 40122 beyond what there is or can be, 40071 for a friends' card", async () => {
    const { card, post } = await openMerchant(sandbox);
    const card_id = await card(discountCard(now));
    expect(await post('/card/modifystock', { card_id, reduce_stock_value: 4 })).toMatchObject({
      errcode: 40122,
    });
    expect(await post('/card/modifystock', { card_id, increase_stock_value: 100_000_000 })).toMatchObject({
      errcode: 40122,
    });
    expect(await post('/card/modifystock', { card_id, increase_stock_value: -1 })).toMatchObject({
      errcode: 40122,
    });
    const shared = await card(sharedCard(now));
    expect(await post('/card/modifystock', { card_id: shared, increase_stock_value: 1 })).toMatchObject({
      errcode: 40071,
    });
  });

  test('gives a card with imported codes no more stock than codes', async () => {
    const { card, post } = await openMerchant(sandbox);
    const base = {
      use_custom_code: true,
      get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT',
      sku: { quantity: 0 },
    };
    const card_id = await card(discountCard(now, { base }));
    await post('/card/code/deposit', { card_id, code: ['11111', '22222'] });
    expect(await post('/card/modifystock', { card_id, increase_stock_value: 3 })).toMatchObject({
      errcode: 40122,
    });
    expect(await post('/card/modifystock', { card_id, increase_stock_value: 2 })).toMatchObject({
      errcode: 0,
    });
    expect(await claim(card_id)).toMatchObject({ code: '11111' });
  });
});

describe('card/delete', () => {
  test('ends the claims, and leaves what was taken as it is', async () => {
    const { card, post } = await openMerchant(sandbox);
    const card_id = await card(discountCard(now));
    const { code } = await claim(card_id);
    expect(await post('/card/delete', { card_id })).toEqual({ errcode: 0, errmsg: 'ok' });
    expect(await claim(card_id)).toMatchObject({ error: { code: 'DELETED' } });
    expect(await post('/card/code/consume', { code })).toMatchObject({ errcode: 0 });
    expect(await post('/card/get', { card_id })).toMatchObject({
      card: { discount: { base_info: { status: 'CARD_STATUS_DELETE' } } },
    });
  });

  test('leaves nothing to be changed or reviewed: 40078', async () => {
    const { card, post } = await openMerchant(sandbox);
    const card_id = await card(discountCard(now));
    await post('/card/delete', { card_id });
    for (const path of [
      'delete',
      'update',
      'modifystock',
      'paycell/set',
      'selfconsumecell/set',
      'mpnews/gethtml',
    ])
      expect(await post(`/card/${path}`, { card_id })).toMatchObject({ errcode: 40078 });
    expect(await review(card_id, true)).toMatchObject({ error: { code: 'DELETED' } });
  });
});

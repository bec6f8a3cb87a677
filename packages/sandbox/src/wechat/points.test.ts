// The account of points: opened, asked for a price, charged in tenths.
import { describe, expect, test } from 'vitest';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, ming, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();

/** A merchant whose account of points is open, with a card nobody reviewed yet. */
async function opened(change: Parameters<typeof sharedCard>[1] = {}) {
  const { post, token } = await openMerchant(sandbox);
  const get = (path: string) => sandbox.get(`/wechat${path}`, { access_token: token });
  await get('/card/pay/activate');
  const created = await post('/card/create', { card: sharedCard(sandbox.clock.now(), change) });
  const cardId = String(created.card_id);
  const price = (quantity: unknown) => post('/card/pay/getpayprice', { card_id: cardId, quantity });
  const confirm = (body: Json) => post('/card/pay/confirm', { card_id: cardId, ...body });
  return {
    post,
    get,
    cardId,
    price,
    confirm,
    coins: () => get('/card/pay/getcoinsinfo'),
    buy: async (quantity: number) =>
      confirm({ order_id: (await price(quantity)).order_id, quantity: String(quantity) }),
    recharge: async (count: number) => {
      const { order_id: orderId } = await post('/card/pay/recharge', { coin_count: count });
      await sandbox.post('/_sandbox/wechat/coin-payments', { openid: ming, orderId });
      return String(orderId);
    },
  };
}

describe('card/pay/activate', () => {
  test('gives 200 points the first time, and nothing more the second', async () => {
    const { token } = await openMerchant(sandbox);
    const query = { access_token: token };
    expect(await sandbox.get('/wechat/card/pay/activate', query)).toEqual({
      errcode: 0,
      errmsg: 'ok',
      reward: 200,
    });
    expect(await sandbox.get('/wechat/card/pay/activate', query)).toMatchObject({ errcode: 0, reward: 0 });
    expect(await sandbox.get('/wechat/card/pay/getcoinsinfo', query)).toEqual({
      errcode: 0,
      errmsg: 'ok',
      free_coin: 200,
      pay_coin: 0,
      total_coin: 200,
    });
  });

  test('comes before everything else: an account that was not opened has no points to ask for', async () => {
    const { post } = await openMerchant(sandbox);
    expect(await post('/card/pay/recharge', { coin_count: 1 })).toMatchObject({ errcode: 48001 });
  });
});

describe('card/pay/getpayprice', () => {
  test('answers amounts as strings and an order id, for a quantity in a string as in the sample', async () => {
    const { price } = await opened({ advanced: { use_condition: {} } });
    expect(await price('1')).toEqual({
      errcode: 0,
      errmsg: 'ok',
      order_id: expect.stringMatching(/^[\w-]{168,}$/),
      price: '0.2',
      free_coin: '0.2',
      pay_coin: '0',
    });
  });

  test.each([
    ['nothing', {}, '0.2'],
    ['not with others', { can_use_with_other_discount: false }, '0.2'],
    ['a category', { accept_category: '蛋挞', reject_category: '蛋糕' }, '0.4'],
    ['a sum', { least_cost: 500 }, '0.6'],
    ['a sum and a category: the dearer', { least_cost: 500, accept_category: '羽绒服' }, '0.6'],
  ])('a unit that asks for %s costs by the threshold', async (_name, use_condition, unit) => {
    const { price } = await opened({ advanced: { use_condition } });
    expect(await price(1)).toMatchObject({ price: unit });
  });

  test('adds up in tenths: three of 0.2 are 0.6, not 0.6000000000000001', async () => {
    const { price } = await opened({ advanced: { use_condition: {} } });
    expect(await price(3)).toMatchObject({ price: '0.6', free_coin: '0.6' });
  });

  test('takes free points first, and says what is to be paid beyond them', async () => {
    const { price } = await opened();
    expect(await price(400)).toMatchObject({ price: '240', free_coin: '200', pay_coin: '40' });
  });

  test('refuses a quantity of none, a card that is not shared, one that is unknown', async () => {
    const { price, post } = await opened();
    expect(await price(0)).toMatchObject({ errcode: 40122 });
    expect(await post('/card/pay/getpayprice', { quantity: 1 })).toMatchObject({ errcode: 41012 });
    expect(await post('/card/pay/getpayprice', { card_id: 'p', quantity: 1 })).toMatchObject({
      errcode: 40073,
    });
    const ordinary = await post('/card/create', { card: discountCard(sandbox.clock.now()) });
    expect(await post('/card/pay/getpayprice', { card_id: ordinary.card_id, quantity: 1 })).toMatchObject({
      errcode: 40071,
    });
  });
});

describe('card/pay/confirm', () => {
  test('turns points into stock of the card', async () => {
    const { buy, coins, cardId, post } = await opened();
    expect(await buy(10)).toEqual({ errcode: 0, errmsg: 'ok' });
    expect(await coins()).toMatchObject({ free_coin: 194, total_coin: 194 });
    const { cards } = (await sandbox.get('/_sandbox/wechat/cards')) as { cards: Json[] };
    expect(cards.find((one) => one.cardId === cardId)).toMatchObject({ quantity: 10 });
    expect(await post('/card/get', { card_id: cardId })).toMatchObject({ errcode: 0 });
  });

  test('uses an order id once', async () => {
    const { price, confirm, coins } = await opened();
    const { order_id } = await price(1);
    expect(await confirm({ order_id, quantity: 1 })).toMatchObject({ errcode: 0 });
    expect(await confirm({ order_id, quantity: 1 })).toMatchObject({ errcode: 40097 });
    expect(await coins()).toMatchObject({ total_coin: 199.4 });
  });

  test('takes an order id for sixty seconds', async () => {
    const { price, confirm } = await opened();
    const [first, second] = [await price(1), await price(1)];
    sandbox.clock.advance(60);
    expect(await confirm({ order_id: first.order_id, quantity: 1 })).toMatchObject({ errcode: 0 });
    sandbox.clock.advance(1);
    expect(await confirm({ order_id: second.order_id, quantity: 1 })).toMatchObject({ errcode: 40097 });
  });

  test('takes an order id only with the card and the quantity it was made for', async () => {
    const { price, confirm, post } = await opened();
    const { order_id } = await price(2);
    expect(await confirm({ order_id, quantity: 3 })).toMatchObject({ errcode: 40097 });
    const other = await post('/card/create', { card: sharedCard(sandbox.clock.now()) });
    expect(await confirm({ order_id, quantity: 2, card_id: other.card_id })).toMatchObject({
      errcode: 40097,
    });
    expect(await confirm({ order_id, quantity: 2 })).toMatchObject({ errcode: 0 });
  });

  test('refuses when the points do not reach, and takes none', async () => {
    const { buy, coins } = await opened();
    expect(await buy(400)).toMatchObject({ errcode: 40122 });
    expect(await coins()).toMatchObject({ free_coin: 200, pay_coin: 0 });
  });

  test('takes paid points once the free ones are spent', async () => {
    const { buy, coins, recharge } = await opened();
    await recharge(100);
    await buy(400);
    expect(await coins()).toMatchObject({ free_coin: 0, pay_coin: 60, total_coin: 60 });
  });
});

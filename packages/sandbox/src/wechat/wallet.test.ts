// What can be claimed, and what the wallet shows of it.
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, gang, hong, ming, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
interface WalletCard {
  code: string;
  cardId: string;
  state: string;
  sharedBy?: string;
}

const claim = (openid: string, cardId: string) => sandbox.post('/_sandbox/wechat/claims', { openid, cardId });
const wallet = async (openid: string) =>
  ((await sandbox.get('/_sandbox/wechat/wallet', { openid })) as { cards: WalletCard[] }).cards;
async function held(make: typeof sharedCard | typeof discountCard = sharedCard) {
  const merchant = await openMerchant(sandbox);
  const cardId = await merchant.card(make(sandbox.clock.now()));
  return { merchant, cardId, code: String((await claim(ming, cardId)).code) };
}

describe('a claim', () => {
  test('waits for the review, and a card that failed it cannot be taken', async () => {
    const { post } = await openMerchant(sandbox);
    const { card_id: cardId } = await post('/card/create', { card: discountCard(sandbox.clock.now()) });
    expect(await claim(ming, String(cardId))).toMatchObject({ error: { code: 'NOT_REVIEWED' } });
    await sandbox.post('/_sandbox/wechat/reviews', { cardId, pass: false });
    expect(await claim(ming, String(cardId))).toMatchObject({ error: { code: 'NOT_REVIEWED' } });
  });

  test('stops at get_limit for each person, and when stock is gone', async () => {
    const { cardId } = await held(discountCard);
    await claim(ming, cardId);
    expect(await claim(ming, cardId)).toMatchObject({ error: { code: 'LIMIT_REACHED' } });
    await claim(hong, cardId);
    expect(await claim(hong, cardId)).toMatchObject({ error: { code: 'OUT_OF_STOCK' } });
  });

  test("of a friends' card needs stock, which is bought for points", async () => {
    const { card, stock } = await openMerchant(sandbox);
    const cardId = await card(sharedCard(sandbox.clock.now()), { stock: 0 });
    expect(await claim(ming, cardId)).toMatchObject({ error: { code: 'OUT_OF_STOCK' } });
    await stock(cardId, 1);
    expect(await claim(ming, cardId)).toHaveProperty('code');
    expect(await claim(hong, cardId)).toMatchObject({ error: { code: 'OUT_OF_STOCK' } });
  });

  test("of a friends' card is possible from five days before it begins", async () => {
    const { card } = await openMerchant(sandbox);
    const begin = sandbox.clock.now() + 5 * 86_400;
    const date_info = {
      type: 'DATE_TYPE_FIX_TIME_RANGE',
      begin_timestamp: begin + 10,
      end_timestamp: begin + 20,
    };
    const cardId = await card(sharedCard(sandbox.clock.now(), { base: { date_info } }));
    expect(await claim(ming, cardId)).toMatchObject({ error: { code: 'NOT_YET_CLAIMABLE' } });
    sandbox.clock.advance(10);
    expect(await claim(ming, cardId)).toHaveProperty('code');
  });

  test('of a card with a term counts days, the day of the claim first', async () => {
    sandbox.clock.set(Date.parse('2013-10-01T15:00:00+08:00') / 1000);
    const { card, post } = await openMerchant(sandbox);
    const date_info = { type: 'DATE_TYPE_FIX_TERM', fixed_term: 90, fixed_begin_term: 0 };
    const cardId = await card(discountCard(sandbox.clock.now(), { base: { date_info } }));
    const { code } = await claim(ming, cardId);
    const state = (await post('/card/code/get', { code })) as { card: { end_time: number } };
    expect(new Date(state.card.end_time * 1000).toISOString()).toBe('2013-12-29T15:59:59.000Z');
  });
});

describe('the wallet', () => {
  test('shows a shared card to friends and not to others, with whose it is', async () => {
    const { code } = await held();
    expect(await wallet(ming)).toMatchObject([
      { code, state: 'unused', title: '羽绒服满500减50', shared: true },
    ]);
    expect(await wallet(hong)).toMatchObject([{ code, sharedBy: '小明' }]);
    expect(await wallet(gang)).toEqual([]);
  });

  test('shows it to new friends too', async () => {
    const { code } = await held();
    await sandbox.post('/_sandbox/wechat/friends', { openid: gang, friendOpenid: ming });
    expect(await wallet(gang)).toMatchObject([{ code, sharedBy: '小明' }]);
  });

  test('keeps an ordinary card to its holder', async () => {
    await held(discountCard);
    expect(await wallet(ming)).toHaveLength(1);
    expect(await wallet(hong)).toEqual([]);
  });

  test('shows a used card as used to its holder and to the friend who used it, and to no other friend', async () => {
    const { code, merchant } = await held();
    await sandbox.post('/_sandbox/wechat/friends', { openid: ming, friendOpenid: gang });
    expect(await wallet(gang)).toMatchObject([{ code, state: 'unused' }]);
    await merchant.post('/card/code/mark', { code, openid: hong });
    await merchant.post('/card/code/consume', { code, openid: hong });
    expect(await wallet(ming)).toMatchObject([{ code, state: 'used' }]);
    expect(await wallet(hong)).toMatchObject([{ code, state: 'used' }]);
    expect(await wallet(gang)).toEqual([]);
  });

  test('holds the platform’s own object, for those who know how to read it', async () => {
    await held();
    expect((await wallet(ming))[0]).toMatchObject({
      card: { card_type: 'CASH', cash: { reduce_cost: 5000 } },
    });
  });
});

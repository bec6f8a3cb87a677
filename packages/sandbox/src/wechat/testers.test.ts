// Testers take what is not reviewed, and nobody else does.
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, gang, hong, ming, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const SET = '/card/testwhitelist/set';
const claim = (openid: string, cardId: unknown) =>
  sandbox.post('/_sandbox/wechat/claims', { openid, cardId });
const codes = async (openid: string) =>
  ((await sandbox.get('/_sandbox/wechat/wallet', { openid })) as { cards: { code: string }[] }).cards.map(
    (one) => one.code,
  );
/** A card that nobody has reviewed. */
async function unreviewed(make = sharedCard) {
  const merchant = await openMerchant(sandbox);
  const { card_id: cardId } = await merchant.post('/card/create', { card: make(sandbox.clock.now()) });
  return { ...merchant, cardId };
}

describe('card/testwhitelist/set', () => {
  test('lets testers take what is not reviewed, and nobody else', async () => {
    const { post, cardId } = await unreviewed(discountCard);
    expect(await post(SET, { openid: [ming] })).toEqual({ errcode: 0, errmsg: 'ok' });
    expect(await claim(ming, cardId)).toHaveProperty('code');
    expect(await claim(hong, cardId)).toMatchObject({ error: { code: 'NOT_REVIEWED' } });
  });

  test('also after the reviewer has said no', async () => {
    const { post, cardId } = await unreviewed(discountCard);
    await post(SET, { openid: [ming] });
    await sandbox.post('/_sandbox/wechat/reviews', { cardId, pass: false });
    expect(await claim(ming, cardId)).toHaveProperty('code');
  });

  test('replaces the list with each call', async () => {
    const { post, cardId } = await unreviewed(discountCard);
    await post(SET, { openid: [ming] });
    await post(SET, { openid: [hong] });
    expect(await claim(ming, cardId)).toMatchObject({ error: { code: 'NOT_REVIEWED' } });
    expect(await claim(hong, cardId)).toHaveProperty('code');
    await post(SET, {});
    expect(await claim(hong, cardId)).toMatchObject({ error: { code: 'NOT_REVIEWED' } });
  });

  test('takes people by their WeChat id too, for which their name stands', async () => {
    const { post, cardId } = await unreviewed(discountCard);
    await post(SET, { username: ['小刚', 'nobody'] });
    expect(await claim(gang, cardId)).toHaveProperty('code');
  });

  test('takes ten, both lists together, and answers 45021 for more', async () => {
    const { post } = await openMerchant(sandbox);
    const people = (count: number) => Array.from({ length: count }, (_, n) => `o${n}`);
    expect(await post(SET, { openid: people(6), username: people(4) })).toMatchObject({ errcode: 0 });
    expect(await post(SET, { openid: people(6), username: people(5) })).toMatchObject({ errcode: 45021 });
  });
});

describe("a friends' card that a tester took", () => {
  test('is seen by testing friends only, until it is reviewed', async () => {
    const { post, stock, cardId } = await unreviewed();
    await stock(cardId, 1);
    await post(SET, { openid: [ming] });
    const { code } = await claim(ming, cardId);
    expect(await codes(ming)).toEqual([code]);
    expect(await codes(hong)).toEqual([]);
    await post(SET, { openid: [ming, hong, gang] });
    expect(await codes(hong)).toEqual([code]);
    expect(await codes(gang)).toEqual([]);
    await post(SET, { openid: [] });
    expect(await codes(hong)).toEqual([]);
    await sandbox.post('/_sandbox/wechat/reviews', { cardId, pass: true });
    expect(await codes(hong)).toEqual([code]);
  });
});

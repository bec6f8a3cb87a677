// consumeAndShareCard's native side: the next card, once, to whoever used one.
import { describe, expect, test } from 'vitest';
import { type Json, startSandbox } from '../../testing/start-sandbox.ts';
import { discountCard, hong, ming, openMerchant, sharedCard } from '../../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
async function open(make: typeof sharedCard | typeof discountCard = sharedCard) {
  const merchant = await openMerchant(sandbox);
  return { merchant, cardId: await merchant.card(make(sandbox.clock.now())) };
}

describe('consumeAndShareCard', () => {
  async function used(stock = 20) {
    const merchant = await openMerchant(sandbox);
    return useOne(merchant, await merchant.card(sharedCard(sandbox.clock.now()), { stock }));
  }
  /** 小明 takes it, 小红 uses it. */
  async function useOne(merchant: Awaited<ReturnType<typeof openMerchant>>, cardId: string) {
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

  test('takes the next one out of stock, and gives none when there is none', async () => {
    const share = await used(2);
    expect(await sandbox.post('/_sandbox/wechat/consumed-share', share)).toHaveProperty('code');
    const last = await used(1);
    expect(await sandbox.post('/_sandbox/wechat/consumed-share', last)).toMatchObject({
      error: { code: 'OUT_OF_STOCK' },
    });
  });

  test('gives one of another kind where the card names it, which get_limit does not count', async () => {
    const merchant = await openMerchant(sandbox);
    const now = sandbox.clock.now();
    const other = await merchant.card(sharedCard(now, { base: { get_limit: 1 } }));
    const advanced = { consume_share_self_num: 0, consume_share_card_list: [{ card_id: other, num: 1 }] };
    const share = await useOne(merchant, await merchant.card(sharedCard(now, { advanced })));
    expect(await sandbox.post('/_sandbox/wechat/consumed-share', share)).toMatchObject({ cardId: other });
    const claim = () => sandbox.post('/_sandbox/wechat/claims', { openid: hong, cardId: other });
    expect(await claim()).toHaveProperty('code');
    expect(await claim()).toMatchObject({ error: { code: 'LIMIT_REACHED' } });
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

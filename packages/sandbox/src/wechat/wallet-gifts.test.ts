// The wallet with gifts and tills in it.
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../testing/start-sandbox.ts';
import { discountCard, gang, hong, ming, openMerchant, sharedCard } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const wallet = (openid: string) =>
  sandbox.get('/_sandbox/wechat/wallet', { openid }) as Promise<{ cards: object[]; gifts: object[] }>;
async function held(make: typeof sharedCard | typeof discountCard) {
  const merchant = await openMerchant(sandbox);
  const cardId = await merchant.card(make(sandbox.clock.now()));
  const { code } = await sandbox.post('/_sandbox/wechat/claims', { openid: ming, cardId });
  return { code: String(code), cardId, merchant };
}

describe('the wallet', () => {
  test('shows a gift to the friends of its giver until somebody takes it, and to nobody else', async () => {
    const { code } = await held(discountCard);
    expect((await wallet(ming)).cards).toMatchObject([{ code, canGive: true, status: 'NORMAL' }]);
    await sandbox.post('/_sandbox/wechat/gifts', { openid: ming, code });
    expect((await wallet(ming)).cards).toMatchObject([{ code, status: 'GIFTING' }]);
    expect((await wallet(ming)).gifts).toEqual([]);
    expect((await wallet(hong)).gifts).toMatchObject([{ code, from: '小明' }]);
    expect((await wallet(gang)).gifts).toEqual([]);
    await sandbox.post('/_sandbox/wechat/gifts/accept', { openid: hong, code });
    expect(await wallet(hong)).toMatchObject({ cards: [{ state: 'unused' }], gifts: [] });
  });

  test("offers no gift of a friends' card, which is shared instead", async () => {
    await held(sharedCard);
    const [card] = (await wallet(ming)).cards;
    expect(card).not.toHaveProperty('canGive');
  });

  test("tells a card's code type, and the till that is switched on for it", async () => {
    const { cardId, merchant } = await held(sharedCard);
    await merchant.post('/card/paycell/set', { card_id: cardId, is_open: true });
    expect((await wallet(hong)).cards[0]).toMatchObject({
      codeType: expect.stringMatching(/^CODE_TYPE_/),
      payCell: true,
    });
  });
});

// A friends' coupon's life: changed, claimed, decrypted, asked for, marked, used by a friend and at the counter.
// @see 朋友的券 更新朋友的券信息接口, 朋友的券核销
import { getCode } from '@kaquan/server/wechat/card/code/get';
import { markCode } from '@kaquan/server/wechat/card/code/mark';
import { purchaseStock } from '@kaquan/server/wechat/purchase-stock';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Walk } from './walk.ts';

export function walkFriendsCoupons(walking: () => Walk): void {
  describe('friends’ coupons', () => {
    let cardId = '';
    /** Three of 小明's. */
    const claimed: { code: string; encryptCode: string }[] = [];
    const codeOf = (n: number) => claimed[n]?.code ?? '';
    const real = (n: number, more: object = {}) => ({ real: { card_id: cardId, code: codeOf(n), ...more } });
    beforeAll(async () => {
      cardId = walking().cardIds['friends-cash'] ?? '';
      await purchaseStock(walking().stage.wechat, { cardId, quantity: 2 });
    });

    it('card/update, which gives the other coupon after use from now on', async () => {
      const { stage } = walking();
      const updated = await walking()('card/update', 'friends-cash', {
        real: {
          // Of the card to change, and of the one that is given.
          card_id: cardId,
          consume_share_card_list: [{ card_id: walking().cardIds['friends-gift'], num: 1 }],
        },
        typed: ({ card_id, ...changes }) => ({ cardId: card_id, ...changes }),
      });
      expect(updated).toEqual({ sendCheck: expect.any(Boolean) });
      await stage.review(cardId);
      for (let n = 0; n < 3; n += 1) claimed.push(await stage.claim(stage.holder, cardId));
    });

    it('card/code/decrypt', async () => {
      const encrypt_code = claimed[0]?.encryptCode;
      expect(await walking()('card/code/decrypt', 'redirect', { real: { encrypt_code } })).toEqual({
        code: codeOf(0),
      });
    });

    it('card/code/mark for a friend', async () => {
      const { friend } = walking().stage;
      await walking()('card/code/mark', 'mark', real(0, { openid: friend }));
    });

    it.each(['checked', 'unchecked'])('card/code/get %s of a marked code', async (name) => {
      const { holder, friend } = walking().stage;
      expect(await walking()('card/code/get', name, real(0))).toEqual({
        cardId,
        openid: holder,
        userCardStatus: 'NORMAL',
        canConsume: true,
        markOpenid: friend,
        beginTime: 1447397802,
        endTime: 1449893532,
        useCount: 0,
      });
    });

    it('card/code/consume online, by the friend who marked it', async () => {
      const { stage } = walking();
      const consumed = await walking()('card/code/consume', 'online', real(0, { openid: stage.friend }));
      expect(consumed).toMatchObject({ cardId });
      expect(await getCode(stage.wechat, { cardId, code: codeOf(0) })).toMatchObject({
        userCardStatus: 'CONSUMED',
        canConsume: false,
      });
    });

    it('card/code/consume offline, of a card that is shown', async () => {
      const { stage } = walking();
      await stage.people('/shows', { openid: stage.holder, code: codeOf(1) });
      expect(await walking()('card/code/consume', 'offline', real(1))).toMatchObject({ cardId });
    });

    it('card/code/get checked, of a code that was deleted', async () => {
      const { stage } = walking();
      await markCode(stage.wechat, { cardId, code: codeOf(2), openid: stage.friend, isMark: true });
      await stage.people('/deletions', { openid: stage.holder, code: codeOf(2) });
      await walking()('card/code/get', 'checked-gone', real(2));
    });

    it('card/code/get unchecked, of a code that was deleted', async () => {
      // The sample still names who had marked it; a deleted card can be marked by nobody.
      const options = { ...real(2), mayLack: ['mark_openid'] };
      expect(await walking()('card/code/get', 'unchecked-gone', options)).toMatchObject({
        userCardStatus: 'DELETE',
        canConsume: false,
      });
    });
  });
}

// The merchant's own codes: deposited, counted, changed, disabled; what somebody holds.
// @see 微信卡券 投放卡券 导入自定义code; 管理卡券 更改Code, 设置卡券失效, 获取用户已领取卡券
import { depositCodes } from '@kaquan/server/wechat/card/code/deposit';
import { getCode } from '@kaquan/server/wechat/card/code/get';
import { createCard } from '@kaquan/server/wechat/card/create';
import { modifyStock } from '@kaquan/server/wechat/card/modifystock';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownCodesCard } from './own-codes-card.ts';
import { JUNE } from './stage.ts';
import type { Walk } from './walk.ts';

export function walkCodes(walking: () => Walk): void {
  describe('codes', () => {
    let cardId = '';
    const real = (more: object = {}) => ({ real: { card_id: cardId, ...more } });
    const codes = ({ card_id, code }: Record<string, unknown>) => ({ cardId: card_id, codes: code });
    beforeAll(async () => {
      const { stage } = walking();
      const mode = { get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT', sku: { quantity: 0 } };
      ({ cardId } = await createCard(stage.wechat, ownCodesCard(JUNE, mode)));
      await stage.review(cardId);
      await depositCodes(stage.wechat, { cardId, codes: ['K0002'] });
    });

    it('card/code/deposit, where a code that is there is left out', async () => {
      expect(await walking()('card/code/deposit', 'own', { ...real(), typed: codes })).toEqual({
        succCode: ['K0001'],
        duplicateCode: ['K0002'],
        failCode: ['K*4'],
      });
    });

    it('card/code/getdepositcount', async () => {
      expect(await walking()('card/code/getdepositcount', 'own', real())).toEqual({ count: 2 });
    });

    it('card/code/checkcode', async () => {
      expect(await walking()('card/code/checkcode', 'own', { ...real(), typed: codes })).toEqual({
        existCode: ['K0001'],
        notExistCode: ['K0004'],
      });
    });

    it('card/user/getcardlist, after claims that take the deposited codes', async () => {
      const { stage } = walking();
      await modifyStock(stage.wechat, { cardId, increaseStockValue: 2 });
      const taken = [await stage.claim(stage.holder, cardId), await stage.claim(stage.holder, cardId)];
      expect(taken.map(({ code }) => code).sort()).toEqual(['K0001', 'K0002']);
      const list = await walking()('card/user/getcardlist', 'own', real({ openid: stage.holder }));
      expect(list).toEqual({
        cardList: expect.arrayContaining([
          { code: 'K0001', cardId },
          { code: 'K0002', cardId },
        ]),
        hasShareCard: false,
      });
    });

    it('card/code/update', async () => {
      const { stage } = walking();
      await walking()('card/code/update', 'own', real());
      expect(await getCode(stage.wechat, { cardId, code: 'K1001' })).toMatchObject({
        userCardStatus: 'NORMAL',
      });
      await expect(getCode(stage.wechat, { cardId, code: 'K0001' })).rejects.toMatchObject({
        platformCode: '40056',
      });
    });

    it('card/code/unavailable', async () => {
      await walking()('card/code/unavailable', 'own', real());
      expect(await getCode(walking().stage.wechat, { cardId, code: 'K1001' })).toMatchObject({
        userCardStatus: 'UNAVAILABLE',
        canConsume: false,
      });
    });
  });
}

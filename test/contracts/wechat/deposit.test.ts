// Depositing many codes over HTTP: past lost answers, counted, checked, and handed out by claims.
// @see 微信卡券 投放卡券 导入自定义code
import { checkCodes } from '@kaquan/server/wechat/card/code/checkcode';
import { getDepositCount } from '@kaquan/server/wechat/card/code/getdepositcount';
import { createCard } from '@kaquan/server/wechat/card/create';
import { modifyStock } from '@kaquan/server/wechat/card/modifystock';
import { type DepositProgress, depositAllCodes } from '@kaquan/server/wechat/deposit-all-codes';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownCodesCard } from './own-codes-card.ts';
import { NOVEMBER, openWechat, type WechatStage } from './stage.ts';

const DEPOSIT = '/card/code/deposit';

describe('250 codes of the merchant’s own', () => {
  let stage: WechatStage;
  let cardId = '';
  let codes: string[] = [];
  let round = 0;
  beforeAll(async () => {
    stage = await openWechat(NOVEMBER);
  });
  beforeEach(async () => {
    round += 1;
    codes = Array.from({ length: 250 }, (_, n) => `R${round}-${n}`);
    const mode = { get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT', sku: { quantity: 0 } };
    ({ cardId } = await createCard(stage.wechat, ownCodesCard(NOVEMBER, mode)));
  });
  afterEach(() => stage.control.noFaults());
  afterAll(() => stage?.close());
  const fault = (kind: string) => stage.control.fault({ platform: 'wechat', route: DEPOSIT, kind, delay: 0 });

  it('are all there, and claims hand them out', async () => {
    expect(await depositAllCodes(stage.wechat, { cardId, codes })).toMatchObject({
      done: 250,
      succNum: 250,
      failCode: [],
    });
    expect(await getDepositCount(stage.wechat, { cardId })).toEqual({ count: 250 });
    await modifyStock(stage.wechat, { cardId, increaseStockValue: 250 });
    await stage.review(cardId);
    expect(codes).toContain((await stage.claim(stage.holder, cardId)).code);
  });

  it.each([
    ['before the codes arrived', 'timeout-before', 250, 0],
    ['after', 'timeout-after', 150, 100],
  ])('are each there once when a line is cut %s', async (_when, kind, succNum, resentNum) => {
    await fault(kind);
    expect(await depositAllCodes(stage.wechat, { cardId, codes })).toMatchObject({
      done: 250,
      succNum,
      duplicateNum: 0,
      resentNum,
    });
    expect(await getDepositCount(stage.wechat, { cardId })).toEqual({ count: 250 });
  });

  it('go on where WeChat was busy', async () => {
    const kept: DepositProgress[] = [];
    const onProgress = async (progress: DepositProgress) => {
      kept.push(progress);
      if (kept.filter(({ done }) => done === 100).length === 1) await fault('busy');
    };
    const request = { cardId, codes, onProgress };
    await expect(depositAllCodes(stage.wechat, request)).rejects.toMatchObject({ code: 'PLATFORM_BUSY' });
    expect(await getDepositCount(stage.wechat, { cardId })).toEqual({ count: 100 });
    const progress = JSON.parse(JSON.stringify(kept.at(-1))) as DepositProgress;
    expect(await depositAllCodes(stage.wechat, { cardId, codes, progress })).toMatchObject({ done: 250 });
    const { notExistCode } = await checkCodes(stage.wechat, { cardId, codes: codes.slice(150) });
    expect(notExistCode).toEqual([]);
  });
});

// What the scenarios of WeChat's refusals have at hand: cards that are there, and short words for what is done.
import type { WechatApi } from '@kaquan/server';
import { callWechat } from '@kaquan/server/wechat/call';
import { markCode } from '@kaquan/server/wechat/card/code/mark';
import { createCard } from '@kaquan/server/wechat/card/create';
import { stockedCoupon } from '../friends-coupon.ts';
import { ownCodesCard } from '../own-codes-card.ts';
import { sampleOf } from '../samples.ts';
import { NOVEMBER, type WechatStage } from '../stage.ts';

/** A way to one code: what is done is its name. */
export type Scenario = [errcode: number, what: string, work: (desk: Desk) => Promise<unknown>];

export interface Desk {
  stage: WechatStage;
  wechat: WechatApi;
  /** Card ids: a friends' coupon with stock, an ordinary card with shops, one whose codes are deposited. */
  shared: string;
  ordinary: string;
  deposit: string;
  /** Without the checks of the typed calls. */
  call(path: string, body: object): Promise<unknown>;
  /** The code of one that the holder has claimed. */
  claimed(cardId: string): Promise<string>;
  consume(code: string): Promise<unknown>;
  mark(code: string, openid: string, isMark: boolean): Promise<void>;
}

export async function openDesk(stage: WechatStage): Promise<Desk> {
  const { wechat } = stage;
  const shared = await stockedCoupon(stage, 20);
  const { card } = sampleOf('card/create', 'gift').request as { card: Parameters<typeof createCard>[1] };
  const { cardId: ordinary } = await createCard(wechat, card);
  await stage.review(ordinary);
  const mode = { get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT', sku: { quantity: 0 } };
  const { cardId: deposit } = await createCard(wechat, ownCodesCard(NOVEMBER, mode));
  const call: Desk['call'] = (path, body) => callWechat(wechat, path, body);
  return {
    stage,
    wechat,
    shared,
    ordinary,
    deposit,
    call,
    claimed: async (cardId) => (await stage.claim(stage.holder, cardId)).code,
    consume: (code) => call('/card/code/consume', { code }),
    mark: (code, openid, isMark) => markCode(wechat, { cardId: shared, code, openid, isMark }),
  };
}

// What the scenarios of WeChat's refusals have at hand: cards that are there, and short words for what is done.
import { createCouponServer, type WechatApi } from '@kaquan/server';
import { callWechat } from '@kaquan/server/wechat/call';
import type { Card } from '@kaquan/server/wechat/card/card';
import { consumeCode } from '@kaquan/server/wechat/card/code/consume';
import { markCode } from '@kaquan/server/wechat/card/code/mark';
import { createCard } from '@kaquan/server/wechat/card/create';
import pino from 'pino';
import { stockedCoupon } from '../friends-coupon.ts';
import { ownCodesCard } from '../own-codes-card.ts';
import { NOVEMBER, type WechatStage } from '../stage.ts';
import { ELSEWHERE } from './two-accounts.ts';

/** Ways to codes of errors, by `code: what leads to it`, as the list of all has them. */
export type Scenarios = Record<string, (desk: Desk) => Promise<unknown>>;

export interface Desk {
  stage: WechatStage;
  wechat: WechatApi;
  /** Of another official account, which has not opened its account of points. */
  elsewhere: WechatApi;
  /** Card ids: a friends' coupon with stock, an ordinary card with shops, two whose codes are the merchant's. */
  shared: string;
  ordinary: string;
  ownCodes: string;
  deposit: string;
  /** Without the checks of the typed calls. */
  call(path: string, body: object): Promise<unknown>;
  /** The code of one that the holder has claimed. */
  claimed(cardId: string): Promise<string>;
  consume(code: string, openid?: string): Promise<unknown>;
  mark(code: string, openid: string, isMark: boolean): Promise<void>;
  close(): Promise<void>;
}

/** For what goes before the refusal: it must not be refused itself. */
export const works = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((cause: unknown) => {
    throw new Error('This was refused too early', { cause });
  });

export async function openDesk(stage: WechatStage): Promise<Desk> {
  const { wechat } = stage;
  const server = createCouponServer({
    database: 'memory://',
    identify: () => null,
    now: stage.sandbox.clock.now,
    logger: pino({ level: 'silent' }),
    fetch: stage.fetch,
    wechat: { ...ELSEWHERE, baseUrl: `${stage.sandbox.url}/wechat` },
  });
  if (!server.wechat) throw new Error('The other server lacks WeChat');
  const reviewed = async (card: Card) => {
    const { cardId } = await createCard(wechat, card);
    await stage.review(cardId);
    return cardId;
  };
  const deposit = { get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT', sku: { quantity: 0 } };
  const shared = await stockedCoupon(stage, 20);
  return {
    stage,
    wechat,
    elsewhere: server.wechat,
    shared,
    ordinary: await reviewed(ownCodesCard(NOVEMBER, { use_custom_code: false, location_id_list: [1] })),
    ownCodes: await reviewed(ownCodesCard(NOVEMBER)),
    deposit: await reviewed(ownCodesCard(NOVEMBER, deposit)),
    call: (path, body) => callWechat(wechat, path, body),
    claimed: async (cardId) => (await stage.claim(stage.holder, cardId)).code,
    consume: (code, openid) => consumeCode(wechat, { code, ...(openid === undefined ? {} : { openid }) }),
    mark: (code, openid, isMark) => markCode(wechat, { cardId: shared, code, openid, isMark }),
    close: () => server.close(),
  };
}

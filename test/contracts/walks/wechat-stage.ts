// A stage for the walks of WeChat's cards, and the steps that they all take.
import type { CouponsAnswer } from '@kaquan/protocol/api';
import { getCode } from '@kaquan/server/wechat/card/code/get';
import { redeemCode } from '@kaquan/server/wechat/redeem-code';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { User } from '../../harness/people.ts';
import { openStage, type Redeemed, type Seen, type Stage } from './stage.ts';

export const CONSUME = { platform: 'wechat', route: '/card/code/consume' } as const;

/** Opens a stage for the tests around the call. Cards are the friends' coupon of the stage unless said otherwise. */
export function useWechatStage(database: 'pglite' | 'postgres') {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(database);
  }, 120_000);
  afterAll(() => stage?.close());
  afterEach(() => stage.control.noFaults());

  const see = (user: User, encryptCode: string, cardId = stage.kinds.shared) =>
    stage.as(user)<Seen>('POST', '/wechat/code', { cardId, encryptCode });
  const reserve = (user: User, code: string, cardId = stage.kinds.shared) =>
    stage.as(user)<Redeemed>('POST', '/redemptions', { platform: 'wechat', cardId, code });
  const atWechat = (code: string, cardId = stage.kinds.shared) => getCode(stage.wechat, { cardId, code });
  const lose = (event: string) =>
    stage.control.fault({ platform: 'wechat', route: `push:${event}`, kind: 'lost', count: 4 });
  const held = async (user: User) => (await stage.as(user)<CouponsAnswer>('GET', '/coupons')).body.coupons;

  /** Claims without a page; the push is lost unless a test wants it. */
  async function claim(user: User, { cardId = stage.kinds.shared, pushed = false } = {}) {
    if (!pushed) await lose('user_get_card');
    return stage.control.wechat.claim(user.wechat, cardId);
  }

  async function sandbox<T>(method: string, route: string, body: object): Promise<T> {
    const response = await fetch(`${stage.sandbox.url}/_sandbox${route}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${route}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  return {
    get stage() {
      return stage;
    },
    claim,
    see,
    reserve,
    confirm: (user: User, id: string) => stage.as(user)<Redeemed>('POST', `/redemptions/${id}/confirm`),
    cancel: (user: User, id: string) => stage.as(user)<Redeemed>('POST', `/redemptions/${id}/cancel`),
    held,
    atWechat,
    lose,
    /** One of the sandbox's control routes. */
    sandbox,
    /** What the phone does with what a page brings it. */
    native: (route: string, body: object) =>
      sandbox<Record<string, unknown>>('POST', `/wechat/${route}`, body),
    /** Claimed and opened from the wallet: its code, and how whoever knows it goes on. */
    async opened(user: User, cardId = stage.kinds.shared) {
      const { code, encryptCode } = await claim(user, { cardId });
      await see(user, encryptCode, cardId);
      return {
        code,
        encryptCode,
        see: (who: User) => see(who, encryptCode, cardId),
        reserve: (who: User) => reserve(who, code, cardId),
        atWechat: () => atWechat(code, cardId),
        /** How the server has it, as its owner reads it. */
        told: async () => (await held(user)).find(({ id }) => id === code),
      };
    },
    /** Held up and used at the counter. */
    async atCounter(user: User, code: string) {
      await stage.control.wechat.show(user.wechat, code);
      await redeemCode(stage.wechat, { code });
    },
  };
}

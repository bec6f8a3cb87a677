// WeChat's card calls in a mini-program, through wx.
// @see 微信小程序 wx.addCard, wx.openCard
import type { CouponClient } from '../client-over.ts';
import { type CardCalls, callCard, unknownCall } from './call-card.ts';
import type { Wechat } from './wechat.ts';

/** What is used of wx. `never` fits the parameters of every typing of it. */
export interface WeappCards {
  addCard?(options: never): unknown;
  openCard?(options: never): unknown;
}

export interface WeappOptions {
  client: CouponClient;
  /** The mini-program's own `wx`, or Taro, whose functions of the same names lead there. */
  wx: WeappCards;
  /** Milliseconds for a call, 300000 by default: a person is reading WeChat's own sheet meanwhile. */
  callTimeout?: number;
}

/**
 * The mini-program's way to WeChat's cards: addCard and openCard. There is no chooseCard and no
 * consumeAndShareCard in a mini-program. The server signs with the ticket of the official account that made the
 * cards, which must be bound to the mini-program; nothing has to be configured here.
 *
 * @throws from call: UNSUPPORTED where wx has no such call (older base libraries, other platforms),
 * SDK_CONFIG_FAILED, SDK_CALL_FAILED, TIMEOUT
 * @example const wechat = createWeapp({ client, wx }); await addCard(wechat, [{ cardId }]);
 * @supported weapp
 */
export function createWeapp({ client, wx, callTimeout = 300_000 }: WeappOptions): Wechat {
  const calls = wx as CardCalls;
  const knows: Wechat['knows'] = (name) => typeof calls[name] === 'function';
  return {
    client,
    knows,
    async call(name, parameters) {
      if (!knows(name)) throw unknownCall(name);
      return callCard(calls, name, await parameters(), callTimeout);
    },
  };
}

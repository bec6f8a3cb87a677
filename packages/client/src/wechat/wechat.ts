// The way to WeChat's own card calls: over the JS-SDK in a page, over wx in a mini-program.
import type { CouponClient } from '../client-over.ts';

export type CardCall = 'addCard' | 'chooseCard' | 'openCard' | 'consumeAndShareCard';

/** What every callback gets; errMsg is `addCard:ok`, `addCard:cancel`, `addCard:fail …`. */
export interface CardCallResult {
  errMsg?: string;
  [field: string]: unknown;
}

/** Made by createWechat for a page in WeChat, by createWeapp for a mini-program. */
export interface Wechat {
  client: CouponClient;
  /**
   * Whether this WeChat has the call at all, so that a page can say so instead of offering a button that fails.
   * Not whether the account may use it.
   */
  knows(name: CardCall): boolean;
  /**
   * Makes WeChat ready, asks for the parameters, and calls. In this order: what is signed for a call counts only
   * for a short time and only once.
   *
   * @returns null if the person cancelled
   * @throws UNSUPPORTED, SDK_CONFIG_FAILED, SDK_CALL_FAILED, TIMEOUT, and whatever `parameters` throws
   */
  call(name: CardCall, parameters: () => object | Promise<object>): Promise<CardCallResult | null>;
}

// What is used of the JS-SDK. weixin-js-sdk's own types are wrong where it matters: addCard takes nothing there.
// @see 微信 JS-SDK 说明文档

/** What every callback gets; errMsg is `addCard:ok`, `addCard:cancel`, `addCard:fail …`. */
export interface JsSdkResult {
  errMsg?: string;
  [field: string]: unknown;
}

export interface JsSdkCall {
  success(result: JsSdkResult): void;
  fail(result: JsSdkResult): void;
  cancel(result: JsSdkResult): void;
  [parameter: string]: unknown;
}

export interface JsSdkConfig {
  appId: string;
  /** Seconds. */
  timestamp: number;
  nonceStr: string;
  signature: string;
  /** The SDK writes into this array. */
  jsApiList: string[];
  /** false: keep the values, do not ask WeChat to verify them. */
  check?: boolean;
}

export type CardCall = 'addCard' | 'chooseCard' | 'openCard' | 'consumeAndShareCard';

export interface JsSdk extends Record<CardCall, (call: JsSdkCall) => void> {
  config(config: JsSdkConfig): void;
  ready(callback: () => void): void;
  error(callback: (result: JsSdkResult) => void): void;
  /** There after the first config. */
  invoke?(name: string, data: Record<string, unknown>, callback: (result: JsSdkResult) => void): void;
}

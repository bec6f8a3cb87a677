// What is used of the JS-SDK. weixin-js-sdk's own types are wrong where it matters: addCard takes nothing there.
// @see 微信 JS-SDK 说明文档
import type { CardCalls } from './call-card.ts';
import type { CardCallResult } from './wechat.ts';

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

export interface JsSdk extends CardCalls {
  config(config: JsSdkConfig): void;
  ready(callback: () => void): void;
  error(callback: (result: CardCallResult) => void): void;
  /** There after the first config. */
  invoke?(name: string, data: Record<string, unknown>, callback: (result: CardCallResult) => void): void;
}

// What a merchant's backend gets: one function for requests, an end in order, and typed calls to the platforms.
import type { ServerOperator } from './operator/index.ts';
import type { BaiduApi } from './platforms/baidu/api.ts';
import type { BeecloudApi } from './platforms/beecloud/api.ts';
import type { WechatApi } from './platforms/wechat/api.ts';

export interface CouponServer {
  /** Answers one request. Never rejects. */
  fetch(request: Request): Promise<Response>;
  /** Resolves when the database is open and every platform has given its credentials. */
  ready(): Promise<void>;
  /**
   * Takes no more requests, finishes those that run, the pushes and the jobs, closes the database. After
   * `closeWithin` seconds it says in the log what it leaves. Called again, it waits for the same end. Never rejects.
   */
  close(): Promise<void>;
  /** What waits for a platform's clear answer, and what to do about it. Not a route: keep it to the merchant's staff. */
  operator: ServerOperator;
  /** Calls Baidu for the configured app. */
  baidu?: BaiduApi;
  /** Calls WeChat for the configured account. */
  wechat?: WechatApi;
  /** Calls BeeCloud for the configured app. */
  beecloud?: BeecloudApi;
}

// What a host app configures.
import type { Logger } from 'pino';
import type { WechatListeners } from './events/wechat/listeners.ts';
import type { CouponCipherChoice } from './platforms/baidu/open-coupon.ts';
import type { FindOrder } from './platforms/beecloud/order.ts';
import type { PaidHook } from './platforms/beecloud/paid-bill.ts';
import type { Caller } from './platforms/platform.ts';
import type { LendToken } from './platforms/wechat/borrow-token.ts';
import type { LimitsConfig } from './routes/guards/limits-config.ts';

export interface BaiduConfig {
  appKey: string;
  /** 智能小程序密匙: gets tokens and opens coupons. */
  appSecret: string;
  /** While the secret is being changed: the one before, for coupons that were sealed with it. */
  previousAppSecret?: string;
  /** The last part of the callback's address, which stands for the signature that Baidu's pushes lack; 16 characters or more. */
  callbackSecret: string;
  /** https://openapi.baidu.com unless given. */
  baseUrl?: string;
  /**
   * How the coupon of 立即使用 is encrypted, which Baidu has not published: `baidu-envelope-192` unless given, `auto` to
   * try every candidate, or a cipher of your own. `kaquan baidu probe` tells which one opens a real coupon.
   */
  couponCipher?: CouponCipherChoice;
  /** Characters a coupon's title may have: 15 unless given, 10 in the older document. */
  titleLimit?: 10 | 15;
  /** Refuse pushes without an EncryptData that opens and agrees; off, because its cipher is not published either. */
  requireEncryptData?: boolean;
  /** Is this a code that the merchant uploaded? Asked of claims that only a push tells of. */
  isOurCode?(couponId: string, couponCode: string): boolean | Promise<boolean>;
}

export interface WechatConfig {
  appid: string;
  /** The AppSecret. Needed unless `accessToken` is given, and for the web login (`sns/oauth2/access_token`). */
  secret?: string;
  /**
   * While the AppSecret is being changed: those that WeChat may still want, or want already. Each is tried when WeChat
   * refuses the ones before it, so that servers need not be restarted at the very moment of the change.
   */
  previousSecrets?: string[];
  /**
   * Who lends the access token, where somebody else owns it: a company's token server, an older program. Unless given,
   * Kaquan asks WeChat's `stable_token`, which leaves the tokens of `/cgi-bin/token` alone. Kept until its end and asked
   * again a little earlier; with `refused` when WeChat has refused the last one. Five seconds to answer.
   *
   * @example accessToken: async ({ refused }) => (await fetch(`${tokenServer}?refused=${refused}`)).json()
   */
  accessToken?: LendToken;
  /** The Token of 服务器配置. */
  token: string;
  /** While the Token is being changed: the ones before; pushes signed with any of them are taken. */
  previousTokens?: string[];
  /** Of 安全模式 or 兼容模式; plain messages are refused when it is set. */
  encodingAesKey?: string;
  /** While the EncodingAESKey is being changed: the ones before, for pushes that are still sealed with them. */
  previousEncodingAesKeys?: string[];
  /** https://api.weixin.qq.com unless given. */
  baseUrl?: string;
  /** Pages that wx.config is signed for, as origins; any unless given. They may also call from another origin than this. */
  pageOrigins?: string[];
  /**
   * What the host app does about the pushes of its cards, by the event's name. Run by a job after Kaquan has done its
   * own part and WeChat has its answer. At least once per push: one that throws is run again, with longer and longer
   * pauses for an hour or two, so it must be repeatable and be done within two minutes.
   *
   * @example on: { user_get_card: ({ openid, outerStr }) => orders.noteClaim(openid, outerStr) }
   */
  on?: WechatListeners;
}

export interface BeecloudConfig {
  appId: string;
  /** Signs coupon calls, payments and queries. */
  appSecret: string;
  /** Signs refunds and transfers; BeeCloud signs its webhook with it. */
  masterSecret: string;
  /**
   * Where BeeCloud's API is. Without a default on purpose: the vendor has been silent since 2018, and the domain of its
   * documents may belong to somebody else by now.
   */
  baseUrl: string;
  /**
   * The merchant's own order: what it costs and is called, or null if this caller may not pay it. Without it coupons are
   * issued and shown, and no order is known that could be paid.
   */
  order?: FindOrder;
  /** Told when an order is paid; called again until it does not throw. */
  paid?: PaidHook;
}

export interface CouponServerConfig {
  /** What all routes begin with: `/api`. */
  basePath?: string;
  /** postgres://… for a server, memory://, or the folder of the embedded database. */
  database?: string;
  /**
   * The most connections that this process opens to `postgres://…`; 10 unless given. All processes together must stay
   * below the server's `max_connections`.
   */
  databaseConnections?: number;
  /**
   * `false`: no statement is prepared by name on `postgres://…`, for a pooler in transaction mode that knows nothing of
   * those: PgBouncer before 1.21, or with `max_prepared_statements = 0`. `true` unless given.
   */
  databasePreparedStatements?: boolean;
  /**
   * A folder for pushes that come while the database is away: they are accepted once they are on this disk, and taken
   * into the database when it is back. It has to outlive the process, and should be shared or kept where another server
   * takes the place of this one. `.kaquan/pushes` unless given; beside an embedded database, its name and `.pushes`;
   * none for one in memory. `false`: nothing is accepted that is not in the database; the platform is to send it again.
   */
  spool?: string | false;
  /** Who is calling, by the host app's own session; null for nobody. */
  identify(request: Request): Promise<Caller | null> | Caller | null;
  baidu?: BaiduConfig;
  wechat?: WechatConfig;
  beecloud?: BeecloudConfig;
  /**
   * Pages of other origins than the server's own that may call what changes something: `https://h5.shop.example`.
   * Mini-programs and native apps need not be named.
   */
  pageOrigins?: string[];
  /** How much is too much, see docs/security.md; `false`: nothing is. */
  limits?: false | LimitsConfig;
  /**
   * The address that a request came from, for a server behind a proxy: only the host app knows which header its proxy
   * writes and strips. Unless given, the socket's, where the node adapter knows it and it is not a private one.
   *
   * @example addressOf: (request) => request.headers.get('x-real-ip') ?? undefined
   */
  addressOf?(request: Request): string | undefined;
  /** How long `close()` waits for requests, pushes and jobs that run, seconds; 15 unless given. */
  closeWithin?: number;
  /**
   * `false`: this process works off no jobs, and does not take up what an earlier one left undone. Some other process on
   * the same database must, or pushes stay unread and uses untold. `true` unless given.
   */
  workJobs?: boolean;
  /** Seconds; the clock of the machine unless given. */
  now?: () => number;
  logger?: Logger;
  /** For calls to the platforms. */
  fetch?: typeof globalThis.fetch;
}

// What a host app configures, checked before anything starts.
import { CouponError } from '@kaquan/protocol/errors';
import type { Logger } from 'pino';
import * as v from 'valibot';
import type { CouponCipherChoice } from './platforms/baidu/open-coupon.ts';
import type { FindOrder } from './platforms/beecloud/order.ts';
import type { PaidHook } from './platforms/beecloud/paid-bill.ts';
import type { Caller } from './platforms/platform.ts';

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
  secret: string;
  /** The Token of 服务器配置. */
  token: string;
  /** Of 安全模式 or 兼容模式; plain messages are refused when it is set. */
  encodingAesKey?: string;
  /** https://api.weixin.qq.com unless given. */
  baseUrl?: string;
  /** Pages that wx.config is signed for, as origins; any unless given. */
  pageOrigins?: string[];
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
  /** Who is calling, by the host app's own session; null for nobody. */
  identify(request: Request): Promise<Caller | null> | Caller | null;
  baidu?: BaiduConfig;
  wechat?: WechatConfig;
  beecloud?: BeecloudConfig;
  /** Seconds; the clock of the machine unless given. */
  now?: () => number;
  logger?: Logger;
  /** For calls to the platforms. */
  fetch?: typeof globalThis.fetch;
}

const text = v.pipe(v.string(), v.nonEmpty());
const url = v.optional(v.pipe(v.string(), v.url()));

const Config = v.looseObject({
  basePath: v.optional(v.pipe(v.string(), v.regex(/^(\/[\w.-]+)*$/, 'must be empty or like /api'))),
  database: v.optional(text),
  identify: v.function(),
  baidu: v.optional(
    v.object({
      appKey: text,
      appSecret: text,
      previousAppSecret: v.optional(text),
      callbackSecret: v.pipe(
        v.string(),
        v.regex(/^[\w.~-]{16,}$/, 'must have 16 or more characters of a URL'),
      ),
      baseUrl: url,
      couponCipher: v.optional(
        v.union([
          v.picklist(['baidu-envelope-192', 'auto']),
          v.object({ name: v.string(), open: v.function() }),
        ]),
      ),
      titleLimit: v.optional(v.picklist([10, 15])),
      requireEncryptData: v.optional(v.boolean()),
      isOurCode: v.optional(v.function()),
    }),
  ),
  wechat: v.optional(
    v.object({
      appid: text,
      secret: text,
      token: text,
      encodingAesKey: v.optional(v.pipe(v.string(), v.length(43, 'must have 43 characters'))),
      baseUrl: url,
      pageOrigins: v.optional(
        v.array(v.pipe(v.string(), v.regex(/^https?:\/\/[^/]+$/, 'must be an origin'))),
      ),
    }),
  ),
  beecloud: v.optional(
    v.object({
      appId: text,
      appSecret: text,
      masterSecret: text,
      baseUrl: v.pipe(v.string(), v.url()),
      order: v.optional(v.function()),
      paid: v.optional(v.function()),
    }),
  ),
});

/**
 * Checks a configuration.
 *
 * @throws {CouponError} CONFIG_INVALID naming the field, never its value
 */
export function checkConfig(config: CouponServerConfig): void {
  const result = v.safeParse(Config, config, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw new CouponError(
      'CONFIG_INVALID',
      `The configuration is wrong at ${v.getDotPath(issue) ?? 'its top'}: ${issue.type === 'regex' || issue.type === 'length' ? issue.message : `it is missing or no ${issue.expected ?? 'such value'}`}.`,
    );
  }
  if (!config.baidu && !config.wechat && !config.beecloud)
    throw new CouponError('CONFIG_INVALID', 'Configure at least one platform: baidu, wechat, beecloud.');
}

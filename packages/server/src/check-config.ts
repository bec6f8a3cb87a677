// Checks what a host app configures, before anything starts.
import { CouponError } from '@kaquan/protocol/errors';
import { WECHAT_EVENTS } from '@kaquan/protocol/wechat/push';
import * as v from 'valibot';
import type { CouponServerConfig } from './config.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const url = v.optional(v.pipe(v.string(), v.url()));
const aesKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}$/, 'must be 43 characters of base64'));
const origins = v.optional(
  v.array(v.pipe(v.string(), v.regex(/^https?:\/\/[^/]+$/, 'must be an origin, like https://shop.example'))),
);
const limit = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));
const wechatListeners = v.strictObject(
  v.entriesFromList(WECHAT_EVENTS, v.optional(v.function())),
  'must be the name of an event of WeChat’s cards, with a function',
);

const Config = v.looseObject({
  basePath: v.optional(v.pipe(v.string(), v.regex(/^(\/[\w.-]+)*$/, 'must be empty or like /api'))),
  database: v.optional(text),
  databaseConnections: limit,
  spool: v.optional(v.union([v.literal(false), text])),
  identify: v.function(),
  databasePreparedStatements: v.optional(v.boolean('must be true or false')),
  workJobs: v.optional(v.boolean('must be true or false')),
  closeWithin: v.optional(v.pipe(v.number(), v.minValue(0, 'must be 0 or more'))),
  pageOrigins: origins,
  limits: v.optional(
    v.union([
      v.literal(false),
      v.strictObject({ caller: limit, address: limit, guesses: limit, forgedPushes: limit }),
    ]),
  ),
  addressOf: v.optional(v.function()),
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
      secret: v.optional(text),
      accessToken: v.optional(v.function()),
      token: text,
      previousSecrets: v.optional(v.array(text)),
      previousTokens: v.optional(v.array(text)),
      encodingAesKey: v.optional(aesKey),
      previousEncodingAesKeys: v.optional(v.array(aesKey)),
      baseUrl: url,
      pageOrigins: origins,
      on: v.optional(wechatListeners),
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
    const hasWords = issue.type === 'regex' || issue.type === 'strict_object';
    const rule = hasWords ? issue.message : `it is missing or no ${issue.expected ?? 'such value'}`;
    throw new CouponError(
      'CONFIG_INVALID',
      `The configuration is wrong at ${v.getDotPath(issue) ?? 'its top'}: ${rule}.`,
    );
  }
  if (config.wechat && config.wechat.secret === undefined && !config.wechat.accessToken)
    throw new CouponError(
      'CONFIG_INVALID',
      'The configuration is wrong at wechat.secret: it is missing, and no accessToken is given in its place.',
    );
  if (config.wechat?.previousEncodingAesKeys?.length && config.wechat.encodingAesKey === undefined)
    throw new CouponError(
      'CONFIG_INVALID',
      'The configuration is wrong at wechat.previousEncodingAesKeys: they need an encodingAesKey beside them.',
    );
  if (!config.baidu && !config.wechat && !config.beecloud)
    throw new CouponError('CONFIG_INVALID', 'Configure at least one platform: baidu, wechat, beecloud.');
}

// The database and the accounts at the platforms, from environment variables: names that the examples and guides share.
import { CouponError } from '@kaquan/protocol/errors';
import type { CouponServerConfig } from './config.ts';

/** `process.env`, or a Worker's bindings; what is no text is left alone. */
export type Environment = Readonly<Record<string, unknown>>;

export type EnvironmentConfig = Pick<CouponServerConfig, 'database' | 'baidu' | 'wechat' | 'beecloud'>;

/**
 * Reads `DATABASE_URL` and, of each platform that has any, all that it needs:
 *
 * - `BAIDU_APP_KEY`, `BAIDU_APP_SECRET`, `BAIDU_CALLBACK_SECRET`
 * - `WECHAT_APPID`, `WECHAT_SECRET`, `WECHAT_TOKEN`, and `WECHAT_ENCODING_AES_KEY` in 安全模式
 * - `BEECLOUD_APP_ID`, `BEECLOUD_APP_SECRET`, `BEECLOUD_MASTER_SECRET`, `BEECLOUD_BASE_URL`
 *
 * `BAIDU_BASE_URL` and `WECHAT_BASE_URL` lead to a sandbox. An empty variable is one that is not set.
 *
 * @throws {CouponError} CONFIG_INVALID naming the variables that a platform still needs
 * @example createCouponServer({ ...readEnvironment(process.env), basePath: '/api', identify });
 * @supported node
 */
export function readEnvironment(environment: Environment): EnvironmentConfig {
  const database = textOf(environment, 'DATABASE_URL');
  const baidu = readGroup(
    environment,
    { appKey: 'BAIDU_APP_KEY', appSecret: 'BAIDU_APP_SECRET', callbackSecret: 'BAIDU_CALLBACK_SECRET' },
    { baseUrl: 'BAIDU_BASE_URL' },
  );
  const wechat = readGroup(
    environment,
    { appid: 'WECHAT_APPID', secret: 'WECHAT_SECRET', token: 'WECHAT_TOKEN' },
    { encodingAesKey: 'WECHAT_ENCODING_AES_KEY', baseUrl: 'WECHAT_BASE_URL' },
  );
  const beecloud = readGroup(
    environment,
    {
      appId: 'BEECLOUD_APP_ID',
      appSecret: 'BEECLOUD_APP_SECRET',
      masterSecret: 'BEECLOUD_MASTER_SECRET',
      baseUrl: 'BEECLOUD_BASE_URL',
    },
    {},
  );
  return {
    ...(database === undefined ? {} : { database }),
    ...(baidu ? { baidu } : {}),
    ...(wechat ? { wechat } : {}),
    ...(beecloud ? { beecloud } : {}),
  };
}

function textOf(environment: Environment, name: string): string | undefined {
  const value = environment[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** One platform's fields by their variables; undefined where none of the needed ones is set. */
function readGroup<Needed extends string, Further extends string>(
  environment: Environment,
  needed: Record<Needed, string>,
  further: Record<Further, string>,
): (Record<Needed, string> & Partial<Record<Further, string>>) | undefined {
  const names: string[] = Object.values(needed);
  const missing = names.filter((name) => textOf(environment, name) === undefined);
  if (missing.length === names.length) return undefined;
  if (missing.length > 0)
    throw new CouponError('CONFIG_INVALID', `Set ${missing.join(', ')}: the platform needs it, too.`);
  const fields = Object.entries<string>({ ...needed, ...further }).flatMap(([field, name]) => {
    const value = textOf(environment, name);
    return value === undefined ? [] : [[field, value]];
  });
  return Object.fromEntries(fields);
}

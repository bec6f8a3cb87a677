// The values of a configuration that nobody may read.
import type { CouponServerConfig } from './config.ts';

/** All of them, the ones of a rotation and the database's password included. */
export function secretsOf({ baidu, wechat, beecloud, database }: CouponServerConfig): string[] {
  return [
    baidu?.appSecret,
    baidu?.previousAppSecret,
    baidu?.callbackSecret,
    wechat?.secret,
    ...(wechat?.previousSecrets ?? []),
    wechat?.token,
    ...(wechat?.previousTokens ?? []),
    wechat?.encodingAesKey,
    ...(wechat?.previousEncodingAesKeys ?? []),
    beecloud?.appSecret,
    beecloud?.masterSecret,
    passwordOf(database),
  ].filter((secret) => secret !== undefined);
}

function passwordOf(database: string | undefined): string | undefined {
  const url = database === undefined ? null : URL.parse(database);
  return url?.password ? decodeURIComponent(url.password) : undefined;
}

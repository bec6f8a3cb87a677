// Who calls: every request names its app and signs the moment it was made.
// @see BeeCloud 公共请求参数
import type { Context, Handler } from 'hono';
import * as v from 'valibot';
import type { Core } from '../core/platform.ts';
import type { BeecloudAccount } from './accounts.ts';
import { invalid, refusal, TIMESTAMP_EXPIRED } from './answers.ts';
import { appSign } from './crypto.ts';
import { checkParams, id, type Params, readParams } from './read-params.ts';

/** Milliseconds that a signature is good for, to either side. */
const FRESH = 600_000;

const Signed = v.object({ app_id: id, timestamp: id, app_sign: id });

/** A route that only runs with a good signature; it gets the app and the parameters. */
export type Guarded = (c: Context, account: BeecloudAccount, params: Params) => Response | Promise<Response>;

export interface Credentials {
  /** The route behind the signature check. */
  guard(route: Guarded): Handler;
}

export function createCredentials({ clock, seed }: Core): Credentials {
  return {
    guard: (route) => async (c) => {
      const params = await readParams(c);
      if (!params) return c.json(invalid('参数不是 JSON'));
      const checked = checkParams(Signed, params);
      if ('refused' in checked) return c.json(checked.refused);
      const { app_id, timestamp, app_sign } = checked.input;
      const account = seed.beecloud.find((one) => one.appId === app_id);
      if (!account) return c.json(refusal('APP_INVALID', 'app_id 不存在'));
      const expected = appSign(account.appId, timestamp, account.appSecret);
      if (app_sign.toLowerCase() !== expected) return c.json(refusal('APP_INVALID', 'app_sign 不正确'));
      if (!(Math.abs(clock.milliseconds() - Number(timestamp)) <= FRESH)) return c.json(TIMESTAMP_EXPIRED);
      return route(c, account, params);
    },
  };
}

// Access tokens of smart programs: made by the OAuth route, checked before every other.
// @see 百度智能小程序 服务端 access_token
import { randomBytes } from 'node:crypto';
import type { Context, Handler } from 'hono';
import type { Core } from '../core/platform.ts';
import type { BaiduAccount } from './accounts.ts';
import { TOKEN_EXPIRED, TOKEN_INVALID } from './answers.ts';

/** Seconds: a month, as the samples say. */
const TOKEN_LIFE = 2_592_000;

/** A route that only runs with a good token; it gets the app the token belongs to. */
export type Guarded = (c: Context, account: BaiduAccount) => Response | Promise<Response>;

export interface Credentials {
  issue(account: BaiduAccount): { access_token: string; expires_in: number };
  /** Makes every token of the app worthless, as a new App Secret does. */
  revoke(account: BaiduAccount): void;
  /** The route behind the gateway, which refuses a bad or old `access_token`. */
  guard(route: Guarded): Handler;
}

/** Several tokens of an app live side by side, each for a month. */
export function createCredentials(core: Core): Credentials {
  const tokens = new Map<string, { account: BaiduAccount; until: number }>();
  return {
    issue(account) {
      const until = core.clock.now() + TOKEN_LIFE;
      const token = `24.${randomBytes(16).toString('hex')}.${TOKEN_LIFE}.${until}.282335-${account.appId}`;
      tokens.set(token, { account, until });
      return { access_token: token, expires_in: TOKEN_LIFE };
    },
    revoke(account) {
      for (const [token, { account: owner }] of tokens) if (owner === account) tokens.delete(token);
    },
    guard: (route) => (c) => {
      const token = tokens.get(c.req.query('access_token') ?? '');
      if (!token) return c.json(TOKEN_INVALID);
      if (token.until <= core.clock.now()) return c.json(TOKEN_EXPIRED);
      return route(c, token.account);
    },
  };
}

// Access tokens and the two tickets: made here, checked before every route and behind every signature.
// @see 公众平台 获取access_token, 获取稳定版接口调用凭据; 朋友的券 获取卡券API_TICKET接口
import { randomBytes } from 'node:crypto';
import type { Context, Handler } from 'hono';
import type { Core } from '../core/platform.ts';
import type { WechatAccount } from './accounts.ts';
import { TOKEN_EXPIRED, TOKEN_INVALID, TOKEN_MALFORMED, TOKEN_MISSING } from './answers.ts';
import { dayOf } from './beijing-day.ts';

/** Seconds. */
const LIFE = 7200;
/** Seconds that a replaced token goes on working. */
const OVERLAP = 300;
/** Of /cgi-bin/token, for each account and day of Beijing. */
const TOKENS_A_DAY = 2000;

export type TicketType = 'jsapi' | 'wx_card';
/** A route that only runs with a good token; it gets the account the token belongs to. */
export type Guarded = (c: Context, account: WechatAccount) => Response | Promise<Response>;

interface Token {
  account: WechatAccount;
  value: string;
  until: number;
  replacedAt?: number;
}

export interface Credentials {
  /** A new token; the one before it works five minutes more. None beyond the day's quota. */
  newToken(account: WechatAccount): { access_token: string; expires_in: number } | undefined;
  /** The current stable token, or a new one when it has ended or `forceRefresh` wants it. */
  stableToken(account: WechatAccount, forceRefresh: boolean): { access_token: string; expires_in: number };
  /** The same ticket for two hours. */
  ticket(account: WechatAccount, type: TicketType): { ticket: string; expires_in: number };
  /** The route behind the token check. */
  guard(route: Guarded): Handler;
}

export function createCredentials({ clock }: Core): Credentials {
  const tokens = new Map<string, Token>();
  const current = new Map<string, Token>();
  /** How many were asked for, by account and day. */
  const fetched = new Map<string, number>();
  const tickets = new Map<string, { value: string; until: number }>();

  function replace(slot: string, account: WechatAccount) {
    const before = current.get(slot);
    if (before) before.replacedAt = clock.now();
    const value = `85_${randomBytes(96).toString('base64url')}`;
    const token = { account, value, until: clock.now() + LIFE };
    tokens.set(value, token);
    current.set(slot, token);
    return { access_token: value, expires_in: LIFE };
  }
  return {
    newToken(account) {
      const day = `${account.appid} ${dayOf(clock.now())}`;
      const asked = (fetched.get(day) ?? 0) + 1;
      fetched.set(day, asked);
      return asked > TOKENS_A_DAY ? undefined : replace(`token ${account.appid}`, account);
    },
    stableToken(account, forceRefresh) {
      const slot = `stable ${account.appid}`;
      const token = current.get(slot);
      const left = (token?.until ?? 0) - clock.now();
      if (!token || forceRefresh || left <= 0) return replace(slot, account);
      return { access_token: token.value, expires_in: left };
    },
    ticket(account, type) {
      const slot = `${type} ${account.appid}`;
      const now = clock.now();
      let ticket = tickets.get(slot);
      if (!ticket || ticket.until <= now) {
        ticket = { value: randomBytes(64).toString('base64url').slice(0, 86), until: now + LIFE };
        tickets.set(slot, ticket);
      }
      return { ticket: ticket.value, expires_in: ticket.until - now };
    },
    guard: (route) => (c) => {
      const value = c.req.query('access_token');
      if (!value) return c.json(TOKEN_MISSING);
      if (!/^\d+_[\w-]{20,}$/.test(value)) return c.json(TOKEN_MALFORMED);
      const token = tokens.get(value);
      const now = clock.now();
      if (!token || (token.replacedAt ?? Number.POSITIVE_INFINITY) + OVERLAP <= now)
        return c.json(TOKEN_INVALID);
      if (token.until <= now) return c.json(TOKEN_EXPIRED);
      return route(c, token.account);
    },
  };
}

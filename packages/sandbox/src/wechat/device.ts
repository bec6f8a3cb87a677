// The phone the sandbox plays: whose it is and what it is, remembered in two cookies.
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Seed } from '../core/seed.ts';

export const USER_COOKIE = 'kaquan_wechat_openid';
export const SYSTEM_COOKIE = 'kaquan_wechat_ua';
export type System = 'ios' | 'android';

/** The openid of whoever holds the phone; the first person of the seed unless the cookie names another. */
export function deviceUser(c: Context, { users }: Seed): string {
  const chosen = getCookie(c, USER_COOKIE);
  return users.find((user) => user.wechat === chosen)?.wechat ?? users[0]?.wechat ?? '';
}

/** iOS unless the query or the cookie says Android. */
export function deviceSystem(c: Context): System {
  return (c.req.query('ua') ?? getCookie(c, SYSTEM_COOKIE)) === 'android' ? 'android' : 'ios';
}

/** Hands the phone to someone. The bridge in the page reads these cookies, so they are not http-only. */
export function setDevice(c: Context, openid: string, system: System | undefined): void {
  setCookie(c, USER_COOKIE, openid, { path: '/', sameSite: 'Lax' });
  if (system) setCookie(c, SYSTEM_COOKIE, system, { path: '/', sameSite: 'Lax' });
}

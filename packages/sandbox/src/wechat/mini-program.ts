// The merchant's mini-program: who logs in there, with wx.login's code, which is good once and for five minutes.
// @see 微信小程序 wx.login, code2Session
import { randomBytes } from 'node:crypto';
import type { Core } from '../core/platform.ts';
import type { SandboxUser } from '../core/seed.ts';

/** Seconds. */
const CODE_LIFE = 300;

export interface MiniProgramUser {
  openid: string;
  /** None when the mini-program and the 公众号 are not bound to one 微信开放平台 account. */
  unionid?: string;
}

export type Redeemed = MiniProgramUser | 'unknown' | 'used' | 'expired';

export interface MiniProgramLogins {
  /** A code for the person with this openid at the 公众号; undefined for whoever the seed gives none in the program. */
  issue(openid: string): string | undefined;
  redeem(code: string): Redeemed;
}

/** `{ unionid }` of the person with this openid at the 公众号, or nothing for whoever has none. */
export function unionidOf(users: readonly SandboxUser[], openid: string): { unionid?: string } {
  const unionid = users.find((user) => user.wechat === openid)?.unionid;
  return unionid ? { unionid } : {};
}

export function createMiniProgramLogins({ clock, seed }: Core): MiniProgramLogins {
  const codes = new Map<string, { user: MiniProgramUser; until: number; used: boolean }>();
  return {
    issue(openid) {
      const inProgram = seed.users.find((user) => user.wechat === openid)?.weapp;
      if (!inProgram) return undefined;
      const code = `0${randomBytes(16).toString('hex').slice(0, 31)}`;
      const user = { openid: inProgram, ...unionidOf(seed.users, openid) };
      codes.set(code, { user, until: clock.now() + CODE_LIFE, used: false });
      return code;
    },
    redeem(code) {
      const login = codes.get(code);
      if (!login) return 'unknown';
      if (login.used) return 'used';
      if (login.until <= clock.now()) return 'expired';
      login.used = true;
      return login.user;
    },
  };
}

// Login codes, as swan.getLoginCode hands them to the page: good once, for ten minutes.
import { randomBytes } from 'node:crypto';
import type { Core } from '../core/platform.ts';
import type { Store } from './store.ts';

/** Seconds. */
const CODE_LIFE = 600;

export interface Logins {
  issue(openId: string): string;
  redeem(code: string): { openId: string; sessionKey: string } | undefined;
}

export function createLogins(core: Core, store: Store): Logins {
  return {
    issue(openId) {
      const code = `${randomBytes(16).toString('hex')}NW`;
      store.loginCodes.set(code, { openId, until: core.clock.now() + CODE_LIFE });
      return code;
    },
    redeem(code) {
      const login = store.loginCodes.get(code);
      store.loginCodes.delete(code);
      if (!login || login.until <= core.clock.now()) return undefined;
      return { openId: login.openId, sessionKey: randomBytes(16).toString('hex') };
    },
  };
}

// Who is calling: a signed session, in an http-only cookie for pages and as a bearer token for mini-programs.
import type { Caller } from '@kaquan/server';
import { sign, verify } from 'hono/jwt';
import { parse, serialize } from 'hono/utils/cookie';
import * as v from 'valibot';

const COOKIE = 'kaquan_session';
const ALGORITHM = 'HS256';
/** Seconds. */
const LIFETIME = 7 * 24 * 3600;

/** A caller as logged in so far. */
export interface Session extends Caller {
  /** In the mini-program: who this is at the official account is looked up by it, see `identify.ts`. */
  weapp?: { unionid: string };
}

const Payload = v.object({
  baidu: v.optional(v.object({ openId: v.string() })),
  wechat: v.optional(v.object({ openid: v.string() })),
  beecloud: v.optional(v.object({ userId: v.string() })),
  weapp: v.optional(v.object({ unionid: v.string() })),
});

export interface Sessions {
  /** The caller's session, or null: none, expired, or not signed by us. */
  read(request: Request): Promise<Session | null>;
  /** Adds a login to the session the caller may already have. */
  issue(request: Request, login: Session): Promise<{ token: string; cookie: string }>;
  /** The Set-Cookie that ends it. */
  ended: string;
}

/** Sessions signed with `secret`. The token says who logged in and holds nothing of the platforms' own. */
export function createSessions(secret: string): Sessions {
  const read = async (request: Request): Promise<Session | null> => {
    const bearer = request.headers.get('authorization')?.match(/^Bearer (.+)$/)?.[1];
    const token = bearer ?? parse(request.headers.get('cookie') ?? '', COOKIE)[COOKIE];
    if (!token) return null;
    try {
      const payload = v.parse(Payload, await verify(token, secret, ALGORITHM));
      return {
        ...(payload.baidu ? { baidu: payload.baidu } : {}),
        ...(payload.wechat ? { wechat: payload.wechat } : {}),
        ...(payload.beecloud ? { beecloud: payload.beecloud } : {}),
        ...(payload.weapp ? { weapp: payload.weapp } : {}),
      };
    } catch {
      return null;
    }
  };
  const cookie = (token: string, maxAge: number) =>
    serialize(COOKIE, token, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge });

  return {
    read,
    async issue(request, login) {
      const exp = Math.floor(Date.now() / 1000) + LIFETIME;
      const token = await sign({ ...(await read(request)), ...login, exp }, secret, ALGORITHM);
      return { token, cookie: cookie(token, LIFETIME) };
    },
    ended: cookie('', 0),
  };
}

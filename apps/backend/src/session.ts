// Who is calling: a signed session, in an http-only cookie for pages and as a bearer token for mini-programs.
import { randomUUID } from 'node:crypto';
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
  /**
   * A new session for whoever has just logged in. What the caller had logged in with before, on other platforms, comes
   * along, unless somebody else logs in: then nothing of the one before does.
   */
  issue(request: Request, login: Session): Promise<{ token: string; cookie: string }>;
  /** The Set-Cookie that ends it. */
  ended: string;
  /** Whether cookies are for TLS only. */
  secure: boolean;
}

/**
 * Sessions signed with `secret`. The token says who logged in and holds nothing of the platforms' own. With `secure`
 * the cookie is for TLS only and of this host alone, so that no sibling and nobody on the line can plant one.
 */
export function createSessions(secret: string, { secure = false } = {}): Sessions {
  const name = secure ? `__Host-${COOKIE}` : COOKIE;
  const read = async (request: Request): Promise<Session | null> => {
    const bearer = request.headers.get('authorization')?.match(/^Bearer (.+)$/)?.[1];
    const token = bearer ?? parse(request.headers.get('cookie') ?? '', name)[name];
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
    serialize(name, token, { httpOnly: true, sameSite: 'Lax', secure, path: '/', maxAge });

  return {
    read,
    async issue(request, login) {
      const exp = Math.floor(Date.now() / 1000) + LIFETIME;
      const before = (await read(request)) ?? {};
      const kept = isAnother(before, login) ? {} : before;
      const token = await sign({ ...kept, ...login, jti: randomUUID(), exp }, secret, ALGORITHM);
      return { token, cookie: cookie(token, LIFETIME) };
    },
    ended: cookie('', 0),
    secure,
  };
}

/** Whether the session was somebody else's, on a platform that both name. */
function isAnother(before: Session, login: Session): boolean {
  const ids = ({ baidu, wechat, beecloud, weapp }: Session) => [
    baidu?.openId,
    wechat?.openid,
    beecloud?.userId,
    weapp?.unionid,
  ];
  const now = ids(login);
  return ids(before).some((id, n) => id !== undefined && now[n] !== undefined && id !== now[n]);
}

// Who is calling: the bearer token that the merchant's own login has signed.
import type { Caller } from '@kaquan/server';
import { verify } from 'hono/jwt';
import * as v from 'valibot';

const id = v.pipe(v.string(), v.nonEmpty());

/** What the token says beside its end (`exp`): the person's ids, on the platforms where they logged in. */
const Session = v.object({
  wechat: v.optional(v.object({ openid: id })),
  baidu: v.optional(v.object({ openId: id })),
});

/** Answers the caller of a request; null for none, or for a token that is over or signed by somebody else. */
export function identifyBy(secret: string): (request: Request) => Promise<Caller | null> {
  return async (request) => {
    const token = request.headers.get('authorization')?.match(/^Bearer (\S+)$/)?.[1];
    if (token === undefined) return null;
    const payload = await verify(token, secret, 'HS256').catch(() => null);
    const session = v.safeParse(Session, payload);
    if (!session.success) return null;
    const { wechat, baidu } = session.output;
    return { ...(wechat ? { wechat } : {}), ...(baidu ? { baidu } : {}) };
  };
}

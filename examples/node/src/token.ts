// The shop's own login: a signed token that says who is calling. Yours may be any other; the coupon server only asks who.
import type { Caller } from '@kaquan/server';
import { jwtVerify, SignJWT } from 'jose';

const { SESSION_SECRET = '' } = process.env;
if (SESSION_SECRET.length < 32) throw new Error('Set SESSION_SECRET to 32 or more random characters.');
const key = new TextEncoder().encode(SESSION_SECRET);

/** Good for two hours. */
export function issueToken(caller: Caller): Promise<string> {
  return new SignJWT({ caller }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('2h').sign(key);
}

/** Who the request's bearer token names; null without a token, and for one that is no longer good. */
export async function callerOf(request: Request): Promise<Caller | null> {
  const [, token] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
  if (token === undefined) return null;
  const verified = await jwtVerify<{ caller: Caller }>(token, key).catch(() => undefined);
  return verified?.payload.caller ?? null;
}

// The shop's own login: a signed cookie. A mini-program keeps none; give it a token, as examples/node does.
import type { Caller } from '@kaquan/server';
import { jwtVerify, SignJWT } from 'jose';
import { cookies } from 'next/headers';

const TWO_HOURS = 2 * 3600;

function key(): Uint8Array {
  const { SESSION_SECRET = '' } = process.env;
  if (SESSION_SECRET.length < 32) throw new Error('Set SESSION_SECRET to 32 or more random characters.');
  return new TextEncoder().encode(SESSION_SECRET);
}

/** Who is asking: Next knows the request's cookies wherever it is being answered. */
export async function readSession(): Promise<Caller | null> {
  const cookie = (await cookies()).get('session');
  if (!cookie) return null;
  const verified = await jwtVerify<{ caller: Caller }>(cookie.value, key()).catch(() => undefined);
  return verified?.payload.caller ?? null;
}

export async function startSession(caller: Caller): Promise<void> {
  const token = new SignJWT({ caller }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('2h');
  (await cookies()).set('session', await token.sign(key()), {
    httpOnly: true,
    sameSite: 'lax',
    secure: process.env.SECURE_COOKIES === 'true',
    maxAge: TWO_HOURS,
  });
}

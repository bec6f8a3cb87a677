// A session: whose it is on either platform, and nobody else's.
import { sign } from 'hono/jwt';
import { describe, expect, it } from 'vitest';
import { createSessions } from './session.ts';

const SECRET = 'a secret of at least thirty-two characters';
const sessions = createSessions(SECRET);
const request = (headers: Record<string, string> = {}) =>
  new Request('http://127.0.0.1/session', { headers });

describe('A session', () => {
  it('is read from the bearer token of a mini-program and from the cookie of a page', async () => {
    const { token, cookie } = await sessions.issue(request(), { baidu: { openId: 'oMING' } });
    const caller = { baidu: { openId: 'oMING' } };
    expect(await sessions.read(request({ authorization: `Bearer ${token}` }))).toEqual(caller);
    expect(await sessions.read(request({ cookie: cookie.split(';')[0] ?? '' }))).toEqual(caller);
  });

  it('keeps the other platform when the caller logs in with a second one', async () => {
    const { token } = await sessions.issue(request(), { baidu: { openId: 'oMING' } });
    const second = await sessions.issue(request({ authorization: `Bearer ${token}` }), {
      wechat: { openid: 'wMING' },
      beecloud: { userId: 'member-1' },
    });
    expect(await sessions.read(request({ authorization: `Bearer ${second.token}` }))).toEqual({
      baidu: { openId: 'oMING' },
      wechat: { openid: 'wMING' },
      beecloud: { userId: 'member-1' },
    });
  });

  it('is a new one at each login, and keeps nothing of whoever was logged in here before', async () => {
    const first = await sessions.issue(request(), {
      baidu: { openId: 'oMING' },
      wechat: { openid: 'wMING' },
    });
    const again = await sessions.issue(request({ authorization: `Bearer ${first.token}` }), {
      wechat: { openid: 'wMING' },
    });
    expect(again.token).not.toBe(first.token);
    const other = await sessions.issue(request({ authorization: `Bearer ${again.token}` }), {
      wechat: { openid: 'wHONG' },
    });
    expect(await sessions.read(request({ authorization: `Bearer ${other.token}` }))).toEqual({
      wechat: { openid: 'wHONG' },
    });
  });

  it('is of this host and TLS alone where that is asked for: a cookie planted under the plain name is nobody’s', async () => {
    const secure = createSessions(SECRET, { secure: true });
    const { token, cookie } = await secure.issue(request(), { wechat: { openid: 'wMING' } });
    expect(cookie).toMatch(/^__Host-kaquan_session=.*Path=\/.*Secure/);
    expect(cookie).not.toContain('Domain');
    expect(await secure.read(request({ cookie: cookie.split(';')[0] ?? '' }))).not.toBeNull();
    expect(await secure.read(request({ cookie: `kaquan_session=${token}` }))).toBeNull();
  });

  it('cannot be read by scripts of the page', async () => {
    const { cookie } = await sessions.issue(request(), { wechat: { openid: 'wMING' } });
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
  });

  it('is nobody’s when signed with another secret, unsigned, damaged or expired', async () => {
    const payload = { wechat: { openid: 'wMING' } };
    const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = [
      await sign(payload, 'another secret of thirty-two characters'),
      `${b64({ alg: 'none', typ: 'JWT' })}.${b64(payload)}.`,
      (await sign(payload, SECRET)).slice(0, -2),
      await sign({ ...payload, exp: 1 }, SECRET),
      'nonsense',
    ];
    for (const token of forged) {
      expect(await sessions.read(request({ authorization: `Bearer ${token}` }))).toBeNull();
    }
  });

  it('is nobody’s when there is none', async () => {
    expect(await sessions.read(request())).toBeNull();
  });
});

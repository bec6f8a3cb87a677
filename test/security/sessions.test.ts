// The demo's sessions, as a host app's own should be: nobody is given one that another knows, and no page acts by one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack('pglite');
});
afterAll(() => stack?.close());

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${stack.backendUrl}${path}`, { redirect: 'manual', ...init });

async function logIn(openId: string, headers: Record<string, string> = {}) {
  const code = await stack.control.baidu.loginCode(openId);
  const answer = await ask('/session/baidu', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ code }),
  });
  const { session } = (await answer.json()) as { session?: string };
  return { status: answer.status, session, cookie: answer.headers.get('set-cookie') ?? '' };
}
const whoIs = async (cookie: string) =>
  (await (await ask('/session', { headers: { cookie } })).json()) as { baidu?: { openId: string } };

describe('A session', () => {
  it('is a new one at each login: whoever planted one before knows nothing of it', async () => {
    const { me, stranger } = stack.people();
    const planted = await logIn(stranger.baidu);
    const cookie = planted.cookie.split(';')[0] ?? '';
    const own = await logIn(me.baidu, { cookie });
    expect(own.session).not.toBe(planted.session);
    expect(await whoIs(cookie)).toEqual({ baidu: { openId: stranger.baidu } });
    expect(await whoIs(own.cookie.split(';')[0] ?? '')).toEqual({ baidu: { openId: me.baidu } });
  });

  it('is read by no script, goes to no other site, and ends by itself', async () => {
    const { cookie } = await logIn(stack.people().me.baidu);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Max-Age=\d+/);
    expect(cookie).not.toMatch(/Domain/);
  });

  it('holds nothing of the platform’s own: no session key, no token', async () => {
    const { session = '' } = await logIn(stack.people().me.baidu);
    const [, payload = ''] = session.split('.');
    const told = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    expect(Object.keys(told).sort()).toEqual(['baidu', 'exp', 'jti']);
  });

  it('is begun and ended by no page of another site: nobody is logged in as the attacker', async () => {
    const { stranger } = stack.people();
    const foreign = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' };
    const refused = await logIn(stranger.baidu, { ...foreign, 'content-type': 'text/plain' });
    expect([refused.status, refused.cookie]).toEqual([403, '']);
    const ended = await ask('/session', { method: 'DELETE', headers: foreign });
    expect(ended.status).toBe(403);
    expect((await ask('/demo/reset', { method: 'POST', headers: foreign })).status).toBe(403);
  });

  it('comes back from WeChat’s login to whom it was begun with, and to a page of ours only', async () => {
    const begun = await ask('/session/wechat?return=/%09/evil.test/');
    const state = begun.headers.get('set-cookie') ?? '';
    expect(decodeURIComponent(decodeURIComponent(state))).toContain('"/apps/wechat/"');
    expect(state).toMatch(/HttpOnly/);
    const foreign = await ask('/session/wechat/callback?code=c&state=of-another-browser', {
      headers: { cookie: state.split(';')[0] ?? '' },
    });
    expect([foreign.status, foreign.headers.get('set-cookie')]).toEqual([400, null]);
  });
});

describe('A page of the demo', () => {
  it.each(['/', '/apps/wechat/', '/session', '/demo/config'])(
    'is framed by no other site and taken for nothing else: %s',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    },
  );
});

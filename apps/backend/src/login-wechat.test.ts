// Logging in with WeChat: who it was, and no way in for a forged or stray callback.
import type { WechatApi } from '@kaquan/server';
import { describe, expect, it } from 'vitest';
import { loginWechat } from './login-wechat.ts';
import { createSessions } from './session.ts';

const unused = (): WechatApi => {
  throw new Error('WeChat must not be asked');
};
const app = loginWechat(
  {
    api: unused,
    appid: 'wx1',
    authorizeUrl: 'http://127.0.0.1:1/authorize',
    callbackUrl: () => 'http://127.0.0.1:2/session/wechat/callback',
    memberOf: async () => 'member-1',
    met: () => undefined,
  },
  createSessions('a secret of at least thirty-two characters'),
);

const remembered = async (back: string): Promise<string> => {
  const answer = await app.request(`/?return=${encodeURIComponent(back)}`);
  return decodeURIComponent(decodeURIComponent(answer.headers.get('set-cookie') ?? ''));
};

describe('Logging in with WeChat', () => {
  it('asks for a silent authorisation that comes back to our own callback with our state', async () => {
    const answer = await app.request('/?return=/apps/wechat/');
    const to = new URL(answer.headers.get('location') ?? '');
    expect(answer.status).toBe(302);
    expect(to.searchParams.get('scope')).toBe('snsapi_base');
    expect(to.searchParams.get('redirect_uri')).toBe('http://127.0.0.1:2/session/wechat/callback');
    expect(answer.headers.get('set-cookie')).toContain(to.searchParams.get('state') ?? 'no state');
  });

  it('goes back to paths of ours only, so that it is no open redirect', async () => {
    expect(await remembered('/apps/wechat/#/pages/use/index')).toContain('"/apps/wechat/#/pages/use/index"');
    for (const elsewhere of [
      'https://evil.example/',
      '//evil.example/',
      '/\\evil.example',
      'javascript:alert(1)',
    ]) {
      expect(await remembered(elsewhere)).toContain('"/apps/wechat/"');
    }
  });

  it('refuses a callback without our state, or with another one', async () => {
    expect((await app.request('/callback?code=c&state=s')).status).toBe(400);
    const started = await app.request('/');
    const cookie = (started.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await app.request('/callback?code=c&state=other', { headers: { cookie } })).status).toBe(400);
  });

  it('tells who it was, with the unionid by which the mini-program knows the same person', async () => {
    const met: object[] = [];
    const api = { callWithSecret: async () => ({ openid: 'oMING', unionid: 'uMING' }) };
    const sessions = createSessions('a secret of at least thirty-two characters');
    const login = loginWechat(
      {
        api: () => api as unknown as WechatApi,
        appid: 'wx1',
        authorizeUrl: 'http://127.0.0.1:1/authorize',
        callbackUrl: () => 'http://127.0.0.1:2/session/wechat/callback',
        memberOf: async () => 'member-1',
        met: (user) => void met.push(user),
      },
      sessions,
    );
    const started = await login.request('/');
    const cookie = (started.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const state = new URL(started.headers.get('location') ?? '').searchParams.get('state');
    const answer = await login.request(`/callback?code=c&state=${state}`, { headers: { cookie } });
    expect(answer.status).toBe(302);
    expect(met).toEqual([{ openid: 'oMING', unionid: 'uMING' }]);
  });
});

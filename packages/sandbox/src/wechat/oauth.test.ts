// Web authorisation: back to the page with a code that works once.
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../testing/start-sandbox.ts';
import { app, hong, ming } from '../testing/wechat-merchant.ts';

const sandbox = await startSandbox();
const redirect = 'http://127.0.0.1:4601/session/wechat?return=%2Fapps%2Fwechat%2F';

async function authorize(change: Record<string, string> = {}, cookie = ''): Promise<Response> {
  const query = new URLSearchParams({
    appid: app.appid,
    redirect_uri: redirect,
    response_type: 'code',
    scope: 'snsapi_base',
    state: 'a b',
    ...change,
  });
  return sandbox.request(`/wechat/oauth/connect/oauth2/authorize?${query}`, {
    redirect: 'manual',
    headers: { cookie },
  });
}
async function codeFor(cookie = ''): Promise<string> {
  const response = await authorize({}, cookie);
  return new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? '';
}
const exchange = (code: string) =>
  sandbox.get('/wechat/sns/oauth2/access_token', {
    appid: app.appid,
    secret: app.secret,
    code,
    grant_type: 'authorization_code',
  });

describe('web authorization', () => {
  test('sends the page back with code and state, keeping its own query', async () => {
    const response = await authorize();
    const back = new URL(response.headers.get('location') ?? '');
    expect(response.status).toBe(302);
    expect(back.searchParams.get('return')).toBe('/apps/wechat/');
    expect(back.searchParams.get('state')).toBe('a b');
  });

  test('is for whoever the cookie names; the first person without one', async () => {
    expect(await exchange(await codeFor())).toMatchObject({ openid: ming, scope: 'snsapi_base' });
    expect(await exchange(await codeFor(`kaquan_wechat_openid=${hong}`))).toMatchObject({ openid: hong });
  });

  test('a code works once, and for five minutes', async () => {
    const code = await codeFor();
    await exchange(code);
    expect(await exchange(code)).toMatchObject({ errcode: 40163 });
    const late = await codeFor();
    sandbox.clock.advance(300);
    expect(await exchange(late)).toMatchObject({ errcode: 42003 });
    expect(await exchange('x')).toMatchObject({ errcode: 40029 });
  });

  test('goes nowhere that is no web address', async () => {
    expect((await authorize({ redirect_uri: 'javascript:alert(1)' })).status).toBe(400);
    expect((await authorize({ appid: 'x' })).status).toBe(400);
    expect((await authorize({ scope: 'x' })).status).toBe(400);
  });

  test('the phone can be handed to somebody else', async () => {
    const response = await sandbox.request('/_sandbox/wechat/device', {
      method: 'POST',
      body: JSON.stringify({ openid: hong, ua: 'android' }),
    });
    const cookies = response.headers.getSetCookie();
    expect(cookies.map((cookie) => cookie.split(';')[0])).toEqual([
      `kaquan_wechat_openid=${hong}`,
      'kaquan_wechat_ua=android',
    ]);
    expect(cookies.join()).not.toContain('HttpOnly');
  });
});

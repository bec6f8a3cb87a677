// A login code becomes an openid, once and for ten minutes.
import { describe, expect, test } from 'vitest';
import { app, getToken, ming } from '../testing/baidu-merchant.ts';
import { startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox();

describe('login', () => {
  const loginCode = async () =>
    String((await sandbox.post('/_sandbox/baidu/login-codes', { openId: ming })).code);

  test('a login code becomes an openid once, through getsessionkey', async () => {
    const code = await loginCode();
    const access_token = await getToken(sandbox);
    const redeem = () =>
      sandbox.post('/baidu/rest/2.0/smartapp/getsessionkey', new URLSearchParams({ code }), { access_token });
    expect(await redeem()).toMatchObject({
      errno: 0,
      data: { open_id: ming, session_key: expect.any(String) },
    });
    expect(await redeem()).toMatchObject({ errno: 40001 });
  });

  test('or through jscode2sessionkey, with the App Secret', async () => {
    const redeem = (code: string, sk: string) =>
      sandbox.post(
        '/baidu/oauth/jscode2sessionkey',
        new URLSearchParams({ code, client_id: app.appKey, sk }),
      );
    expect(await redeem(await loginCode(), app.appSecret)).toMatchObject({ openid: ming });
    expect(await redeem(await loginCode(), 'x')).toMatchObject({ error: 'invalid_client' });
  });

  test('a code ends after ten minutes', async () => {
    const code = await loginCode();
    const access_token = await getToken(sandbox);
    sandbox.clock.advance(600);
    const form = new URLSearchParams({ code });
    expect(
      await sandbox.post('/baidu/rest/2.0/smartapp/getsessionkey', form, { access_token }),
    ).toMatchObject({
      errno: 40001,
    });
  });
});

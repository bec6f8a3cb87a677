// Tokens in the words of OAuth, and the gateway's refusals in its own.
import { describe, expect, test } from 'vitest';
import { app, COUPON, getToken } from '../testing/baidu-merchant.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';

const sandbox = await startSandbox();

describe('oauth/2.0/token', () => {
  const fields = { grant_type: 'client_credentials', client_id: app.appKey, client_secret: app.appSecret };

  test('gives a token for a month, by POST form and by GET', async () => {
    const posted = await sandbox.post('/baidu/oauth/2.0/token', new URLSearchParams(fields));
    expect(posted).toMatchObject({ access_token: expect.stringMatching(/^24\./), expires_in: 2_592_000 });
    expect(await sandbox.get('/baidu/oauth/2.0/token', fields)).toHaveProperty('access_token');
  });

  test('refuses in the words of OAuth', async () => {
    const wrong = (change: Json) =>
      sandbox.get('/baidu/oauth/2.0/token', { ...fields, ...change } as typeof fields);
    expect(await wrong({ client_id: 'x' })).toEqual({
      error: 'invalid_client',
      error_description: 'unknown client id',
    });
    expect(await wrong({ client_secret: 'x' })).toMatchObject({ error: 'invalid_client' });
    expect(await wrong({ grant_type: 'password' })).toMatchObject({ error: 'unsupported_grant_type' });
  });
});

describe('the gateway', () => {
  test('refuses a wrong token with 110 and one that has run out with 111, in its own envelope', async () => {
    const access_token = await getToken(sandbox);
    const get = (query: Record<string, string>) => sandbox.get(`${COUPON}/batchGet`, query);
    expect(await get({})).toMatchObject({ error_code: 110, error_msg: expect.any(String) });
    expect(await get({ access_token: 'x' })).toMatchObject({ error_code: 110 });
    expect(await get({ access_token })).toMatchObject({ errno: 0 });
    sandbox.clock.advance(2_592_000);
    expect(await get({ access_token })).toMatchObject({ error_code: 111 });
  });
});

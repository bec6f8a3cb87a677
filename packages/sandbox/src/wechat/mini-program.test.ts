// Logging in to the mini-program, and how its people are known again at the 公众号: by their unionid.
import { describe, expect, test } from 'vitest';
import { defaultSeed, type SandboxUser } from '../core/seed.ts';
import { type Json, startSandbox } from '../testing/start-sandbox.ts';
import { app, discountCard, hong, ming, openMerchant } from '../testing/wechat-merchant.ts';

const users: SandboxUser[] = defaultSeed().users.map((user) => {
  if (user.name !== '小红') return user;
  const { unionid: _bound, ...unbound } = user;
  return unbound;
});
const sandbox = await startSandbox({ seed: { users } });
const [xiaoming] = users;

const loginCode = async (openid: string) =>
  String((await sandbox.post('/_sandbox/wechat/login-codes', { openid })).code);
const redeem = (code: string, change: Record<string, string> = {}): Promise<Json> =>
  sandbox.get('/wechat/sns/jscode2session', {
    appid: app.miniProgram?.appid ?? '',
    secret: app.miniProgram?.secret ?? '',
    js_code: code,
    grant_type: 'authorization_code',
    ...change,
  });

describe('code2Session', () => {
  test('tells the openid in the mini-program, which is not the one at the 公众号, and the unionid', async () => {
    const session = await redeem(await loginCode(ming));
    expect(session).toEqual({
      openid: xiaoming?.weapp,
      unionid: xiaoming?.unionid,
      session_key: expect.stringMatching(/^[\w+/]{22}==$/),
    });
    expect(session.openid).not.toBe(ming);
  });

  test('knows no unionid of somebody whose accounts are not bound', async () => {
    expect(await redeem(await loginCode(hong))).not.toHaveProperty('unionid');
  });

  test('takes a code once, for five minutes', async () => {
    const code = await loginCode(ming);
    await redeem(code);
    expect(await redeem(code)).toMatchObject({ errcode: 40163 });
    const late = await loginCode(ming);
    sandbox.clock.advance(300);
    expect(await redeem(late)).toMatchObject({ errcode: 40029 });
    expect(await redeem('x')).toMatchObject({ errcode: 40029 });
  });

  test("wants the mini-program's own appid and secret, not the 公众号's", async () => {
    const code = await loginCode(ming);
    expect(await redeem(code, { appid: app.appid, secret: app.secret })).toMatchObject({ errcode: 40013 });
    expect(await redeem(code, { secret: app.secret })).toMatchObject({ errcode: 40125 });
    expect(await redeem(code, { grant_type: 'x' })).toMatchObject({ errcode: 40002 });
    expect(await redeem(code)).toMatchObject({ openid: xiaoming?.weapp });
  });

  test('gives no code to somebody who is not in the mini-program', async () => {
    const answer = await sandbox.post('/_sandbox/wechat/login-codes', { openid: 'oNobody' });
    expect(answer).toMatchObject({ error: { code: 'UNKNOWN_USER' } });
  });

  test('shows no session key in the log', async () => {
    await redeem(await loginCode(ming));
    const entry = await sandbox.logged(({ route }) => route.endsWith('/sns/jscode2session'));
    expect(entry.response).toMatchObject({ session_key: '••••' });
    expect(JSON.stringify(entry)).not.toContain(app.miniProgram?.secret);
  });
});

describe('the unionid at the 公众号', () => {
  test('is in the claim push of those who have one', async () => {
    const { card } = await openMerchant(sandbox);
    const cardId = await card(discountCard(sandbox.clock.now()));
    const pushed = async (openid: string) => {
      await sandbox.post('/_sandbox/wechat/claims', { openid, cardId });
      const entry = await sandbox.logged(
        ({ route, request }) => route === 'push:user_get_card' && JSON.stringify(request).includes(openid),
      );
      return (entry.request as { body: Json }).body;
    };
    expect(await pushed(ming)).toMatchObject({ UnionId: xiaoming?.unionid });
    expect(await pushed(hong)).not.toHaveProperty('UnionId');
  });

  test('is told by the web authorisation with snsapi_userinfo, and not by the silent one', async () => {
    const authorised = async (scope: string) => {
      const query = new URLSearchParams({
        appid: app.appid,
        redirect_uri: 'http://127.0.0.1:4601/back',
        response_type: 'code',
        scope,
      });
      const back = await sandbox.request(`/wechat/oauth/connect/oauth2/authorize?${query}`, {
        redirect: 'manual',
      });
      const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';
      return sandbox.get('/wechat/sns/oauth2/access_token', {
        appid: app.appid,
        secret: app.secret,
        code,
        grant_type: 'authorization_code',
      });
    };
    expect(await authorised('snsapi_userinfo')).toMatchObject({ openid: ming, unionid: xiaoming?.unionid });
    expect(await authorised('snsapi_base')).not.toHaveProperty('unionid');
  });
});

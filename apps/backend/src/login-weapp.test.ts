// The mini-program's login, and how its people become the official account's: by their unionid.
import { describe, expect, it } from 'vitest';
import { createIdentify } from './identify.ts';
import { createKnownUsers } from './known-users.ts';
import { loginWeapp } from './login-weapp.ts';
import { createSessions } from './session.ts';

const sessions = createSessions('a secret of at least thirty-two characters');

async function logIn(wechat: object, body: unknown = { code: 'js-code' }) {
  const asked: URL[] = [];
  const app = loginWeapp(
    {
      appid: 'wxmini',
      secret: 'mini-secret',
      fetch: async (input) => {
        asked.push(new URL(String(input)));
        return Response.json(wechat);
      },
    },
    sessions,
  );
  const answer = await app.request('/', { method: 'POST', body: JSON.stringify(body) });
  return { asked, answer, told: (await answer.json()) as { session?: string; error?: { code: string } } };
}

const USER = { openid: 'oInTheProgram', unionid: 'uMING', session_key: 'c2Vzc2lvbg==' };
const carrying = (token: string | undefined) =>
  new Request('http://shop.test/api/coupons', { headers: { authorization: `Bearer ${token}` } });

describe("A mini-program's login", () => {
  it('becomes a session that holds the unionid and nothing else of WeChat', async () => {
    const { asked, told } = await logIn(USER);
    expect(asked[0]?.searchParams.get('js_code')).toBe('js-code');
    expect(await sessions.read(carrying(told.session))).toEqual({ weapp: { unionid: 'uMING' } });
    const [, payload = ''] = (told.session ?? '').split('.');
    expect(Buffer.from(payload, 'base64url').toString()).not.toMatch(/oInTheProgram|c2Vzc2lvbg/);
  });

  it('is refused in words of ours when WeChat refuses the code', async () => {
    const { answer, told } = await logIn({ errcode: 40163, errmsg: 'code been used' });
    expect(answer.status).toBe(502);
    expect(told.error?.code).toBe('PLATFORM_REFUSED');
  });

  it('says that the accounts are not bound when there is no unionid', async () => {
    const { unionid: _unbound, ...user } = USER;
    expect((await logIn(user)).told.error?.code).toBe('CONFIG_INVALID');
  });

  it.each([null, {}, { code: '' }, { code: 5 }])('does not ask WeChat about %j', async (body) => {
    const { asked, answer } = await logIn(USER, body);
    expect(answer.status).toBe(400);
    expect(asked).toEqual([]);
  });
});

describe('Somebody of the mini-program', () => {
  const setUp = async () => {
    const users = createKnownUsers();
    const identify = createIdentify({ sessions, users, memberOf: async (openid) => `member of ${openid}` });
    const { told } = await logIn(USER);
    return { users, who: () => identify(carrying(told.session)) };
  };

  it('is nobody at the official account until a claim or a login there tells', async () => {
    const { users, who } = await setUp();
    expect(await who()).not.toHaveProperty('wechat');
    users.learn({ openid: 'oSomebodyElse', unionid: 'uHONG' });
    users.learn({ openid: 'oWithoutUnionid', unionid: '' });
    users.learn({ openid: 'oWithoutUnionid' });
    expect(await who()).not.toHaveProperty('wechat');
  });

  it('is known within the same session from then on, with the number BeeCloud has of them', async () => {
    const { users, who } = await setUp();
    users.learn({ openid: 'oAtTheAccount', unionid: 'uMING' });
    expect(await who()).toMatchObject({
      wechat: { openid: 'oAtTheAccount' },
      beecloud: { userId: 'member of oAtTheAccount' },
    });
    users.clear();
    expect(await who()).not.toHaveProperty('wechat');
  });

  it('stays who they logged in as in WeChat’s browser, whatever the mini-program says', async () => {
    const users = createKnownUsers();
    const identify = createIdentify({ sessions, users, memberOf: async () => 'member' });
    users.learn({ openid: 'oAtTheAccount', unionid: 'uMING' });
    const { token } = await sessions.issue(new Request('http://shop.test/'), {
      wechat: { openid: 'oLoggedIn' },
      weapp: { unionid: 'uMING' },
    });
    expect(await identify(carrying(token))).toMatchObject({ wechat: { openid: 'oLoggedIn' } });
  });
});

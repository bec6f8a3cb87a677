// A mini-program's login: who it is, and what a refusal means.
import { describe, expect, it } from 'vitest';
import { type Scripted, scriptedFetch } from '../../../../test-support/scripted-fetch.ts';
import { codeToSession } from './jscode2session.ts';

const ANSWER = { openid: 'oMini', session_key: 'c2Vzc2lvbi1rZXktMTY=', unionid: 'oUnion' };

function logIn(answer: Scripted) {
  const scripted = scriptedFetch({ '/sns/jscode2session': () => answer });
  const miniProgram = {
    appid: 'wxmini',
    secret: 'mini-secret',
    baseUrl: 'http://wechat.test/',
    fetch: scripted.fetch,
  };
  return { ...scripted, session: codeToSession(miniProgram, { code: 'js-code' }) };
}

describe("a mini-program's login", () => {
  it("sends the mini-program's own appid and secret with the code, and no access token", async () => {
    const { session, of } = logIn(ANSWER);
    expect(await session).toEqual({ openid: 'oMini', unionid: 'oUnion', sessionKey: ANSWER.session_key });
    const [asked] = of('/sns/jscode2session');
    expect(Object.fromEntries(asked?.query ?? [])).toEqual({
      appid: 'wxmini',
      secret: 'mini-secret',
      js_code: 'js-code',
      grant_type: 'authorization_code',
    });
  });

  it('has no unionid where the mini-program is not bound to the account', async () => {
    const { unionid: _unbound, ...answer } = ANSWER;
    expect(await logIn(answer).session).not.toHaveProperty('unionid');
  });

  it.each([
    [40029, 'PLATFORM_REFUSED'],
    ['40163', 'PLATFORM_REFUSED'],
    [40125, 'PLATFORM_CREDENTIALS'],
    [45011, 'PLATFORM_QUOTA'],
    [-1, 'PLATFORM_BUSY'],
  ])('is refused with %s as %s, and the error holds neither secret nor code', async (errcode, code) => {
    const { session } = logIn({ errcode, errmsg: 'invalid js-code of mini-secret' });
    const error = await session.catch((refused: unknown) => refused);
    expect(error).toMatchObject({ code, platformCode: String(errcode) });
    expect(String(error)).not.toMatch(/mini-secret|js-code/);
  });

  it.each([{ openid: 'oMini' }, { session_key: 'c2Vz' }, {}])(
    'is no login without a user and a key: %j',
    async (answer) => {
      await expect(logIn(answer).session).rejects.toMatchObject({ code: 'PLATFORM_REFUSED' });
    },
  );

  it('is asked for once although no answer came, because the code is good once', async () => {
    const { session, of } = logIn(new TypeError('fetch failed'));
    await expect(session).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
    expect(of('/sns/jscode2session')).toHaveLength(1);
  });
});

// The app secret while it is being changed: whichever WeChat knows is found, and nothing else is tried again.
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import { scriptedFetch } from '../../../test-support/scripted-fetch.ts';
import { createWechatApi } from './api.ts';
import { getAccessToken } from './sns/oauth2/access-token.ts';

const { context, newApp } = useDatabase();
const LOGIN = '/sns/oauth2/access_token';
const TOKEN = '/cgi-bin/stable_token';

/** WeChat knows one secret, and refuses others with the code given. */
function wechat(known: string, errcode: number | string = 40125) {
  const asked: string[] = [];
  const knows = (secret: string | null, answer: object) => {
    asked.push(String(secret));
    return secret === known ? answer : { errcode, errmsg: 'invalid appsecret' };
  };
  const { fetch } = scriptedFetch({
    [TOKEN]: ({ body }) =>
      knows((JSON.parse(body) as { secret: string }).secret, { access_token: 'T', expires_in: 7200 }),
    [LOGIN]: ({ query }) => knows(query.get('secret'), { openid: 'o1' }),
  });
  const account = { appid: newApp(), secret: 'new', previousSecrets: ['old', 'older'] };
  const api = createWechatApi({ ...account, baseUrl: 'http://wechat.test' }, context(fetch));
  return { api, asked };
}

describe('the app secret', () => {
  it('is the configured one as soon as WeChat knows it', async () => {
    const { api, asked } = wechat('new');
    await api.ready();
    expect(await getAccessToken(api, { code: 'c' })).toEqual({ openid: 'o1' });
    expect(asked).toEqual(['new', 'new']);
  });

  it.each([40125, '40001'])('is an earlier one while WeChat refuses the new one with %s', async (errcode) => {
    const { api, asked } = wechat('old', errcode);
    await api.ready();
    expect(await getAccessToken(api, { code: 'c' })).toEqual({ openid: 'o1' });
    expect(asked).toEqual(['new', 'old', 'new', 'old']);
  });

  it('is none when WeChat refuses all of them, and none of them is told', async () => {
    const { api, asked } = wechat('unknown');
    const error = await api.ready().catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ code: 'PLATFORM_CREDENTIALS', platformCode: '40125' });
    expect(String(error)).not.toMatch(/old|older/);
    expect(asked).toEqual(['new', 'old', 'older']);
  });

  it('is not the trouble when WeChat names another', async () => {
    const { api, asked } = wechat('unknown', 45011);
    await expect(api.ready()).rejects.toMatchObject({ code: 'PLATFORM_QUOTA' });
    expect(asked).toEqual(['new']);
  });
});

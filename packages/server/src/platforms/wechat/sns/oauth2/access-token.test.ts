// Who the web authorisation says it is; the rest of its call is tested with the API.
import { expect, it } from 'vitest';
import type { WechatApi } from '../../api.ts';
import { getAccessToken } from './access-token.ts';

const answering = (answer: Record<string, unknown>) =>
  ({ callWithSecret: async () => answer }) as unknown as WechatApi;

it('answers the unionid where WeChat tells it, and drops the token and whatever else there is', async () => {
  const told = { access_token: 'user-token', refresh_token: 'r', openid: 'o', unionid: 'u', nickname: 'n' };
  expect(await getAccessToken(answering(told), { code: 'c' })).toEqual({ openid: 'o', unionid: 'u' });
});

it('answers none where WeChat tells none, or an empty one', async () => {
  const silent = answering({ openid: 'o', unionid: '' });
  expect(await getAccessToken(silent, { code: 'c' })).toEqual({ openid: 'o' });
});

it('is no login without a user', async () => {
  await expect(getAccessToken(answering({}), { code: 'c' })).rejects.toMatchObject({
    code: 'PLATFORM_REFUSED',
  });
});

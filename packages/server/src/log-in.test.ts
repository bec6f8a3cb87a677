// Who is in front of a page, by the platform's code; each platform is asked its own way.
import { expect, it, vi } from 'vitest';
import { logIn } from './log-in.ts';
import type { BaiduApi } from './platforms/baidu/api.ts';
import type { WechatApi } from './platforms/wechat/api.ts';

const ask = () => {
  const baidu = vi.fn(async () => ({ data: { open_id: 'b1', session_key: 'secret' } }));
  const wechat = vi.fn(async () => ({ openid: 'o1', access_token: 'secret' }));
  const server = {
    baidu: { call: baidu } as unknown as BaiduApi,
    wechat: { callWithSecret: wechat } as unknown as WechatApi,
  };
  return { baidu, wechat, server };
};

it.each([
  ['baidu', { baidu: { openId: 'b1' } }],
  ['wechat', { wechat: { openid: 'o1' } }],
] as const)('asks %s alone, and keeps no key of the session', async (platform, caller) => {
  const { server, ...asked } = ask();
  expect(await logIn(server, { platform, code: 'c' })).toEqual(caller);
  expect(asked[platform]).toHaveBeenCalledOnce();
  expect(asked[platform === 'baidu' ? 'wechat' : 'baidu']).not.toHaveBeenCalled();
});

it.each([
  ['nothing', undefined],
  ['a text', 'baidu'],
  ['no code', { platform: 'baidu' }],
  ['an empty code', { platform: 'baidu', code: '' }],
  ['a code without end', { platform: 'baidu', code: 'c'.repeat(513) }],
  ['a platform without a login', { platform: 'beecloud', code: 'c' }],
])('asks nobody for %s', async (_what, login) => {
  const { server, baidu, wechat } = ask();
  await expect(logIn(server, login)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect([baidu, wechat].flatMap(({ mock }) => mock.calls)).toEqual([]);
});

it('says which platform is not configured', async () => {
  const { wechat: _, ...server } = ask().server;
  await expect(logIn(server, { platform: 'wechat', code: 'c' })).rejects.toThrow('wechat');
});

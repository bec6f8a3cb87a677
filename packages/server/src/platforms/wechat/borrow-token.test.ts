// An access token that somebody else owns: asked for once, again when WeChat refuses it, and never got elsewhere.
import { CouponError } from '@kaquan/protocol/errors';
import { describe, expect, it, vi } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import { type Scripted, scriptedFetch } from '../../../test-support/scripted-fetch.ts';
import { createWechatApi } from './api.ts';
import type { LendToken } from './borrow-token.ts';
import { getColors } from './card/getcolors.ts';
import { getAccessToken } from './sns/oauth2/access-token.ts';

const { context, newApp } = useDatabase();
const COLORS = { errcode: 0, colors: [] };

function borrowing(accessToken: LendToken, colors: Scripted[] = [COLORS]) {
  const { fetch, asked } = scriptedFetch({ '/card/getcolors': colors });
  const account = { appid: newApp(), baseUrl: 'http://wechat.test', accessToken };
  return { api: createWechatApi(account, context(fetch)), asked };
}

describe('a borrowed token', () => {
  it('is asked of its owner, once for many calls, and never of WeChat', async () => {
    const lend = vi.fn(async () => ({ value: 'lent', expiresIn: 7200 }));
    const { api, asked } = borrowing(lend);
    await Promise.all([getColors(api), getColors(api)]);
    await getColors(api);
    expect(lend.mock.calls).toEqual([[{ refused: false }]]);
    expect(asked.map(({ path, query }) => [path, query.get('access_token')])).toEqual(
      Array(3).fill(['/card/getcolors', 'lent']),
    );
  });

  it('may be good for a part of a second more: whole seconds are kept', async () => {
    const { api } = borrowing(async () => ({ value: 'lent', expiresIn: 7189.776 }));
    await expect(getColors(api)).resolves.toBeDefined();
  });

  it('that WeChat refuses is exchanged for what its owner has by now, without a word of refusal', async () => {
    const lend = vi
      .fn<LendToken>(async () => ({ value: 'after', expiresIn: 7200 }))
      .mockResolvedValueOnce({ value: 'before', expiresIn: 7200 });
    const { api, asked } = borrowing(lend, [{ errcode: 42001 }, COLORS]);
    await getColors(api);
    expect(asked.map(({ query }) => query.get('access_token'))).toEqual(['before', 'after']);
    expect(lend.mock.calls).toEqual([[{ refused: false }], [{ refused: false }]]);
  });

  it('tells the owner that it was refused, where the owner has nothing newer', async () => {
    const lend = vi.fn<LendToken>(async ({ refused }) => ({
      value: refused ? 'renewed' : 'stale',
      expiresIn: 7200,
    }));
    const { api, asked } = borrowing(lend, [{ errcode: 40001 }, COLORS]);
    await getColors(api);
    expect(asked.map(({ query }) => query.get('access_token'))).toEqual(['stale', 'renewed']);
    expect(lend.mock.calls.at(-1)).toEqual([{ refused: true }]);
  });

  it.each([[{ value: '', expiresIn: 7200 }], [{ value: 'x' }], [{ value: 'x', expiresIn: 0.5 }], [{}]])(
    'that is none is not used: %j',
    async (answer) => {
      const { api, asked } = borrowing(async () => answer as never);
      await expect(getColors(api)).rejects.toMatchObject({ code: 'PLATFORM_CREDENTIALS' });
      expect(asked).toEqual([]);
    },
  );

  it('whose owner fails is asked for again by the next call; the cause is kept and not shown', async () => {
    const lend = vi.fn<LendToken>(async () => ({ value: 'lent', expiresIn: 7200 }));
    lend.mockRejectedValueOnce(new Error('the-owners-own-secret'));
    const { api } = borrowing(lend);
    const failed = await getColors(api).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'PLATFORM_UNREACHABLE', platform: 'wechat' });
    expect((failed as CouponError).message).not.toContain('secret');
    expect((failed as CouponError).cause).toMatchObject({ message: 'the-owners-own-secret' });
    await expect(getColors(api)).resolves.toBeDefined();
  });

  it('whose owner says why in Kaquan’s words is refused with just these', async () => {
    const { api } = borrowing(async () => {
      throw new CouponError('PLATFORM_QUOTA', 'The token server has used up its calls.');
    });
    await expect(getColors(api)).rejects.toMatchObject({ code: 'PLATFORM_QUOTA' });
  });

  it('whose owner never answers is waited for five seconds', async () => {
    const { api } = borrowing(() => new Promise(() => undefined));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const failed = getColors(api).catch((error: unknown) => error);
      await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
      await vi.advanceTimersByTimeAsync(5_000);
      expect(await failed).toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('does not log anybody in: that takes the AppSecret', async () => {
    const { api, asked } = borrowing(async () => ({ value: 'lent', expiresIn: 7200 }));
    await expect(getAccessToken(api, { code: 'c' })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    expect(asked).toEqual([]);
  });
});

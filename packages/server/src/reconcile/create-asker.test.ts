// A platform is asked again after a silence, and not after a refusal; its turn is kept.
import { CouponError } from '@kaquan/protocol/errors';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAsker } from './create-asker.ts';

describe('asking', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const refuse = (code: 'PLATFORM_UNREACHABLE' | 'PLATFORM_QUOTA') =>
    vi.fn(() => Promise.reject(new CouponError(code, 'No.', { platform: 'wechat' })));

  it('goes on after a silence', async () => {
    const call = refuse('PLATFORM_UNREACHABLE').mockImplementationOnce(() =>
      Promise.reject(new CouponError('PLATFORM_BUSY', 'Busy.')),
    );
    call.mockImplementationOnce(() => Promise.resolve('here' as never));
    const asked = createAsker(1_000)(call);
    await vi.runAllTimersAsync();
    expect(await asked).toBe('here');
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('gives up after four tries without an answer', async () => {
    const call = refuse('PLATFORM_UNREACHABLE');
    const asked = createAsker(1_000)(call).catch((error: unknown) => error);
    await vi.runAllTimersAsync();
    expect(await asked).toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
    expect(call).toHaveBeenCalledTimes(4);
  });

  it('takes a quota that is used up for an answer', async () => {
    const call = refuse('PLATFORM_QUOTA');
    await expect(createAsker(1_000)(call)).rejects.toMatchObject({ code: 'PLATFORM_QUOTA' });
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('begins so many in a second, however many want to', async () => {
    const ask = createAsker(2);
    const begun: number[] = [];
    const start = performance.now();
    const all = Promise.all([1, 2, 3].map(() => ask(async () => begun.push(performance.now() - start))));
    await vi.runAllTimersAsync();
    await all;
    expect(begun.map((at) => Math.round(at / 100))).toEqual([0, 5, 10]);
  });
});

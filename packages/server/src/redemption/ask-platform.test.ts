// Asking the platform: only its own words count as an answer.
import { CouponError } from '@kaquan/protocol/errors';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { askPlatform } from './ask-platform.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('askPlatform', () => {
  it('hands on a verdict', async () => {
    expect(await askPlatform(async () => ({ outcome: 'used' }))).toEqual({ outcome: 'used' });
  });

  it('knows nothing after our own error, and keeps its code', async () => {
    const error = new CouponError('PLATFORM_BUSY', 'Try again.', { platformCode: '-1' });
    expect(await askPlatform(() => Promise.reject(error))).toEqual({
      outcome: 'unknown',
      reason: 'Try again.',
      platformCode: '-1',
    });
  });

  it('does not repeat the words of a foreign error, which may hold a token', async () => {
    const error = new Error('GET https://platform/?access_token=SECRET failed');
    const verdict = await askPlatform(() => Promise.reject(error));
    expect(verdict.outcome).toBe('unknown');
    expect(JSON.stringify(verdict)).not.toContain('SECRET');
  });

  it('stops waiting before its turn is over', async () => {
    vi.useFakeTimers();
    const verdict = askPlatform(() => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(29_000);
    expect((await verdict).outcome).toBe('unknown');
  });
});

// A few at a time: never more, never fewer than there are, and nothing further after a failure.
import { describe, expect, it } from 'vitest';
import { each } from './each.ts';

describe('each', () => {
  it('works on every item, at most so many at once', async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    await each([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      done.push(item);
    });
    expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it('begins nothing more after a failure, and rejects with it when the others are done', async () => {
    const begun: number[] = [];
    let finished = 0;
    const work = each([1, 2, 3, 4], 2, async (item) => {
      begun.push(item);
      await new Promise((resolve) => setImmediate(resolve));
      if (item === 1) throw new Error('the quota is used up');
      finished += 1;
    });
    await expect(work).rejects.toThrow('the quota is used up');
    expect(begun).toEqual([1, 2]);
    expect(finished).toBe(1);
  });

  it('does nothing with nothing', async () => {
    await each([], 4, () => Promise.reject(new Error('there is no item')));
  });
});

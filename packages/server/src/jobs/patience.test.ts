// When a job that failed is tried again.
import { expect, it } from 'vitest';
import { nextTry } from './patience.ts';

const patience = { tries: 20, longestPause: 600 };

it('a job is tried again after longer and longer pauses, up to the longest', () => {
  for (let tries = 1; tries < 20; tries += 1) {
    const pause = Math.min(2 ** (tries - 1), 600);
    const dueAt = nextTry(patience, { tries, now: 1_000 });
    expect(dueAt).toBeGreaterThanOrEqual(1_000 + Math.max(1, pause / 2));
    expect(dueAt).toBeLessThanOrEqual(1_000 + pause);
  }
});

it('a job that was tried often enough is given up', () => {
  expect(nextTry(patience, { tries: 20, now: 1_000 })).toBeNull();
});

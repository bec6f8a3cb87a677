// The demo's clock: the sandbox's, also while that does not answer.
import { expect, it } from 'vitest';
import { followClock } from './follow-clock.ts';

it('The demo lives at the sandbox’s time', async () => {
  const clock = followClock({ now: async () => 2_000_000_000 });
  await clock.sync();
  expect(Math.abs(clock.now() - 2_000_000_000)).toBeLessThanOrEqual(1);
});

it('Time goes on from the last offset when the sandbox does not answer', async () => {
  let answers = true;
  const clock = followClock({
    now: async () => {
      if (answers) return 2_000_000_000;
      throw new Error('gone');
    },
  });
  await clock.sync();
  answers = false;
  await clock.sync();
  expect(clock.now()).toBeGreaterThanOrEqual(2_000_000_000);
});

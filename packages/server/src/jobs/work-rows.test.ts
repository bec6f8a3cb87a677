// The looking for rows that owe work: all of them, side by side, and an end that waits for what runs.
import { expect, it } from 'vitest';
import { workRows } from './work-rows.ts';

const SOON = { timeout: 20_000 };
const logger = { error() {} };

it('takes what waits batch after batch, without a pause between full ones', async () => {
  const waiting = Array.from({ length: 50 }, (_, n) => n);
  const done: number[] = [];
  const stop = workRows({
    take: async (limit) => waiting.splice(0, limit),
    run: async (row) => void done.push(row),
    atOnce: () => 4,
    // Never within this test.
    pollingSeconds: 3_600,
    logger,
  });
  await expect.poll(() => done.length, SOON).toBe(50);
  await stop();
});

it('works on so many at a time, and does not wait for the slowest of them', async () => {
  const rows = Array.from({ length: 15 });
  const ends: (() => void)[] = [];
  const stop = workRows({
    take: async (limit) => rows.splice(0, limit),
    run: () => new Promise<void>((resolve) => ends.push(resolve)),
    atOnce: () => 10,
    pollingSeconds: 3_600,
    logger,
  });
  await expect.poll(() => ends.length, SOON).toBe(10);
  for (const end of ends.slice(3, 8)) end();
  await expect.poll(() => ends.length, SOON).toBe(15);
  const stopped = stop();
  for (const end of ends) end();
  await stopped;
});

it('goes on looking after the database was away', async () => {
  let looks = 0;
  const errors: unknown[] = [];
  const stop = workRows({
    async take() {
      looks += 1;
      if (looks === 1) throw new Error('away');
      return [];
    },
    run: async () => undefined,
    atOnce: () => 4,
    pollingSeconds: 0.01,
    logger: { error: (line) => void errors.push(line) },
  });
  await expect.poll(() => looks, SOON).toBeGreaterThan(2);
  expect(errors).toHaveLength(1);
  await stop();
});

it('ends when nothing runs any more', async () => {
  let end: () => void = () => undefined;
  let ended = false;
  const rows = [1];
  const stop = workRows({
    take: async (limit) => rows.splice(0, limit),
    run: () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
    atOnce: () => 4,
    pollingSeconds: 0.01,
    logger,
  });
  await expect.poll(() => rows, SOON).toEqual([]);
  const stopped = stop().then(() => {
    ended = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(ended).toBe(false);
  end();
  await stopped;
});

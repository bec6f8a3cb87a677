// How often somebody may be wrong, over all processes; and what happens while nobody can count.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import { createGuessLimit, GUESS_WINDOW } from './guess-limit.ts';

const KEY = { platform: 'wechat', appId: 'wx1', who: 'caller:ming' };
const limited = { code: 'RATE_LIMITED', retryAfter: GUESS_WINDOW };

const { database } = useDatabase();
let now: number;
const logger = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const openProcess = (own = database) => createGuessLimit({ most: 3, database: own, now: () => now, logger });

beforeEach(async () => {
  now = 1_000;
  const { db } = await database();
  await db.execute('delete from kaquan.guesses');
});

describe('The limit of guesses', () => {
  it('is for all processes together: each learns of it at the first failure that it sees', async () => {
    const [one, other] = [openProcess(), openProcess()];
    for (const limit of [one, other, one]) await limit.note([KEY]);
    await expect(other.note([KEY])).rejects.toMatchObject(limited);
    await expect(other.admit([KEY])).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await expect(one.admit([KEY])).resolves.toBeUndefined();
    await expect(one.note([KEY])).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await expect(one.admit([KEY])).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('is each one’s own, at each app of each platform', async () => {
    const limit = openProcess();
    for (let tries = 0; tries < 4; tries += 1) await limit.note([KEY]).catch(() => undefined);
    const others = [
      { ...KEY, who: 'caller:hong' },
      { ...KEY, appId: 'wx2' },
      { ...KEY, platform: 'baidu' },
    ];
    await expect(limit.admit(others)).resolves.toBeUndefined();
    await expect(limit.note(others)).resolves.toBeUndefined();
    await expect(limit.admit([...others, KEY])).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('begins anew after its window, and forgets who failed in an earlier one', async () => {
    for (let tries = 0; tries < 4; tries += 1)
      await openProcess()
        .note([KEY])
        .catch(() => undefined);
    await openProcess().note([{ ...KEY, who: 'caller:hong' }]);
    now += GUESS_WINDOW;
    await expect(openProcess().note([KEY])).resolves.toBeUndefined();
    const { db } = await database();
    expect(await db.execute('select who, count from kaquan.guesses')).toMatchObject({
      rows: [{ who: 'caller:ming', count: 1 }],
    });
  });

  it('is kept by each process alone while the database is away: the shop stays open, and guessing stays limited', async () => {
    const limit = openProcess(() => Promise.reject(new Error('gone')));
    for (let tries = 0; tries < 3; tries += 1) await limit.note([KEY]);
    await expect(limit.admit([KEY])).resolves.toBeUndefined();
    await expect(limit.note([KEY])).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await expect(limit.admit([KEY])).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });
});

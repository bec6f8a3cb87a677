// One push and a database that does not take it: the pauses end with the server. Here they would last for ever.
import pino from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { tryToStore } from './try-to-store.ts';

vi.mock('node:timers/promises', () => ({
  setTimeout: (_pause: number, _value?: unknown, { signal }: { signal?: AbortSignal } = {}) =>
    new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
}));

const PUSH = {
  platform: 'wechat' as const,
  appId: 'wx1',
  event: 'user_get_card',
  dedupeKey: 'the-key',
  raw: {},
  receivedAt: 1_700_000_000,
  origin: undefined,
};

/** A push whose first try has failed; `away` says whether the next will. */
async function asleep() {
  const stage = { away: true, tries: 0, server: new AbortController() };
  const tries = tryToStore(PUSH, {
    async store() {
      stage.tries += 1;
      if (stage.away) throw new Error('away');
    },
    ending: stage.server.signal,
    logger: pino({ level: 'silent' }),
  });
  await tries.failed;
  return { stage, tries };
}

describe('a push that pauses between two tries', () => {
  it('is stored when the server ends and the database is back: it does not sleep through its last chance', async () => {
    const { stage, tries } = await asleep();
    stage.away = false;
    stage.server.abort();
    await tries.done;
    expect([tries.isStored(), stage.tries]).toEqual([true, 2]);
  });

  it('is tried once more when the server ends, and refused when that fails', async () => {
    const { stage, tries } = await asleep();
    stage.server.abort();
    await expect(tries.done).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(stage.tries).toBe(2);
  });

  it('is over at once, and not tried again, when the disk has it', async () => {
    const { stage, tries } = await asleep();
    tries.end();
    await tries.done;
    expect([tries.isStored(), stage.tries]).toEqual([false, 1]);
  });
});

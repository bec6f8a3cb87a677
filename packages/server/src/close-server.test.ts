// The end of a server: each kind of work is waited for, in an order that lets it finish; but not for ever.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Closing, closeServer } from './close-server.ts';

const never = () => new Promise<never>(() => undefined);

function closing(change: Partial<Closing> = {}) {
  const happened: string[] = [];
  const left: object[] = [];
  const note = (what: string) => async () => void happened.push(what);
  const line = (what: object) => void left.push(what);
  const all: Closing = {
    running: new Set([Promise.resolve().then(note('answered'))]),
    intake: { drain: note('pushes') },
    jobs: async () => ({ stop: note('jobs') }),
    database: async () => ({ close: note('database') }),
    closed: () => void happened.push('closed'),
    patience: 15_000,
    logger: { debug: line, info: line, warn: line, error: line },
    ...change,
  };
  return { happened, left, end: () => closeServer(all) };
}

describe('closing', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('finishes requests, then pushes, then jobs, and only then shuts the database', async () => {
    const { happened, left, end } = closing();
    await end();
    expect(happened).toEqual(['answered', 'pushes', 'jobs', 'closed', 'database']);
    expect(left).toEqual([]);
  });

  it('closes what was never opened, or could not be', async () => {
    for (const what of [async () => undefined, () => Promise.reject(new Error('away'))]) {
      const { left, end } = closing({ jobs: what, database: what });
      await end();
      expect(left).toEqual([]);
    }
  });

  it.each<[string, Partial<Closing>, object]>([
    ['requests', { running: new Set([never()]) }, { requests: 1 }],
    ['jobs', { jobs: async () => ({ stop: never }) }, { jobs: 'still running' }],
    ['the database', { database: async () => ({ close: never }) }, { database: 'does not close' }],
  ])('does not wait for ever for %s, and says what it leaves', async (_what, change, left) => {
    const stage = closing(change);
    const ended = stage.end();
    await vi.advanceTimersByTimeAsync(18_000);
    await ended;
    expect(stage.left).toEqual([left]);
    expect(stage.happened).toContain('closed');
  });

  it('gives the jobs the time that the requests have left', async () => {
    let given = 0;
    const { end } = closing({
      running: new Set([new Promise((resolve) => setTimeout(resolve, 9_000))]),
      jobs: async () => ({
        async stop(patience) {
          given = patience ?? 0;
        },
      }),
    });
    const ended = end();
    await vi.advanceTimersByTimeAsync(9_000);
    await ended;
    expect(given).toBe(6_000);
  });
});

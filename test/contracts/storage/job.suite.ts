// Claims about jobs: rows that owe work, each worked on by one process, tried again, not lost by a death or a restart.
import { randomUUID } from 'node:crypto';
import { type JobHandlers, type Jobs, startJobs } from '@kaquan/server/jobs';
import {
  countOwed,
  findEvent,
  finishEvent,
  listGivenUp,
  type MerchantKey,
  type OpenedDatabase,
  putOffSettling,
  recordEvent,
  settleNow,
  takeEvents,
  takeUnsettled,
  tryAgain,
} from '@kaquan/server/storage';
import { afterEach, describe, expect, it } from 'vitest';
import { at, atOnce, first, freshKey, NOW, type OpenTarget } from './target.ts';
import { begun, usedByUs } from './uses.ts';

const logger = { warn() {}, error() {} };
const patience = { timeout: 20_000 };
const failure = { code: 'PLATFORM_BUSY', message: 'Try again.' };

export function jobSuite(open: OpenTarget): void {
  const running: Jobs[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((jobs) => jobs.stop()));
  });

  function start(
    opened: OpenedDatabase,
    merchant: MerchantKey,
    handlers: Partial<JobHandlers>,
    now: () => number = () => NOW,
  ): Jobs {
    const idle = async () => undefined;
    const merchants = async () => [{ platform: merchant.platform, appId: merchant.appId }];
    const jobs = startJobs(opened, { event: idle, settle: idle, ...handlers }, { merchants, now, logger });
    running.push(jobs);
    return jobs;
  }

  /** A merchant with so many pushes. */
  async function pushed(count: number): Promise<MerchantKey> {
    const { platform, appId } = freshKey();
    for (let n = 0; n < count; n += 1)
      await recordEvent(first(open()), {
        platform,
        appId,
        dedupeKey: `push ${n}`,
        event: 'pay',
        raw: {},
        now: NOW,
      });
    return { platform, appId };
  }
  const taking = { now: NOW, until: NOW + 120, limit: 20 };
  const finish = (opened: OpenedDatabase, seen: string[]): JobHandlers['event'] => {
    return async (row) => {
      seen.push(row.dedupeKey);
      await finishEvent(opened.db, { ...row, outcome: 'noted', now: NOW });
    };
  };

  describe('job', () => {
    it('is there when its transaction commits, and never when it is rolled back', async () => {
      const merchant = await pushed(0);
      const push = { ...merchant, event: 'pay', raw: {}, now: NOW };
      await expect(
        at(open(), 0).db.transaction(async (tx) => {
          await recordEvent(tx, { ...push, dedupeKey: 'rolled back' });
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      await at(open(), 0).db.transaction((tx) => recordEvent(tx, { ...push, dedupeKey: 'committed' }));
      const seen: string[] = [];
      start(at(open(), 0), merchant, { event: finish(at(open(), 0), seen) });
      await expect.poll(() => seen, patience).toEqual(['committed']);
    });

    it('is taken by one of many who look at the same time', async () => {
      const merchant = await pushed(30);
      const taken = await atOnce(open(), 8, ({ db }) => takeEvents(db, merchant, taking));
      const keys = taken.flat().map(({ dedupeKey }) => dedupeKey);
      expect(keys.length).toBeGreaterThanOrEqual(20);
      expect(new Set(keys).size).toBe(keys.length);
      const use = await usedByUs(open());
      const turns = await atOnce(open(), 8, ({ db }) => takeUnsettled(db, use.key, taking));
      expect(turns.flat().map(({ id }) => id)).toEqual([use.redemptionId]);
    });

    it('is worked on once by two processes that look for jobs', async () => {
      const merchant = await pushed(50);
      const seen: string[] = [];
      for (const process of [at(open(), 0), at(open(), 1)])
        start(process, merchant, { event: finish(process, seen) });
      await expect.poll(() => seen.length, patience).toBe(50);
      expect(new Set(seen).size).toBe(50);
    });

    it('of a process that died is taken by the next one when its turn is over, and not before', async () => {
      const merchant = await pushed(1);
      expect(await takeEvents(first(open()), merchant, taking)).toMatchObject([{ tries: 1 }]);
      expect(await takeEvents(first(open()), merchant, { ...taking, now: NOW + 119 })).toEqual([]);
      const later = { now: NOW + 120, until: NOW + 240, limit: 20 };
      expect(await takeEvents(first(open()), merchant, later)).toMatchObject([{ tries: 2 }]);
    });

    it('is due in its turn: what has waited longest comes first', async () => {
      const merchant = await pushed(0);
      for (const [dedupeKey, now] of [
        ['c', NOW - 1],
        ['a', NOW],
        ['b', NOW - 2],
      ] as const)
        await recordEvent(first(open()), { ...merchant, dedupeKey, event: 'pay', raw: {}, now });
      const one = { ...taking, limit: 1 };
      for (const dedupeKey of ['b', 'c', 'a'])
        expect(await takeEvents(first(open()), merchant, one)).toMatchObject([{ dedupeKey }]);
    });

    it('does not ask about a use that somebody is asking about', async () => {
      const use = await begun(open());
      const turn = { now: NOW, until: NOW + 30, limit: 20 };
      expect(await takeUnsettled(first(open()), use.key, turn)).toMatchObject([
        { id: use.redemptionId, state: 'using' },
      ]);
      expect(await takeUnsettled(first(open()), use.key, turn)).toEqual([]);
    });

    it('is tried again after it failed, later each time', async () => {
      const merchant = await pushed(1);
      let now = NOW;
      let tries = 0;
      const event: JobHandlers['event'] = async (row) => {
        tries += 1;
        if (tries < 3) throw new Error('https://platform/?access_token=SECRET');
        await finishEvent(first(open()), { ...row, outcome: 'noted', now });
      };
      start(at(open(), 0), merchant, { event }, () => now);
      const row = () => findEvent(first(open()), { ...merchant, dedupeKey: 'push 0' });
      await expect.poll(row, patience).toMatchObject({ failure: { code: 'INTERNAL' }, dueAt: NOW + 1 });
      expect(JSON.stringify(await row())).not.toContain('SECRET');
      expect(tries).toBe(1);
      now += 1;
      await expect.poll(row, patience).toMatchObject({ tries: 2 });
      now += 60;
      await expect.poll(row, patience).toMatchObject({ outcome: 'noted', tries: 3 });
    });

    it('finishes what it runs before it stops', async () => {
      const merchant = await pushed(1);
      let finished = false;
      let hasBegun = false;
      const jobs = start(at(open(), 0), merchant, {
        async event() {
          hasBegun = true;
          await new Promise((resolve) => setTimeout(resolve, 1_000));
          finished = true;
        },
      });
      await expect.poll(() => hasBegun, patience).toBe(true);
      await jobs.stop();
      expect(finished).toBe(true);
    });

    it('that failed too often is kept for an operator, who has it tried again', async () => {
      const use = await usedByUs(open());
      await putOffSettling(first(open()), { ...use, dueAt: null, failure });
      expect(await takeUnsettled(first(open()), use.key, { ...taking, now: NOW + 9_999 })).toEqual([]);
      const seen: string[] = [];
      const settle: JobHandlers['settle'] = async ({ id }) => void seen.push(id);
      const jobs = start(at(open(), 0), use.key, { settle });
      expect(await jobs.dead()).toMatchObject([{ id: use.redemptionId, name: 'settle', reason: failure }]);
      expect(await jobs.counts()).toEqual({ waiting: { event: 0, settle: 0 }, dead: 1 });
      expect(await jobs.retry()).toBe(1);
      await expect.poll(() => seen, patience).toEqual([use.redemptionId]);
      expect(await jobs.dead()).toEqual([]);
    });

    it('is due at once when a process starts that works on it, whatever became of an earlier one', async () => {
      const waiting = await begun(open());
      const givenUp = await usedByUs(open());
      await putOffSettling(first(open()), { ...waiting, dueAt: NOW + 3_600, failure });
      await putOffSettling(first(open()), { ...givenUp, dueAt: null, failure });
      expect(await settleNow(first(open()), [waiting.key, givenUp.key], NOW + 1)).toBe(2);
      for (const { key, redemptionId } of [waiting, givenUp])
        expect(await takeUnsettled(first(open()), key, { ...taking, now: NOW + 1 })).toMatchObject([
          { id: redemptionId, tries: 1 },
        ]);
    });

    it('is another merchant’s business in the same database', async () => {
      const [mine, theirs] = [await pushed(1), await pushed(2)];
      const use = await usedByUs(open());
      expect(await takeEvents(first(open()), mine, taking)).toHaveLength(1);
      expect((await countOwed(first(open()), [theirs])).events).toEqual({ waiting: 2, givenUp: 0 });
      expect(await listGivenUp(first(open()), [theirs])).toEqual({ events: [], redemptions: [] });
      expect(await tryAgain(first(open()), [theirs], NOW)).toBe(0);
      expect(await tryAgain(first(open()), [use.key, theirs], NOW)).toBe(1);
    });

    it('of nobody is no job', async () => {
      await pushed(1);
      const nobody = { ...freshKey(), appId: randomUUID() };
      expect(await takeEvents(first(open()), nobody, taking)).toEqual([]);
      expect(await tryAgain(first(open()), [], NOW)).toBe(0);
    });
  });
}

// What the job queue asks of each engine, over a job's whole life and its own upkeep. The statements run on PGlite: that
// an engine itself takes them is for its own run to show.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatabaseEngine, type OpenedDatabase, SERVER_ENGINES } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { createBoss } from './create-boss.ts';
import { DEAD, deadQueue, queues } from './queues.ts';

/** Everything that is sent from the first start on: install, queues, jobs good and bad, upkeep, another start. */
async function live(opened: OpenedDatabase): Promise<void> {
  const first = createBoss(opened);
  await first.start();
  await first.createQueue(DEAD, deadQueue);
  await first.createQueue('settle', queues.settle);
  await first.updateQueue('settle', { ...queues.settle, retryLimit: 0 });
  await first.send('settle', { good: true }, { singletonKey: 'one', singletonSeconds: 60 });
  await first.send('settle', { good: false });
  const jobs = await first.fetch<{ good: boolean }>('settle', { batchSize: 20 });
  expect(jobs).toHaveLength(2);
  for (const { id, data } of jobs) {
    if (data.good) await first.complete('settle', id);
    else await first.fail('settle', id, { code: 'INTERNAL' });
  }
  await first.supervise();
  expect(await first.findJobs(DEAD)).toHaveLength(1);
  expect(await first.redrive(DEAD)).toBe(1);
  await first.getQueueStats('settle', { force: true });
  await first.stop({ graceful: false });

  const second = createBoss(opened);
  await second.start();
  await second.stop({ graceful: false });
}

describe.each(SERVER_ENGINES)('on %s', (engine: DatabaseEngine) => {
  const sent: string[] = [];
  let opened: OpenedDatabase;
  beforeAll(async () => {
    opened = { ...(await openDatabase('memory://', { onStatement: (sql) => sent.push(sql) })), engine };
    await live(opened);
  }, 60_000);
  afterAll(() => opened?.close());

  const using = (words: RegExp) => sent.filter((one) => words.test(one));
  /** Citus keeps these tables on one node, where it is PostgreSQL. */
  const isPlain = engine === 'postgres' || engine === 'citus';

  it(
    isPlain ? 'guards its upkeep by advisory locks of one transaction each' : 'takes no advisory lock',
    () => {
      expect(sent.length).toBeGreaterThan(20);
      const locks = using(/advisory/);
      if (!isPlain) return expect(locks).toEqual([]);
      expect(locks.length).toBeGreaterThan(0);
      for (const lock of locks) expect(lock).not.toMatch(/pg_(try_)?advisory_(?!xact_)/);
    },
  );

  it('neither listens nor notifies, and counts by no sequence', () => {
    expect(using(/^\s*listen\b|pg_notify\(|nextval|\bserial\b|create sequence/im)).toEqual([]);
  });

  it(isPlain ? 'may divide its table by queue' : 'does not divide its table', () => {
    expect(using(/partition by/i).length > 0).toBe(isPlain);
  });
});

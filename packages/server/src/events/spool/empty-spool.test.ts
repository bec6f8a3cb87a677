// What lies in the spool comes into the database: once, whoever takes it, and whatever lies beside it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CouponError } from '@kaquan/protocol/errors';
import pino from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import { spoolFolder } from '../../../test-support/spool-folder.ts';
import type { JobName } from '../../jobs/job.ts';
import { findEvent } from '../../storage/find-event.ts';
import { currentOrigin } from '../../telemetry/origin.ts';
import type { PushStorage } from '../store-push.ts';
import type { TakenPush } from '../taken-push.ts';
import { createSpool } from './create-spool.ts';
import { emptySpool } from './empty-spool.ts';

const { database, newApp } = useDatabase();
const logger = pino({ level: 'silent' });
/** Milliseconds, on a machine that does much else. */
const SOON = { timeout: 30_000 };

/** One folder, one app, and as many processes as are begun. */
async function home() {
  const folder = await spoolFolder();
  const app = { platform: 'wechat', appId: newApp() };
  const sent: { job: unknown; requestId: string | undefined }[] = [];
  const push = (dedupeKey: string): TakenPush => ({
    ...app,
    event: 'user_get_card',
    dedupeKey,
    raw: { Event: dedupeKey },
    receivedAt: 1_700_000_000,
    origin: { requestId: `request of ${dedupeKey}` },
  });
  const storage = async (): Promise<PushStorage> => ({
    opened: await database(),
    jobs: {
      send: async (_tx: unknown, _name: JobName, job: unknown) =>
        void sent.push({ job, requestId: currentOrigin()?.requestId }),
    },
  });
  const spool = createSpool({ folder, apps: () => [app], logger });
  return {
    folder,
    app,
    sent,
    push,
    spool,
    storage,
    begin(services: () => Promise<PushStorage> = storage) {
      const emptying = emptySpool({
        spool: createSpool({ folder, apps: () => [app], logger }),
        services,
        logger,
      });
      onTestFinished(() => emptying.stop());
      return emptying;
    },
    stored: async (dedupeKey: string) => findEvent((await database()).db, { ...app, dedupeKey }),
  };
}

describe('what lies in the spool', () => {
  it('is stored by the next process, when it came, with its job and in the name of its request', async () => {
    const { push, spool, begin, stored, sent, app } = await home();
    await spool.put(push('a'));
    begin();
    await expect.poll(() => spool.names(), SOON).toEqual([]);
    expect(await stored('a')).toMatchObject({
      raw: { Event: 'a' },
      receivedAt: 1_700_000_000,
      workedAt: null,
    });
    expect(sent).toEqual([{ job: { ...app, dedupeKey: 'a' }, requestId: 'request of a' }]);
  });

  it('has one job when two processes take it at the same time', async () => {
    const { push, spool, begin, stored, sent, storage } = await home();
    for (let n = 0; n < 20; n += 1) await spool.put(push(`push ${n}`));
    let there = 0;
    let go: () => void = () => undefined;
    const both = new Promise<void>((resolve) => {
      go = resolve;
    });
    // Both have read the folder before either takes anything.
    const meet = async () => {
      there += 1;
      if (there === 2) go();
      await both;
      return storage();
    };
    begin(meet);
    begin(meet);
    await expect.poll(() => spool.names(), SOON).toEqual([]);
    expect(sent).toHaveLength(20);
    for (let n = 0; n < 20; n += 1) expect(await stored(`push ${n}`)).toBeDefined();
  });

  it('waits while the database is away, and is stored when it answers', async () => {
    const { push, spool, begin, stored, storage } = await home();
    await spool.put(push('a'));
    let asked = 0;
    let isAway = true;
    const emptying = begin(async () => {
      asked += 1;
      if (isAway) throw new CouponError('UNAVAILABLE', 'away');
      return storage();
    });
    await expect.poll(() => asked, SOON).toBeGreaterThan(1);
    expect(await spool.names()).toHaveLength(1);
    isAway = false;
    emptying.resume();
    await expect.poll(() => stored('a'), SOON).toBeDefined();
  });

  it('is noticed although it was put there by somebody else, or while the folder was being read', async () => {
    const { push, spool, begin, stored } = await home();
    const emptying = begin();
    await spool.put(push('a'));
    emptying.wake();
    await expect.poll(() => stored('a'), SOON).toBeDefined();
    await spool.put(push('b'));
    await expect.poll(() => stored('b'), SOON).toBeDefined();
  });

  it('is not kept back by a push that cannot be stored, nor by a damaged file', async () => {
    const { folder, push, spool, begin, stored, storage } = await home();
    for (let n = 0; n < 8; n += 1) await spool.put(push(`push ${n}`));
    const [damaged = ''] = await spool.names();
    const lost = await spool.read(damaged);
    await writeFile(join(folder, damaged), 'not a push');
    const refused = `push ${lost?.dedupeKey === 'push 0' ? 1 : 0}`;
    begin(async () => {
      const { opened, jobs } = await storage();
      return {
        opened,
        jobs: {
          send: async (tx, name, data) => {
            if ('dedupeKey' in data && data.dedupeKey === refused) throw new Error('it breaks a rule');
            await jobs.send(tx, name, data);
          },
        },
      };
    });
    await expect.poll(async () => (await spool.names()).length, SOON).toBe(1);
    for (let n = 0; n < 8; n += 1) {
      const isThere = ![lost?.dedupeKey, refused].includes(`push ${n}`);
      expect([n, (await stored(`push ${n}`)) !== undefined]).toEqual([n, isThere]);
    }
  });

  it('stays for the next process once this one has ended', async () => {
    const { push, spool, begin, stored } = await home();
    const emptying = begin();
    await emptying.stop();
    await spool.put(push('a'));
    emptying.wake();
    emptying.resume();
    expect([await stored('a'), (await spool.names()).length]).toEqual([undefined, 1]);
    begin();
    await expect.poll(() => stored('a'), SOON).toBeDefined();
  });
});

// What lies in the spool comes into the database: once, whoever takes it, and whatever lies beside it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CouponError } from '@kaquan/protocol/errors';
import pino from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { useDatabase } from '../../../test-support/platform-context.ts';
import { spoolFolder } from '../../../test-support/spool-folder.ts';
import { findEvent } from '../../storage/find-event.ts';
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
  const push = (dedupeKey: string): TakenPush => ({
    ...app,
    event: 'user_get_card',
    dedupeKey,
    raw: { Event: dedupeKey },
    receivedAt: 1_700_000_000,
    origin: { requestId: `request of ${dedupeKey}` },
  });
  const storage = async (): Promise<PushStorage> => ({ opened: await database() });
  const spool = createSpool({ folder, apps: () => [app], logger });
  return {
    folder,
    app,
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
  it('is stored by the next process, as of when it came, due, and in the name of its request', async () => {
    const { push, spool, begin, stored } = await home();
    await spool.put(push('a'));
    begin();
    await expect.poll(() => spool.names(), SOON).toEqual([]);
    expect(await stored('a')).toMatchObject({
      raw: { Event: 'a' },
      receivedAt: 1_700_000_000,
      workedAt: null,
      dueAt: 1_700_000_000,
      origin: { requestId: 'request of a' },
    });
  });

  it('is one row when two processes take it at the same time', async () => {
    const { push, spool, begin, stored, storage } = await home();
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
    for (let n = 0; n < 20; n += 1) expect(await stored(`push ${n}`)).toMatchObject({ tries: 0 });
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
    const { folder, push, spool, begin, stored } = await home();
    for (let n = 0; n < 8; n += 1) await spool.put(push(`push ${n}`));
    const [damaged = ''] = await spool.names();
    const lost = await spool.read(damaged);
    await writeFile(join(folder, damaged), 'not a push');
    // PostgreSQL stores no such character.
    await spool.put({ ...push('refused'), event: '\0' });
    begin();
    await expect.poll(async () => (await spool.names()).length, SOON).toBe(1);
    for (let n = 0; n < 8; n += 1) {
      const isThere = lost?.dedupeKey !== `push ${n}`;
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

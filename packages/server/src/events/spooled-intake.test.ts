// Pushes while the database is away: accepted in time, because they are on the disk, and stored by whoever comes next.
import { readdir } from 'node:fs/promises';
import pino from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { useDatabase } from '../../test-support/platform-context.ts';
import { spoolFolder } from '../../test-support/spool-folder.ts';
import type { CouponPlatform } from '../platforms/platform.ts';
import { findEvent } from '../storage/find-event.ts';
import { createEventIntake } from './event-intake.ts';
import { createSpool } from './spool/create-spool.ts';
import type { PushStorage } from './store-push.ts';

const { database, newApp } = useDatabase();
const logger = pino({ level: 'silent' });
const EVENT = { event: 'user_get_card', dedupeKey: 'the-key', raw: { Event: 'user_get_card' } };
const never = () => new Promise<never>(() => undefined);
const away = () => Promise.reject(new Error('away'));
/** Milliseconds, on a machine that does much else. */
const SOON = { timeout: 30_000 };

/** One server's disk, and as many processes after one another as are begun on it. */
async function disk({ most = 10_000 } = {}) {
  const folder = await spoolFolder();
  const appId = newApp();
  return {
    files: async () => (await readdir(folder).catch(() => [])).length,
    stored: async () =>
      findEvent((await database()).db, { platform: 'wechat', appId, dedupeKey: EVENT.dedupeKey }),
    /** `open`: what stands between this process and the database. */
    begin(open: () => Promise<unknown>, { deadline } = { deadline: 60_000 }) {
      const platform = { name: 'wechat', appId, events: { deadline } } as CouponPlatform;
      const services = async (): Promise<PushStorage> => {
        await open();
        return { opened: await database() };
      };
      const apps = () => [{ platform: 'wechat', appId }];
      const spool = createSpool({ folder, apps, logger, most });
      const intake = createEventIntake({ services, spool, now: () => 1_700_000_000, logger });
      onTestFinished(() => intake.drain(0));
      return { ...intake, take: (event = EVENT) => intake.take(platform, event) };
    },
  };
}

describe('a push', () => {
  it('goes straight to the database where that answers, and leaves nothing on the disk', async () => {
    const { begin, stored, files } = await disk();
    await begin(async () => undefined).take();
    expect(await stored()).toMatchObject({ deliveries: 1 });
    expect(await files()).toBe(0);
  });

  it('is accepted at once while the database is away, and stored by the next process', async () => {
    const { begin, stored, files } = await disk();
    const first = begin(away);
    await first.take();
    expect([await stored(), await files(), first.waiting() <= 1]).toEqual([undefined, 1, true]);
    await first.drain(5_000);
    begin(async () => undefined);
    await expect.poll(files, SOON).toBe(0);
    expect(await stored()).toMatchObject({ receivedAt: 1_700_000_000, dueAt: 1_700_000_000 });
  });

  it('is accepted before the deadline while the database says nothing', async () => {
    const { begin, stored, files } = await disk();
    await begin(never, { deadline: 2_000 }).take();
    expect([await stored(), await files()]).toEqual([undefined, 1]);
  });

  it('is one row, due once, although it is delivered again, and stored late as well', async () => {
    const { begin, stored, files } = await disk();
    let go: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      go = resolve;
    });
    const process = begin(() => slow, { deadline: 200 });
    await Promise.all([process.take(), process.take()]);
    expect(await files()).toBe(1);
    go();
    await expect.poll(files, SOON).toBe(0);
    await expect.poll(process.waiting, SOON).toBe(0);
    expect(await stored()).toMatchObject({ dueAt: 1_700_000_000, tries: 0 });
  });

  it('is taken by this process when the database is back', async () => {
    const { begin, stored, files } = await disk();
    let isAway = true;
    const { take } = begin(async () => {
      if (isAway) throw new Error('away');
    });
    await take();
    isAway = false;
    await expect.poll(files, SOON).toBe(0);
    expect(await stored()).toBeDefined();
  });

  it('is accepted by a server that is just closing', async () => {
    const { begin, files } = await disk();
    let fail: () => void = () => undefined;
    const failing = new Promise<void>((_, reject) => {
      fail = () => reject(new Error('away'));
    });
    const { take, drain } = begin(() => failing);
    const taken = take();
    const drained = drain(10_000);
    fail();
    await taken;
    await drained;
    expect(await files()).toBe(1);
  });

  it('is accepted when a thousand wait in memory already', async () => {
    const { begin, files } = await disk();
    const { take, waiting } = begin(never);
    const thousand = Array.from({ length: 1_000 }, (_, n) => take({ ...EVENT, dedupeKey: `key-${n}` }));
    for (const one of thousand) one.catch(() => undefined);
    expect(waiting()).toBe(1_000);
    await take();
    expect(await files()).toBe(1);
  });

  it('is refused at the deadline when neither the database nor the disk takes it', async () => {
    const { begin, stored, files } = await disk({ most: 1 });
    const { take } = begin(away, { deadline: 100 });
    await take({ ...EVENT, dedupeKey: 'the-only-one' });
    await expect(take()).rejects.toMatchObject({ code: 'UNAVAILABLE', retryAfter: 10 });
    expect([await stored(), await files()]).toEqual([undefined, 1]);
  });
});

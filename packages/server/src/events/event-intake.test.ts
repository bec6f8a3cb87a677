// Pushes: stored once with their job, and never called accepted before that.
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../test-support/platform-context.ts';
import type { CouponPlatform } from '../platforms/platform.ts';
import { findEvent } from '../storage/find-event.ts';
import { createEventIntake } from './event-intake.ts';

const { database, newApp } = useDatabase();
const logger = pino({ level: 'silent' });
const EVENT = { event: 'user_get_card', dedupeKey: 'the-key', raw: { Event: 'user_get_card' } };

/** `open`: what stands between the intake and the database. The platform waits for a tenth of a second. */
function intake(open: () => Promise<void> = async () => undefined, { deadline } = { deadline: 100 }) {
  const platform = { name: 'wechat', appId: newApp(), events: { deadline } } as CouponPlatform;
  const key = { platform: 'wechat', appId: platform.appId, dedupeKey: EVENT.dedupeKey };
  const { take, drain } = createEventIntake({
    services: async () => {
      await open();
      return { opened: await database() };
    },
    now: () => 1_700_000_000,
    logger,
  });
  return {
    take: (event = EVENT) => take(platform, event),
    drain,
    stored: async () => findEvent((await database()).db, key),
  };
}

describe('a push', () => {
  it('is stored, and due to be worked on, before it is answered', async () => {
    const { take, stored } = intake();
    await take();
    expect(await stored()).toMatchObject({
      event: 'user_get_card',
      deliveries: 1,
      workedAt: null,
      dueAt: 1_700_000_000,
    });
  });

  it('is one row however often it is delivered, also at the same time', async () => {
    const { take, stored } = intake();
    await Promise.all([take(), take(), take()]);
    expect(await stored()).toMatchObject({ deliveries: 3, tries: 0 });
  });

  it('is refused at the deadline while the database is away, and stored all the same when it is back', async () => {
    let away = true;
    const { take, stored, drain } = intake(async () => {
      if (away) throw new Error('away');
    });
    await expect(take()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await stored()).toBeUndefined();
    away = false;
    await expect.poll(stored, { timeout: 5_000 }).toMatchObject({ event: 'user_get_card' });
    await drain(1_000);
  });

  it('is refused at the deadline while the database is slow, and is one row when it is sent again', async () => {
    let go: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { take, stored, drain } = intake(() => slow);
    await expect(take()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await stored()).toBeUndefined();
    const again = take();
    go();
    await again;
    await drain(5_000);
    expect(await stored()).toMatchObject({ event: 'user_get_card', deliveries: 2 });
  });

  it('is accepted when the database comes back before the deadline', async () => {
    let tries = 0;
    const { take, stored } = intake(
      async () => {
        tries += 1;
        if (tries === 1) throw new Error('away');
      },
      { deadline: 10_000 },
    );
    await take();
    expect(await stored()).toMatchObject({ event: 'user_get_card' });
  });

  it('is refused when the server ends before the database has taken it', async () => {
    let fail: () => void = () => undefined;
    const failing = new Promise<void>((_, reject) => {
      fail = () => reject(new Error('away'));
    });
    const { take, drain } = intake(() => failing, { deadline: 10_000 });
    const taken = take();
    const drained = drain(1_000);
    fail();
    await expect(taken).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await drained;
  });

  it('is refused at once when a thousand wait already', async () => {
    const { take, drain } = intake(() => Promise.reject(new Error('away')), { deadline: 60_000 });
    const thousand = Array.from({ length: 1_000 }, (_, n) => take({ ...EVENT, dedupeKey: `key-${n}` }));
    const refused = Promise.allSettled(thousand);
    await expect(take({ ...EVENT, dedupeKey: 'one-more' })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await drain(5_000);
    expect(new Set((await refused).map(({ status }) => status))).toEqual(new Set(['rejected']));
  });
});

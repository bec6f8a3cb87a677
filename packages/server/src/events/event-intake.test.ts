// Pushes: stored once with their job, answered in time even while the database is slow or away.
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../test-support/platform-context.ts';
import type { Jobs } from '../jobs/index.ts';
import type { CouponPlatform } from '../platforms/platform.ts';
import { findEvent } from '../storage/find-event.ts';
import { createEventIntake } from './event-intake.ts';

const { database, newApp } = useDatabase();
const logger = pino({ level: 'silent' });
const EVENT = { event: 'user_get_card', dedupeKey: 'the-key', raw: { Event: 'user_get_card' } };

/** `open`: what stands between the intake and the database. The deadline leaves 50 ms for it. */
function intake(open: () => Promise<void> = async () => undefined) {
  const sent: unknown[] = [];
  const platform = { name: 'wechat', appId: newApp(), events: { deadline: 1_050 } } as CouponPlatform;
  const key = { platform: 'wechat', appId: platform.appId, dedupeKey: EVENT.dedupeKey };
  const { take, drain } = createEventIntake({
    services: async () => {
      await open();
      const jobs = {
        send: async (_tx: unknown, ...job: unknown[]) => void sent.push(job),
      } as unknown as Jobs;
      return { opened: await database(), jobs };
    },
    now: () => 1_700_000_000,
    logger,
  });
  return {
    take: (event = EVENT) => take(platform, event),
    drain,
    sent,
    key,
    stored: async () => findEvent((await database()).db, key),
  };
}

describe('a push', () => {
  it('is stored together with its job before it is answered', async () => {
    const { take, sent, stored, key } = intake();
    await take();
    expect(await stored()).toMatchObject({ event: 'user_get_card', deliveries: 1, workedAt: null });
    expect(sent).toEqual([['event', key]]);
  });

  it('has one job however often it is delivered, also at the same time', async () => {
    const { take, sent, stored } = intake();
    await Promise.all([take(), take(), take()]);
    expect(await stored()).toMatchObject({ deliveries: 3 });
    expect(sent).toHaveLength(1);
  });

  it('is answered before the deadline while the database is away, and stored when it is back', async () => {
    let away = true;
    const { take, stored, drain } = intake(async () => {
      if (away) throw new Error('away');
    });
    await take();
    expect(await stored()).toBeUndefined();
    away = false;
    await expect.poll(stored, { timeout: 5_000 }).toMatchObject({ event: 'user_get_card' });
    await drain(1_000);
  });

  it('is answered before the deadline while the database is slow', async () => {
    let go: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { take, stored, drain } = intake(() => slow);
    await take();
    expect(await stored()).toBeUndefined();
    go();
    await drain(5_000);
    expect(await stored()).toMatchObject({ event: 'user_get_card' });
  });

  it('is refused when a thousand wait already, so that the platform sends it again', async () => {
    const { take, drain } = intake(() => Promise.reject(new Error('away')));
    await Promise.all(Array.from({ length: 1_000 }, (_, n) => take({ ...EVENT, dedupeKey: `key-${n}` })));
    await expect(take({ ...EVENT, dedupeKey: 'one-more' })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await drain(1_000);
  });
});

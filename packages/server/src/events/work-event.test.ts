// The job of a push: our own work, then the host app's, until neither throws.
import { CouponError } from '@kaquan/protocol/errors';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { NOW, useDatabase } from '../../test-support/platform-context.ts';
import type { CouponPlatform, EventRules } from '../platforms/platform.ts';
import type { EventRow } from '../storage/event-row.ts';
import { findEvent } from '../storage/find-event.ts';
import { recordEvent } from '../storage/record-event.ts';
import { workEvent } from './work-event.ts';

const { database, newApp } = useDatabase();
const EVENT = { event: 'user_get_card', dedupeKey: 'the-key', raw: { Event: 'user_get_card' } };

/** A stored push of a platform with these rules, and what was called. */
async function stored(rules: Pick<EventRules, 'work' | 'tell'>) {
  const { db } = await database();
  const key = { platform: 'wechat', appId: newApp(), dedupeKey: EVENT.dedupeKey };
  await recordEvent(db, { ...key, event: EVENT.event, raw: EVENT.raw, now: NOW });
  const platform = { name: 'wechat', appId: key.appId, events: rules } as CouponPlatform;
  return {
    run: async () =>
      workEvent((await findEvent(db, key)) as EventRow, {
        db,
        platforms: new Map([['wechat', platform]]),
        now: () => NOW + 1,
        logger: pino({ level: 'silent' }),
      }),
    row: () => findEvent(db, key),
  };
}

describe('a push', () => {
  it('is worked on, told to the host app, and written down, once', async () => {
    const calls: string[] = [];
    const { run, row } = await stored({
      async work(event) {
        calls.push(`work ${event.event}`);
        return { outcome: 'granted' };
      },
      async tell(event) {
        calls.push(`tell ${String(event.raw.Event)}`);
        expect(await row()).toMatchObject({ workedAt: null });
      },
    });
    await run();
    await run();
    expect(calls).toEqual(['work user_get_card', 'tell user_get_card']);
    expect(await row()).toMatchObject({ outcome: 'granted', workedAt: NOW + 1 });
  });

  it('is told again when the host app threw, until it does not', async () => {
    let told = 0;
    const { run, row } = await stored({
      work: async () => ({ outcome: 'granted' }),
      async tell() {
        told += 1;
        if (told < 3) throw new Error('the shop is closed');
      },
    });
    await expect(run()).rejects.toThrow('the shop is closed');
    await expect(run()).rejects.toThrow('the shop is closed');
    expect(await row()).toMatchObject({ workedAt: null });
    await run();
    expect(told).toBe(3);
    expect(await row()).toMatchObject({ outcome: 'granted', workedAt: NOW + 1 });
  });

  it('is not told while our own work waits for the platform', async () => {
    let told = 0;
    const { run } = await stored({
      work: () => Promise.reject(new CouponError('PLATFORM_UNREACHABLE', 'Try again.')),
      async tell() {
        told += 1;
      },
    });
    await expect(run()).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
    expect(told).toBe(0);
  });

  it('is told also when it came to nothing here', async () => {
    let told = 0;
    const { run, row } = await stored({
      work: () => Promise.reject(new CouponError('FIELD_INVALID', 'Another template.')),
      async tell() {
        told += 1;
      },
    });
    await run();
    expect(told).toBe(1);
    expect(await row()).toMatchObject({ outcome: 'refused: FIELD_INVALID' });
  });

  it('needs no host app', async () => {
    const { run, row } = await stored({ work: async () => ({ outcome: 'noted' }) });
    await run();
    expect(await row()).toMatchObject({ outcome: 'noted' });
  });
});

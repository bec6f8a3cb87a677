// Tokens and tickets: asked for once however many want them, here and in other processes, and never thrown away late.
import { CouponError } from '@kaquan/protocol/errors';
import { describe, expect, it, vi } from 'vitest';
import { type TestContext, useDatabase } from '../../test-support/platform-context.ts';
import { answerInTime, timeLeft } from '../page-deadline.ts';
import { createCredential } from './create-credential.ts';

const { context, newApp } = useDatabase();

/** A platform that counts what it is asked; the answer takes a moment. */
function platform(
  answer: (count: number, force: boolean) => string | Error = (count) => `value-${count}`,
  life: () => number = () => 7200,
) {
  const asked: boolean[] = [];
  const appId = newApp();
  const shared = context(() => Promise.reject(new Error('no fetch here')));
  const keeper = (own: TestContext = shared) =>
    createCredential(
      {
        platform: 'wechat',
        appId,
        kind: 'access_token',
        earlyBy: 240,
        async fetch(force) {
          asked.push(force);
          const value = answer(asked.length, force);
          await new Promise((resolve) => setTimeout(resolve, 20));
          if (value instanceof Error) throw value;
          return { value, expiresIn: life() };
        },
      },
      own,
    );
  return { asked, keeper, context: shared };
}

const down = () => new CouponError('PLATFORM_UNREACHABLE', 'down');

describe('a credential', () => {
  it('is fetched once for fifty callers at the same time, who go to the database as one', async () => {
    const { asked, keeper, context: own } = platform();
    let visits = 0;
    const database = () => {
      visits += 1;
      return own.database();
    };
    const { get } = keeper({ ...own, database });
    const values = await Promise.all(Array.from({ length: 50 }, get));
    expect(new Set(values)).toEqual(new Set(['value-1']));
    expect(asked).toHaveLength(1);
    expect(visits).toBe(1);
  });

  it('is fetched once for several processes at the same time (easywechat#696, Eric-Guo/wechat#76)', async () => {
    const { asked, keeper } = platform();
    const values = await Promise.all(
      [keeper(), keeper(), keeper(), keeper()].map((process) => process.get()),
    );
    expect(new Set(values)).toEqual(new Set(['value-1']));
    expect(asked).toHaveLength(1);
  });

  it('survives a restart', async () => {
    const { asked, keeper } = platform();
    await keeper().get();
    expect(await keeper().get()).toBe('value-1');
    expect(asked).toHaveLength(1);
  });

  it('is renewed before its end, and the old one serves while the platform is down', async () => {
    const { asked, keeper, context: own } = platform((count) => (count === 2 ? down() : `value-${count}`));
    const { get } = keeper();
    await get();
    own.advance(7200 - 240);
    expect(await get()).toBe('value-1');
    expect(await get()).toBe('value-1');
    expect(asked).toHaveLength(2);
    own.advance(30);
    expect(await get()).toBe('value-3');
  });

  it('is asked for once ahead of its end by all processes, when the platform has nothing new until then', async () => {
    let until = 0;
    const {
      asked,
      keeper,
      context: own,
    } = platform(
      () => {
        if (until <= own.now()) until = own.now() + 7200;
        return `until-${until}`;
      },
      () => until - own.now(),
    );
    const processes = [keeper(), keeper(), keeper()];
    const everybody = () => Promise.all(processes.flatMap(({ get }) => [get(), get()]));
    const [first] = await everybody();
    own.advance(7200 - 240);
    for (let second = 0; second < 240; second += 20) {
      expect(new Set(await everybody())).toEqual(new Set([first]));
      own.advance(20);
    }
    expect(asked).toHaveLength(2);
    expect(new Set(await everybody()).has(first ?? '')).toBe(false);
    expect(asked).toHaveLength(3);
  });

  it('is tried again ahead of its end by one process for all, half a minute after the platform did not answer', async () => {
    const { asked, keeper, context: own } = platform((count) => (count > 1 ? down() : 'value'));
    const processes = [keeper(), keeper(), keeper()];
    const everybody = () => Promise.all(processes.map(({ get }) => get()));
    await everybody();
    own.advance(7200 - 240);
    for (let second = 0; second < 60; second += 10) {
      expect(await everybody()).toEqual(['value', 'value', 'value']);
      own.advance(10);
    }
    expect(asked).toHaveLength(1 + 2);
  });

  it('is fetched anew after its end', async () => {
    const { keeper, context: own } = platform();
    const { get } = keeper();
    await get();
    own.advance(7200);
    expect(await get()).toBe('value-2');
  });

  it('is renewed once for all callers whose call was refused with it', async () => {
    const { asked, keeper } = platform();
    const one = keeper();
    const other = keeper();
    const stale = await one.get();
    await other.get();
    const values = await Promise.all([one.renew(stale), one.renew(stale), other.renew(stale)]);
    expect(new Set(values)).toEqual(new Set(['value-2']));
    expect(asked).toHaveLength(2);
  });

  it('is not renewed for a late refusal of a value that is gone already', async () => {
    const { asked, keeper } = platform();
    const one = keeper();
    const other = keeper();
    const stale = await one.get();
    await other.get();
    await one.renew(stale);
    expect(await other.renew(stale)).toBe('value-2');
    expect(await one.renew(stale)).toBe('value-2');
    expect(asked).toHaveLength(2);
  });

  it('is forced when the platform answers the refused value again, and only then', async () => {
    const { asked, keeper } = platform((_count, force) => (force ? 'new' : 'same'));
    const { get, renew } = keeper();
    await get();
    expect(await renew('same')).toBe('new');
    expect(asked).toEqual([false, false, true]);
  });

  it('is fetched to its end for the others and the row, also when the page that wanted it gives up', async () => {
    const { asked, keeper } = platform();
    const one = keeper();
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const page = answerInTime(() => {
        expect(timeLeft()).toBe(7_000);
        vi.advanceTimersByTime(7_000);
        return one.get();
      });
      const job = one.get();
      await expect(page).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE', platform: 'wechat' });
      expect(await job).toBe('value-1');
      expect(await keeper().get()).toBe('value-1');
    } finally {
      vi.useRealTimers();
    }
    expect(asked).toHaveLength(1);
  });

  it('that could not be fetched is asked for again at once by the next caller', async () => {
    const { keeper } = platform((count) => (count === 1 ? down() : 'value'));
    const { get } = keeper();
    await expect(get()).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
    expect(await get()).toBe('value');
  });
});

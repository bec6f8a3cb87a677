// Readiness: every check is told by its name, none waits for another, none waits for ever.
import { CouponError } from '@kaquan/protocol/errors';
import { describe, expect, it, vi } from 'vitest';
import { checksOf } from './checks-of.ts';
import { createReadiness } from './readiness.ts';

const fine = async () => undefined;
const refused = new CouponError('PLATFORM_CREDENTIALS', 'WeChat does not accept the secret.', {
  platform: 'wechat',
  platformCode: '40125',
});

describe('readiness', () => {
  it('tells of all that fails, not only of the first, and of what works', async () => {
    const away = new Error('connect ECONNREFUSED postgres://kaquan:PASSWORD@db.internal/shop');
    const look = createReadiness({
      database: () => Promise.reject(away),
      wechat: () => Promise.reject(refused),
      baidu: fine,
    });
    const { checks, failed } = await look();
    expect(checks).toEqual({
      database: { state: 'unready', code: 'UNAVAILABLE', message: 'No answer. The log says why.' },
      wechat: {
        state: 'unready',
        code: 'PLATFORM_CREDENTIALS',
        platformCode: '40125',
        message: 'WeChat does not accept the secret.',
      },
      baidu: { state: 'ready' },
    });
    expect(failed.map(({ name }) => name)).toEqual(['database', 'wechat']);
    expect(failed[0]?.error.cause).toBe(away);
  });

  it('tells what there is to know of a check that passes', async () => {
    const { checks, failed } = await createReadiness({ pushes: async () => 'Three wait.' })();
    expect([checks, failed]).toEqual([{ pushes: { state: 'ready', message: 'Three wait.' } }, []]);
  });

  it('leaves out what it is not asked for', async () => {
    const { checks, failed } = await createReadiness({
      database: fine,
      wechat: () => Promise.reject(refused),
    })(['wechat']);
    expect([checks, failed]).toEqual([{ database: { state: 'ready' } }, []]);
  });

  it('does not wait for a check that does not end', async () => {
    vi.useFakeTimers();
    try {
      const answer = createReadiness({ wechat: () => new Promise(() => undefined), database: fine })();
      await vi.advanceTimersByTimeAsync(2_000);
      const { checks } = await answer;
      expect(checks).toMatchObject({
        wechat: { state: 'unready', code: 'UNAVAILABLE', message: 'No answer within 2 seconds.' },
        database: { state: 'ready' },
      });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the checks of a server', () => {
  const works = {
    open: () => true,
    connection: async () => ({ ping: fine }),
    migrated: fine,
    jobs: fine,
    spool: { names: async () => ['a push'], isFull: async () => false },
    platforms: new Map([['wechat', { ready: fine, circuit: () => 'closed' as const }]]),
  };
  const failing = async (change: Partial<typeof works>) => {
    const { failed } = await createReadiness(checksOf({ ...works, ...change }))();
    return failed.map(({ name, error }) => `${name} ${error.code}`);
  };
  const broken = () => Promise.reject(new Error('away'));

  it.each<[string, Partial<typeof works>, string[]]>([
    ['nothing', {}, []],
    ['that it closes', { open: () => false }, ['server UNAVAILABLE']],
    ['the database', { connection: async () => ({ ping: broken }) }, ['database UNAVAILABLE']],
    ['the tables', { migrated: broken }, ['migrations UNAVAILABLE']],
    ['the job queue', { jobs: broken }, ['jobs UNAVAILABLE']],
    [
      'a spool that takes no more',
      { spool: { names: async () => [], isFull: async () => true } },
      ['pushes UNAVAILABLE'],
    ],
    [
      "a platform's credentials",
      {
        platforms: new Map([
          ['wechat', { ready: () => Promise.reject(refused), circuit: () => 'closed' as const }],
        ]),
      },
      ['wechat PLATFORM_CREDENTIALS'],
    ],
  ])('name %s', async (_what, change, names) => {
    expect(await failing(change)).toEqual(names);
  });

  it('tell how many pushes wait on the disk, and have no such check without one', async () => {
    const pushes = async (spool: typeof works.spool | undefined) =>
      (await createReadiness(checksOf({ ...works, spool }))()).checks.pushes;
    expect(await pushes(works.spool)).toEqual({
      state: 'ready',
      message: 'On the disk, waiting for the database: 1.',
    });
    expect(await pushes({ ...works.spool, names: async () => [] })).toEqual({ state: 'ready' });
    expect(await pushes(undefined)).toBeUndefined();
  });

  it('name a platform whose calls are refused at once, whatever its credentials', async () => {
    for (const [circuit, names] of [
      ['open', ['wechat PLATFORM_UNREACHABLE']],
      ['half-open', []],
    ] as const) {
      const platforms = new Map([['wechat', { ready: fine, circuit: () => circuit }]]);
      expect(await failing({ platforms: platforms as never })).toEqual(names);
    }
  });
});

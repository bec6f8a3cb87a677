// What goes together, what does not, and that each is answered for itself.
import { CouponError } from '@kaquan/protocol/errors';
import { describe, expect, it } from 'vitest';
import { currentActivity, runAs } from '../telemetry/activity.ts';
import type { Database } from './database.ts';
import { gather } from './gather.ts';

interface Doubling {
  app?: string;
  n: number;
}

/** Doubles numbers, and notes which were doubled by one statement; each takes until `goOn`. */
function doubling({ leftOut = [] as number[], fails = undefined as Error | undefined } = {}) {
  const statements: number[][] = [];
  const alone: number[] = [];
  const activities: unknown[] = [];
  let goOn: () => void = () => undefined;
  const going = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const db = {} as Database;
  const double = gather<Doubling, number>({
    merchantOf: ({ app = 'shop' }) => ({ platform: 'baidu', appId: app }),
    keyOf: ({ n }) => String(n),
    async together(_db, _merchant, inputs) {
      statements.push(inputs.map(({ n }) => n));
      activities.push(currentActivity());
      await going;
      if (fails) throw fails;
      return new Map(inputs.flatMap(({ n }) => (leftOut.includes(n) ? [] : [[String(n), n * 2] as const])));
    },
    async alone(_db, { n }) {
      alone.push(n);
      await going;
      return n * 2;
    },
  });
  return { ask: (input: Doubling) => double(db, input), statements, alone, activities, goOn: () => goOn() };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** Asks for some while two statements are under way. */
async function askWhileBusy(stage: ReturnType<typeof doubling>, ...inputs: Doubling[]) {
  const first = stage.ask({ n: 101 });
  await nextTurn();
  const second = stage.ask({ n: 102 });
  await nextTurn();
  const asked = Promise.allSettled(inputs.map((input) => stage.ask(input)));
  stage.goOn();
  await Promise.all([first, second]);
  return (await asked).map((one) => (one.status === 'fulfilled' ? one.value : one.reason));
}

describe('operations that are asked for at the same time', () => {
  it('go together when others are under way, in the order of their keys, and each gets its own answer', async () => {
    const stage = doubling();
    expect(await askWhileBusy(stage, { n: 3 }, { n: 1 }, { n: 2 })).toEqual([6, 2, 4]);
    expect(stage.statements).toEqual([[1, 2, 3]]);
    expect(stage.alone).toEqual([101, 102]);
  });

  it('are done alone while little goes on', async () => {
    const stage = doubling();
    stage.goOn();
    expect(await stage.ask({ n: 1 })).toBe(2);
    expect(await stage.ask({ n: 2 })).toBe(4);
    expect([stage.statements, stage.alone]).toEqual([[], [1, 2]]);
  });

  it('name each row once in a statement: what comes twice waits for the next one', async () => {
    const stage = doubling();
    expect(await askWhileBusy(stage, { n: 1 }, { n: 2 }, { n: 1 })).toEqual([2, 4, 2]);
    expect(stage.statements).toEqual([[1, 2]]);
    expect(stage.alone).toEqual([101, 102, 1]);
  });

  it('are of one merchant', async () => {
    const stage = doubling();
    const others = [{ n: 1 }, { n: 2 }].map((one) => stage.ask({ ...one, app: 'another' }));
    await nextTurn();
    expect(await askWhileBusy(stage, { n: 3 }, { n: 4 })).toEqual([6, 8]);
    expect(await Promise.all(others)).toEqual([2, 4]);
    expect(stage.statements).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('are done alone where the statement left them out', async () => {
    const stage = doubling({ leftOut: [2] });
    expect(await askWhileBusy(stage, { n: 1 }, { n: 2 })).toEqual([2, 4]);
    expect(stage.alone).toEqual([101, 102, 2]);
  });

  it('are done alone where the statement failed: it may be the fault of one of them', async () => {
    const stage = doubling({ fails: new Error('one of them') });
    expect(await askWhileBusy(stage, { n: 1 }, { n: 2 })).toEqual([2, 4]);
    expect(stage.alone).toEqual([101, 102, 1, 2]);
  });

  it('are not done again where the database was away: nobody knows whether it was committed', async () => {
    const away = new CouponError('UNAVAILABLE', 'The database is away.');
    const stage = doubling({ fails: away });
    expect(await askWhileBusy(stage, { n: 1 }, { n: 2 })).toEqual([away, away]);
    expect(stage.alone).toEqual([101, 102]);
  });

  it('are the work of the first who asked, for whoever watches the driver', async () => {
    const stage = doubling();
    stage.ask({ n: 101 });
    await nextTurn();
    stage.ask({ n: 102 });
    await nextTurn();
    const asked = ['first', 'second'].map((requestId, n) => runAs({ requestId }, () => stage.ask({ n })));
    stage.goOn();
    await Promise.all(asked);
    expect(stage.activities).toEqual([{ requestId: 'first' }]);
  });
});

// Whatever people, time, lost answers and crashes do: our word and the platform's end up the same.
import { CouponError } from '@kaquan/protocol/errors';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hong, ming, openStage } from '../../test-support/redemption-stage.ts';
import type { Verdict } from '../platforms/platform.ts';

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.opened.close());

const MARK = 300;
const USED = `select id, open_id from kaquan.redemptions where state = 'used'`;
const people = { ming, hong };
type Person = keyof typeof people;

/** What happens to the call: it goes well, is lost on the way there, or its answer on the way back. */
const fault = fc.constantFrom('none', 'none', 'lost', 'answer-lost');
const person = fc.constantFrom<Person>('ming', 'hong');
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('reserve'), who: person }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('confirm'), who: person, fault }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('crash'), who: person, at: fc.constantFrom(1, 2, 3), fault }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('cancel'), who: person }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('jobs'), fault }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('wait'), seconds: fc.constantFrom(5, 31, 299, 301) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('use-at-the-counter'), who: person }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('delete') }) },
);
type Step = { does: string; who?: Person; at?: number; fault?: string; seconds?: number };

/** A platform that tells the truth, when it is heard. */
function createPlatform() {
  const platform = {
    state: 'normal' as 'normal' | 'consumed' | 'gone',
    mark: { by: '', until: 0 },
    /** Who used it through us. */
    consumedFor: undefined as string | undefined,
    fault: 'none',
  };
  const marked = (openId: string) => platform.mark.by === openId && platform.mark.until > stage.clock.now;
  const free = () => platform.mark.until <= stage.clock.now;
  const unknown: Verdict = { outcome: 'unknown', reason: 'no answer' };

  function consumeNow(openId: string): Verdict {
    if (platform.state === 'consumed') return { outcome: 'used-elsewhere' };
    if (platform.state === 'gone') return { outcome: 'void', reason: 'gone' };
    if (!marked(openId)) return { outcome: 'held', reason: 'not marked' };
    platform.state = 'consumed';
    platform.consumedFor = openId;
    return { outcome: 'used' };
  }
  const inquireNow = (): Verdict =>
    platform.state === 'consumed'
      ? { outcome: 'used' }
      : platform.state === 'gone'
        ? { outcome: 'void', reason: 'gone' }
        : { outcome: 'held', reason: 'normal' };

  return {
    platform,
    useAtTheCounter(openId: string) {
      if (platform.state === 'normal' && (free() || marked(openId))) platform.state = 'consumed';
    },
    script: {
      async reserve(_row: unknown, openId: string) {
        if (!free() && !marked(openId)) throw new CouponError('COUPON_RESERVED', 'marked');
        platform.mark = { by: openId, until: stage.clock.now + MARK };
      },
      async release(_row: unknown, openId: string) {
        if (marked(openId)) platform.mark = { by: '', until: 0 };
      },
      async consume(_row: unknown, openId: string) {
        if (platform.fault === 'lost') return unknown;
        const verdict = consumeNow(openId);
        return platform.fault === 'answer-lost' ? unknown : verdict;
      },
      inquire: async () => (platform.fault === 'none' ? inquireNow() : unknown),
    },
  };
}

async function play(steps: Step[]) {
  const { platform, script, useAtTheCounter } = createPlatform();
  await stage.reset(script);
  await stage.grant('wechat', 'c1');
  const latest: Partial<Record<Person, string>> = {};
  const told = new Set<string>();

  /** Refusals are part of life; anything else but a planned death is a bug. */
  async function attempt(work: () => Promise<unknown>) {
    try {
      await work();
    } catch (error) {
      const planned = error instanceof CouponError || (error as Error).message === 'the process died';
      if (!planned) throw error;
    }
  }
  async function workJobs() {
    for (const use of await stage.owed()) await attempt(() => stage.redemptions.settle(use));
  }

  for (const { does, who = 'ming', at = 1, fault: happens = 'none', seconds = 0 } of steps as Step[]) {
    platform.fault = happens;
    const id = latest[who] ?? '';
    if (does === 'wait') stage.clock.now += seconds;
    if (does === 'jobs') await workJobs();
    if (does === 'use-at-the-counter') useAtTheCounter(who);
    if (does === 'delete' && platform.state === 'normal') platform.state = 'gone';
    if (does === 'cancel') await attempt(() => stage.redemptions.cancel(id, people[who]));
    if (does === 'crash') await attempt(() => stage.dyingAt(at).confirm(id, people[who]));
    if (does === 'reserve')
      await attempt(async () => {
        const request = { platform: 'wechat', cardId: 'template', code: 'c1' } as const;
        latest[who] = (await stage.redemptions.reserve(request, people[who])).id;
      });
    if (does === 'confirm')
      await attempt(async () => {
        const answer = await stage.redemptions.confirm(id, people[who]);
        if (answer.state === 'used') told.add(answer.id);
      });
  }

  // The faults end, the dead processes' turns run out, somebody is there.
  platform.fault = 'none';
  stage.clock.now += MARK + 1;
  await workJobs();
  const { rows } = (await stage.opened.db.execute(USED)) as unknown as {
    rows: { id: string; open_id: string }[];
  };
  return { platform, told, used: rows, coupon: await stage.coupon('wechat', 'c1') };
}

it('nobody is told `used` who has not used it, and no use is lost', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const { platform, told, used, coupon } = await play(steps as Step[]);
      expect(coupon.state).not.toBe('using');
      expect(used.length).toBeLessThanOrEqual(1);
      for (const id of told) expect(used.map((row) => row.id)).toEqual([id]);
      if (coupon.state === 'used') expect(platform.state).toBe('consumed');
      if (platform.consumedFor !== undefined) {
        expect(coupon.state).toBe('used');
        expect(used.map((row) => row.open_id)).toEqual([platform.consumedFor]);
      }
    }),
    { numRuns: 60 },
  );
});

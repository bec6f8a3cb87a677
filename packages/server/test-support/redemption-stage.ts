// A stage for redemption tests: an embedded database, a clock, a platform that says what the script says.
import type { Platform } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import { sql } from 'drizzle-orm';
import type { JobData } from '../src/jobs/job.ts';
import type { Caller, CouponPlatform, Grant, Verdict } from '../src/platforms/platform.ts';
import { createRedemptions, type RedemptionContext, type Redemptions } from '../src/redemption/index.ts';
import { merchantsOf } from '../src/redemption/merchants-of.ts';
import {
  addHolder,
  type CouponRow,
  findCoupon,
  findRedemption,
  grantCoupon,
  migrate,
  openDatabase,
  type RedemptionRow,
} from '../src/storage/index.ts';

type Line<Answer> = Answer | (() => Answer | Promise<Answer>);

type Part<Answer> = Line<Answer>[] | ((row: CouponRow, openId: string) => Promise<Answer>);

/** What the platform will say: in order, until there are no more lines; or with a mind of its own. */
export interface Script {
  reserve: Part<void>;
  release: Part<void>;
  consume: Part<Verdict>;
  inquire: Part<Verdict>;
}

const APP = 'app';
export const HELD = {
  outcome: 'held',
  reason: 'The code is not in use.',
  platformCode: '40003',
} satisfies Verdict;
export const VOID = {
  outcome: 'void',
  reason: 'The code was given away.',
  platformCode: '40127',
} satisfies Verdict;
export const WAITING = { outcome: 'waiting', reason: 'The bill waits to be paid.' } satisfies Verdict;
export const UNKNOWN = { outcome: 'unknown', reason: 'The platform did not answer.' } satisfies Verdict;

/** WeChat has the last word in these tests, Baidu leaves it to us, BeeCloud waits for a payer. */
export const ming: Caller = callerOf('ming');
export const hong: Caller = callerOf('hong');

function callerOf(id: string): Caller {
  return { wechat: { openid: id }, baidu: { openId: id }, beecloud: { userId: id } };
}

export async function openStage() {
  const opened = await openDatabase('memory://');
  await migrate(opened);

  const calls: string[] = [];
  const jobs: { data: JobData['settle']; after?: number }[] = [];
  const clock = { now: 1_000 };
  let script: Script = { reserve: [], release: [], consume: [], inquire: [] };

  async function say<Answer>(name: keyof Script, row: CouponRow, openId: string): Promise<Answer> {
    calls.push(`${name} ${row.couponId} ${openId}`);
    const lines = script[name] as Part<Answer>;
    if (typeof lines === 'function') return lines(row, openId);
    if (lines.length === 0)
      throw new Error(`no line for ${name}, only https://platform/?access_token=SECRET`);
    const line = lines.shift() as Line<Answer>;
    return typeof line === 'function' ? (line as () => Promise<Answer>)() : line;
  }

  const openIdOf = (name: Platform) => (caller: Caller) =>
    ({ wechat: caller.wechat?.openid, baidu: caller.baidu?.openId, beecloud: caller.beecloud?.userId })[name];

  function scripted(name: Platform, lastWord: 'ours' | 'platform'): CouponPlatform {
    const ours = lastWord === 'ours';
    return {
      name,
      appId: APP,
      openIdOf: openIdOf(name),
      complete: async (row: CouponRow) => row,
      redemption: {
        lastWord,
        ...(name === 'beecloud' ? { ifUnused: 'let-go' as const } : {}),
        holdSeconds: 300,
        async identify(request, caller) {
          const openId = openIdOf(name)(caller);
          if (openId === undefined) throw new CouponError('UNAUTHENTICATED', 'Log in.');
          return { couponId: String(request.code ?? request.couponTakeId ?? request.couponId), openId };
        },
        ...(ours
          ? {}
          : {
              reserve: (row: CouponRow, openId: string) => say<void>('reserve', row, openId),
              release: (row: CouponRow, openId: string) => say<void>('release', row, openId),
              inquire: (row: CouponRow, openId: string) => say<Verdict>('inquire', row, openId),
            }),
        consume: (row, openId) => say<Verdict>('consume', row, openId),
      },
    } as CouponPlatform;
  }

  const context: RedemptionContext = {
    opened,
    jobs: {
      async send(_tx, _name, data, options) {
        jobs.push({ data: data as JobData['settle'], ...(options?.after ? { after: options.after } : {}) });
      },
    },
    platforms: new Map([
      ['wechat', scripted('wechat', 'platform')],
      ['baidu', scripted('baidu', 'ours')],
      ['beecloud', scripted('beecloud', 'platform')],
    ]),
    now: () => clock.now,
    logger: { warn() {} },
  };

  return {
    opened,
    context,
    clock,
    calls,
    jobs,
    redemptions: createRedemptions(context),

    /** Starts over: no coupons, no calls, a new script. */
    async reset(lines: Partial<Script> = {}) {
      await opened.db.execute(sql`truncate kaquan.coupons, kaquan.coupon_holders, kaquan.redemptions`);
      calls.length = 0;
      jobs.length = 0;
      clock.now = 1_000;
      script = { reserve: [undefined], release: [undefined], consume: [], inquire: [], ...lines };
    },

    /** A coupon that 小明 and 小红 both hold. */
    async grant(platform: Platform, couponId: string, grant: Partial<Grant> = {}) {
      const key = { platform, appId: APP, couponId };
      await grantCoupon(opened.db, {
        ...key,
        openId: 'ming',
        templateId: 'template',
        code: couponId,
        face: { title: '满减券', benefit: { kind: 'cash', reduceCost: 2000 }, leastCost: 10_000 },
        validity: {},
        raw: {},
        via: 'push',
        now: clock.now,
        ...grant,
      });
      await addHolder(opened.db, key, 'hong', clock.now);
      return key;
    },

    /** Redemptions in a process that dies at its n-th transaction: before it, nothing of it is written. */
    dyingAt(transaction: number): Redemptions {
      let count = 0;
      return createRedemptions({
        ...context,
        opened: {
          ...opened,
          async transaction(work) {
            count += 1;
            if (count === transaction) throw new Error('the process died');
            return opened.transaction(work);
          },
        },
      });
    },

    /** Runs the jobs that were sent, as a later process would. */
    async workJobs() {
      for (const { data } of jobs.splice(0)) await createRedemptions(context).settle(data);
    },

    coupon: async (platform: Platform, couponId: string) =>
      (await findCoupon(opened.db, { platform, appId: APP, couponId })) as CouponRow,
    redemption: async (id: string) =>
      (await findRedemption(opened.db, merchantsOf(context.platforms), id)) as RedemptionRow,
  };
}

/** The CouponError that a promise rejects with. */
export async function refusal(promise: Promise<unknown>): Promise<CouponError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof CouponError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

// A stage for redemption tests: an embedded database, a clock, a platform that says what the script says.
import type { Platform } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import { sql } from 'drizzle-orm';
import type { Caller, CouponPlatform, Grant, Verdict } from '../src/platforms/platform.ts';
import { createRedemptions, type RedemptionContext, type Redemptions } from '../src/redemption/index.ts';
import { merchantsOf } from '../src/redemption/merchants-of.ts';
import {
  addHolder,
  type CouponRow,
  findCoupon,
  findRedemption,
  grantCoupon,
  listUnsettled,
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
  /** Changes of a coupon or a redemption until the process dies; none: it lives. */
  let left = 0;
  const opened = await openDatabase('memory://', {
    onStatement(statement) {
      if (left === 0 || !/update "kaquan"\."(coupons|redemptions)"/.test(statement)) return;
      left -= 1;
      if (left === 0) throw new Error('the process died');
    },
  });
  await migrate(opened);

  const calls: string[] = [];
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
    platforms: new Map([
      ['wechat', scripted('wechat', 'platform')],
      ['baidu', scripted('baidu', 'ours')],
      ['beecloud', scripted('beecloud', 'platform')],
    ]),
    now: () => clock.now,
    logger: { warn() {} },
  };

  /** The redemptions that owe something, and when they are due. */
  async function owed() {
    const rows: RedemptionRow[] = [];
    for (const merchant of merchantsOf(context.platforms))
      rows.push(...(await listUnsettled(opened.db, merchant, { before: clock.now, limit: 1_000 })));
    return rows.map(({ id: redemptionId, platform, appId, couponId, dueAt }) => ({
      platform,
      appId,
      couponId,
      redemptionId,
      dueAt,
    }));
  }

  return {
    opened,
    context,
    clock,
    calls,
    redemptions: createRedemptions(context),

    /** Starts over: no coupons, no calls, a new script. */
    async reset(lines: Partial<Script> = {}) {
      await opened.db.execute(sql`truncate kaquan.coupons, kaquan.coupon_holders, kaquan.redemptions`);
      calls.length = 0;
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
        raw: { id: 'template' },
        via: 'push',
        now: clock.now,
        ...grant,
      });
      await addHolder(opened.db, key, 'hong', clock.now);
      return key;
    },

    /** Redemptions in a process that dies when it tries to write for the n-th time: that is not written. */
    dyingAt(change: number): Pick<Redemptions, 'confirm'> {
      return {
        async confirm(...asked) {
          left = change;
          try {
            return await createRedemptions(context).confirm(...asked);
          } finally {
            left = 0;
          }
        },
      };
    },

    owed,

    /** Settles what is owed, due or not, as a later process would. */
    async workJobs() {
      for (const use of await owed()) await createRedemptions(context).settle(use);
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

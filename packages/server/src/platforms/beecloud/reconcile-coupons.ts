// Holds BeeCloud's list of issued coupons beside our rows, and asks about those of ours that it does not list.
// @see BeeCloud 营销卡券 优惠券根据条件查询, 优惠券根据ID查询
import { readCoupon } from '@kaquan/protocol/beecloud/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import { compareCoupon, type PlatformWord } from '../../reconcile/compare-coupon.ts';
import { goThrough } from '../../reconcile/go-through.ts';
import { PAGE, type Stage, type StageTools } from '../../reconcile/stage.ts';
import { findCoupons } from '../../storage/find-coupons.ts';
import { listHolders } from '../../storage/list-holders.ts';
import { pageCoupons } from '../../storage/page-coupons.ts';
import { textField } from '../http/fields.ts';
import type { Fields } from '../http/platform-http.ts';
import type { BeecloudApi } from './api.ts';
import { asking } from './asking.ts';
import { getCoupon } from './coupon/get.ts';
import { type CouponQuery, listCoupons } from './coupon/list.ts';
import { grantIssued, shownCoupon } from './grant-issued.ts';

/** With `since`, of the used ones only those issued after it are listed. */
export function reconcileCoupons(api: BeecloudApi): Stage {
  const { context, appId } = api;
  const app = { platform: 'beecloud', appId };

  async function compare(page: Fields[], tools: StageTools): Promise<void> {
    const listed = new Map(page.map((raw) => [readCoupon(raw).id, raw]));
    const { db } = await context.database();
    const ids = [...listed.keys()];
    const known = await findCoupons(db, app, ids);
    const holders = await listHolders(db, app, ids);
    for (const [couponId, raw] of listed) {
      const row = known.get(couponId);
      if (row === undefined) await tools.found(missing(raw));
      else {
        const side = { row, holders: holders.get(couponId) ?? [] };
        for (const found of compareCoupon(db, side, wordOf(raw), context.now())) await tools.found(found);
      }
    }
    tools.passed('', page.length);
  }

  function missing(raw: Fields) {
    const { id: couponId, userId: openId, template, used } = readCoupon(raw);
    return {
      kind: 'claim-missing' as const,
      about: { couponId, templateId: template.id, openId },
      ours: 'unknown',
      theirs: used ? 'used' : 'held',
      async mend() {
        const { db } = await context.database();
        await grantIssued(db, raw, { appId, now: context.now(), via: 'list' });
      },
    };
  }

  function wordOf(raw: Fields): PlatformWord {
    const { used, userId: owner } = readCoupon(raw);
    const { validity, ...shown } = shownCoupon(raw, context.now());
    return {
      state: used ? 'used' : 'held',
      words: `status ${textField(raw, 'status') ?? 'unknown'}`,
      owner,
      validity,
      shown,
    };
  }

  async function lookAtList(query: CouponQuery, seen: Set<string>, tools: StageTools): Promise<void> {
    let page: Fields[] = [];
    for await (const raw of listCoupons(asking(api, tools), query)) {
      seen.add(readCoupon(raw).id);
      page.push(raw);
      if (page.length < PAGE) continue;
      await compare(page, tools);
      page = [];
    }
    await compare(page, tools);
  }

  async function lookAtOne(couponId: string, tools: StageTools): Promise<void> {
    const answer = await getCoupon(asking(api, tools), { id: couponId }).catch((error: unknown) => {
      if (error instanceof CouponError && error.code === 'PLATFORM_REFUSED') return error.message;
      throw error;
    });
    if (typeof answer !== 'string') return compare([answer], tools);
    await tools.found({ kind: 'unknown-there', about: { couponId }, ours: 'known', theirs: answer });
  }

  return {
    name: 'coupons',
    async run(tools) {
      const { since: endedSince, openIds } = tools;
      const parts: CouponQuery[] =
        endedSince === undefined ? [{}] : [{ used: false }, { used: true, createdAfter: endedSince * 1000 }];
      const seen = new Set<string>();
      for (const userId of openIds ?? [undefined])
        for (const part of parts)
          await lookAtList({ ...part, ...(userId === undefined ? {} : { userId }) }, seen, tools);
      const { db } = await context.database();
      await goThrough(
        { after: undefined, passed: () => undefined },
        (page) => pageCoupons(db, app, { ...page, endedSince, openIds }),
        (rows) =>
          tools.each(
            rows.filter(({ couponId }) => !seen.has(couponId)),
            ({ couponId }) => lookAtOne(couponId, tools),
          ),
      );
    },
  };
}

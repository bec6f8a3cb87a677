// Asks WeChat about every card that is known here: how it stands, whose it is, when it can be used.
// @see 朋友的券 查询Code接口
import { CouponError } from '@kaquan/protocol/errors';
import { compareCoupon, type PlatformWord } from '../../reconcile/compare-coupon.ts';
import { goThroughCoupons } from '../../reconcile/go-through-coupons.ts';
import type { Stage, StageTools } from '../../reconcile/stage.ts';
import type { CouponRow } from '../../storage/coupon-row.ts';
import { findCoupon } from '../../storage/find-coupon.ts';
import type { PlatformContext } from '../context.ts';
import type { Verdict } from '../platform.ts';
import type { WechatApi } from './api.ts';
import { type CodeState, getCode } from './card/code/get.ts';
import { readCardRules } from './card-rules.ts';
import { errorVerdict, stateVerdict } from './code-verdict.ts';
import { validityIn } from './validity-in.ts';

/** Goes through all codes; what changes while WeChat is asked is left to the next run. */
export function reconcileCodes(api: WechatApi, context: PlatformContext): Stage {
  const app = { platform: 'wechat', appId: api.appid };

  async function compare(seen: CouponRow, holders: string[], tools: StageTools): Promise<void> {
    const word = await ask(seen, tools);
    const { db } = await context.database();
    const { couponId, templateId, state } = seen;
    const row = await findCoupon(db, { ...app, couponId });
    if (row?.state !== state || row.updatedAt !== seen.updatedAt) return;
    if (typeof word === 'string')
      return tools.found({ kind: 'unclear', about: { couponId, templateId }, ours: state, theirs: word });
    for (const found of compareCoupon(db, { row, holders }, word, context.now())) await tools.found(found);
  }

  /** WeChat's word of a code; as a text what it said that nobody understands. */
  async function ask(row: CouponRow, tools: StageTools): Promise<PlatformWord | string> {
    const { templateId: cardId, couponId: code } = row;
    try {
      const state = await tools.ask(() => getCode(api, { cardId, code }));
      return wordOf(stateVerdict(state, context.now()), state.userCardStatus, { state, row });
    } catch (error) {
      if (!(error instanceof CouponError)) throw error;
      const verdict = errorVerdict(error);
      // Not about this code: no answer, the quota, the credentials. The next code would fare no better.
      if (verdict.outcome === 'unknown' || (verdict.outcome === 'held' && error.code !== 'PLATFORM_REFUSED'))
        throw error;
      return verdict.outcome === 'held' ? error.message : wordOf(verdict, error.message);
    }
  }

  return {
    name: 'codes',
    async run(tools) {
      const { db } = await context.database();
      await goThroughCoupons(tools, db, app, (row, holders) => compare(row, holders, tools));
    },
  };
}

function wordOf(
  verdict: Verdict,
  words: string,
  about?: { state: CodeState; row: CouponRow },
): PlatformWord | string {
  switch (verdict.outcome) {
    case 'used':
    case 'used-elsewhere':
      return { state: 'used', words };
    case 'void':
      return { state: 'void', words, voidReason: verdict.reason };
    case 'held':
      return { state: 'held', words, isLast: true, ...(about ? factsOf(about) : {}) };
    default:
      return words;
  }
}

function factsOf({ state, row }: { state: CodeState; row: CouponRow }): Partial<PlatformWord> {
  const { sharedWithFriends: isShared } = readCardRules(row.raw);
  return { owner: state.openid, isShared, validity: validityIn(state) };
}

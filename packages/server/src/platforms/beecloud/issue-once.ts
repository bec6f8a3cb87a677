// Issues a coupon once for a request id of the merchant's, whatever answers get lost: BeeCloud has no such id itself.
// @see BeeCloud 营销卡券 发放卡券, 优惠券根据条件查询
import type { Coupon } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import { couponView } from '../../redemption/coupon-view.ts';
import { claimIssue } from '../../storage/claim-issue.ts';
import { findCoupon } from '../../storage/find-coupon.ts';
import type { IssueRow } from '../../storage/issue-row.ts';
import { noteIssue } from '../../storage/note-issue.ts';
import { isAnswerLost } from '../http/is-answer-lost.ts';
import type { Fields } from '../http/platform-http.ts';
import type { BeecloudApi } from './api.ts';
import { issueCoupon } from './coupon/issue.ts';
import { adopt, lostCoupon, TURN } from './resolve-issue.ts';

export interface IssueRequest {
  /** The merchant's own, one for each coupon that somebody is to get: `welcome-<user>`, an order's number… */
  requestId: string;
  templateId: string;
  /** The user's number, under which the coupon is later paid with. */
  userId: string;
}

/**
 * Issues a coupon, or answers the one that was issued for this request before. When it throws PLATFORM_UNREACHABLE or
 * UNAVAILABLE, call it again with the same request: it looks for what the lost call did before it asks anew.
 *
 * @throws {CouponError} FIELD_INVALID when the request id was used for something else; PLATFORM_REFUSED when BeeCloud
 *   says no, so that nothing was issued; UNAVAILABLE with `retryAfter` while it is being asked or not yet certain
 * @example const { coupon } = await issueOnce(server.beecloud, { requestId: 'welcome-42', templateId, userId: '42' });
 * @supported node
 */
export async function issueOnce(
  api: BeecloudApi,
  request: IssueRequest,
): Promise<{ coupon: Coupon; issued: boolean }> {
  const { requestId, templateId, userId } = request;
  const { db } = await api.context.database();
  const key = { platform: 'beecloud', appId: api.appId, requestId };
  const now = api.context.now();
  const claim = { key, templateId, openId: userId, until: now + TURN, now };
  const { row, mine } = await claimIssue(db, claim);
  if (row.templateId !== templateId || row.openId !== userId) {
    if (mine) await noteIssue(db, key, { askingUntil: null });
    throw new CouponError('FIELD_INVALID', 'This request id was used for another template or user.', {
      platform: 'beecloud',
    });
  }
  if (row.couponId !== null) return { coupon: await viewOf(api, row.couponId, userId), issued: false };
  if (!mine)
    throw new CouponError(
      'UNAVAILABLE',
      'Not certain yet whether it was issued. Ask again with the same id.',
      {
        platform: 'beecloud',
        retryAfter: Math.max(1, (row.askingUntil ?? now) - now),
      },
    );
  const found = await lostCoupon(api, row);
  if (found) return adopt(api, row, found);
  return ask(api, row);
}

async function ask(api: BeecloudApi, row: IssueRow): Promise<{ coupon: Coupon; issued: boolean }> {
  const { db } = await api.context.database();
  const key = { platform: row.platform, appId: row.appId, requestId: row.requestId };
  await noteIssue(db, key, { askedAt: row.askedAt ?? api.context.now() });
  let raw: Fields;
  try {
    raw = await issueCoupon(api, { templateId: row.templateId, userId: row.openId });
  } catch (error) {
    // A refusal means that there is no coupon. Otherwise the turn is kept to its end: the call may still arrive.
    if (!isAnswerLost(error)) await noteIssue(db, key, { askedAt: row.askedAt, askingUntil: null });
    throw error;
  }
  return adopt(api, row, raw);
}

async function viewOf(api: BeecloudApi, couponId: string, openId: string): Promise<Coupon> {
  const { db } = await api.context.database();
  const row = await findCoupon(db, { platform: 'beecloud', appId: api.appId, couponId });
  if (row === undefined)
    throw new CouponError('COUPON_UNKNOWN', 'The coupon of this request is not in the database.', {
      platform: 'beecloud',
    });
  return couponView(row, { openId, now: api.context.now() });
}

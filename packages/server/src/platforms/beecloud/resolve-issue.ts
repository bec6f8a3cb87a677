// What became of a request for a coupon whose answer was lost: the coupon that it issued, or none.
// @see BeeCloud 营销卡券 优惠券根据条件查询
import { readCoupon } from '@kaquan/protocol/beecloud/coupon';
import type { Coupon } from '@kaquan/protocol/coupon';
import { CouponError } from '@kaquan/protocol/errors';
import { couponView } from '../../redemption/coupon-view.ts';
import { claimIssue } from '../../storage/claim-issue.ts';
import { findCoupon } from '../../storage/find-coupon.ts';
import { findIssued } from '../../storage/find-issued.ts';
import type { IssueKey, IssueRow } from '../../storage/issue-row.ts';
import { noteIssue } from '../../storage/note-issue.ts';
import type { Fields } from '../http/platform-http.ts';
import type { BeecloudApi } from './api.ts';
import { listCoupons } from './coupon/list.ts';
import { grantIssued } from './grant-issued.ts';

/** Seconds for which one process alone asks, and after which a call that was lost can no longer arrive. */
export const TURN = 30;
/** Seconds by which BeeCloud's clock may be behind ours: with more between them, it would refuse our signatures. */
const CLOCKS = 600;

/** Makes the coupon the answer to the request, and grants it, both or neither. */
export async function adopt(
  api: BeecloudApi,
  row: IssueRow,
  raw: Fields,
): Promise<{ coupon: Coupon; issued: boolean }> {
  const opened = await api.context.database();
  const now = api.context.now();
  const granted = await opened.db.transaction(async (tx) => {
    const { platform, appId, requestId } = row;
    await noteIssue(tx, { platform, appId, requestId }, { couponId: readCoupon(raw).id, askingUntil: null });
    return grantIssued(tx, raw, { appId: api.appId, now, via: 'issue' });
  });
  return { coupon: couponView(granted, { openId: row.openId, now }), issued: true };
}

/**
 * The oldest coupon that the lost call may have issued: it answers no other request, and we had not seen it when the
 * request was made.
 */
export async function lostCoupon(api: BeecloudApi, row: IssueRow): Promise<Fields | undefined> {
  const { askedAt } = row;
  if (askedAt === null) return undefined;
  const found: Fields[] = [];
  const query = { userId: row.openId, templateId: row.templateId };
  for await (const raw of listCoupons(api, { ...query, createdAfter: (askedAt - CLOCKS) * 1000 }))
    found.push(raw);
  const { db } = await api.context.database();
  const idOf = (raw: Fields) => readCoupon(raw).id;
  const taken = await findIssued(db, row, found.map(idOf));
  const age = (raw: Fields) => readCoupon(raw).createdAt ?? 0;
  const free = found.filter((raw) => !taken.has(idOf(raw))).sort((a, b) => age(a) - age(b));
  for (const raw of free) {
    const known = await findCoupon(db, { platform: row.platform, appId: row.appId, couponId: idOf(raw) });
    if (known === undefined || known.grantedAt >= askedAt) return raw;
  }
  return undefined;
}

/**
 * Takes the turn to ask, and makes the coupon that the lost call issued the answer to the request. When there is none,
 * the request is as if it had never been made: whoever makes it again is given a coupon.
 *
 * @throws {CouponError} UNAVAILABLE while somebody else has the turn; PLATFORM_*
 */
export async function resolveIssue(
  api: BeecloudApi,
  { requestId, templateId, openId }: IssueRow,
): Promise<void> {
  const { db } = await api.context.database();
  const key: IssueKey = { platform: 'beecloud', appId: api.appId, requestId };
  const now = api.context.now();
  const { row, mine } = await claimIssue(db, { key, templateId, openId, until: now + TURN, now });
  if (row.couponId !== null) return;
  if (!mine)
    throw new CouponError('UNAVAILABLE', 'The request is being made again.', {
      platform: 'beecloud',
      retryAfter: TURN,
    });
  const found = await lostCoupon(api, row);
  if (found) await adopt(api, row, found);
  else await noteIssue(db, key, { askedAt: null, askingUntil: null });
}

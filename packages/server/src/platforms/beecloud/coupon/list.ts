// GET /2/rest/coupon: issued coupons, by user, template, state or the order they are to be used for.
// @see BeeCloud 营销卡券 优惠券根据条件查询
import type { Fields } from '../../http/platform-http.ts';
import type { BeecloudApi } from '../api.ts';
import { type CreatedRange, createdRange } from '../coupon-filters.ts';
import { pageThrough } from '../page-through.ts';

export interface CouponQuery extends CreatedRange {
  userId?: string;
  templateId?: string;
  used?: boolean;
  /** An order's amount in fen: only coupons whose threshold it reaches. */
  limitFee?: number;
}

/**
 * All coupons that match, page by page as they are read.
 *
 * @throws {CouponError} PLATFORM_*
 * @example for await (const raw of listCoupons(server.beecloud, { userId, limitFee: 11000 })) usable.push(raw);
 * @supported node
 */
export function listCoupons(api: BeecloudApi, query: CouponQuery): AsyncGenerator<Fields> {
  return pageThrough(api, {
    path: '/2/rest/coupon',
    name: 'coupons',
    fields: {
      user_id: query.userId,
      template_id: query.templateId,
      status: query.used === undefined ? undefined : Number(query.used),
      limit_fee: query.limitFee,
      ...createdRange(query),
    },
  });
}

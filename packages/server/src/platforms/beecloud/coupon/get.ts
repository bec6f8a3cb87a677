// GET /2/rest/coupon/{id}: one issued coupon.
// @see BeeCloud 营销卡券 优惠券根据ID查询 (its note that {id} is the template's is a slip)
import type { Fields } from '../../http/platform-http.ts';
import type { BeecloudApi } from '../api.ts';
import { idInPath } from '../id-in-path.ts';
import { requireField } from '../require-field.ts';

/**
 * Reads an issued coupon, as BeeCloud answers it.
 *
 * @throws {CouponError} FIELD_INVALID for an id that can be none; PLATFORM_REFUSED for an id that BeeCloud does not know
 * @example const { used } = readCoupon(await getCoupon(server.beecloud, { id }));
 * @supported node
 */
export async function getCoupon(api: BeecloudApi, { id }: { id: string }): Promise<Fields> {
  const answer = await api.call({
    method: 'GET',
    path: `/2/rest/coupon/${idInPath(id)}`,
    route: '/2/rest/coupon/:id',
    signedWith: 'appSecret',
    repeatable: true,
  });
  return requireField(answer, 'coupon');
}

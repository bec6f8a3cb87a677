// GET /2/rest/coupon/template/{id}: one kind of coupon.
// @see BeeCloud 营销卡券 优惠券模板根据ID查询
import type { Fields } from '../../../http/platform-http.ts';
import type { BeecloudApi } from '../../api.ts';
import { idInPath } from '../../id-in-path.ts';
import { requireField } from '../../require-field.ts';

/**
 * Reads a template, as BeeCloud answers it.
 *
 * @throws {CouponError} FIELD_INVALID for an id that can be none; PLATFORM_REFUSED for an id that BeeCloud does not know
 * @example const template = readTemplate(await getTemplate(server.beecloud, { id }));
 * @supported node
 */
export async function getTemplate(api: BeecloudApi, { id }: { id: string }): Promise<Fields> {
  const answer = await api.call({
    method: 'GET',
    path: `/2/rest/coupon/template/${idInPath(id)}`,
    route: '/2/rest/coupon/template/:id',
    signedWith: 'appSecret',
    repeatable: true,
  });
  return requireField(answer, 'coupon_template');
}

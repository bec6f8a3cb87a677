// POST /2/rest/coupon: gives a coupon to a user.
// @see BeeCloud 营销卡券 发放卡券
import type { Fields } from '../../http/platform-http.ts';
import type { BeecloudApi } from '../api.ts';
import { requireField } from '../require-field.ts';

/**
 * Issues one coupon. Not repeated when the answer is lost, because a second call would issue a second one: use
 * `issueOnce`, which finds out.
 *
 * @throws {CouponError} PLATFORM_REFUSED (none left, the user has enough, the template is off: BeeCloud documents no
 *   codes for these), PLATFORM_UNREACHABLE or PLATFORM_BUSY: it may or may not have been issued
 * @example const coupon = readCoupon(await issueCoupon(server.beecloud, { templateId, userId }));
 * @supported node
 */
export async function issueCoupon(
  api: BeecloudApi,
  { templateId, userId }: { templateId: string; userId: string },
): Promise<Fields> {
  const answer = await api.call({
    method: 'POST',
    path: '/2/rest/coupon',
    fields: { template_id: templateId, user_id: userId },
    signedWith: 'appSecret',
    repeatable: false,
  });
  return requireField(answer, 'coupon');
}

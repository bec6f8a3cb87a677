// POST /rest/2.0/smartapp/v1.0/coupon/banner/update: another picture, title or page for a banner.
// @see 百度卡券 1.4.2 Banner修改
import * as v from 'valibot';
import { text } from '../../../field-rules.ts';
import { type BaiduApi, COUPON_PATH } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { saysYes } from '../../says-yes.ts';
import { type BannerInput, BannerRules } from './banner.ts';

const UpdateRules = v.object({ bannerId: text, ...BannerRules.entries });

/**
 * Replaces a banner; every field is given again.
 *
 * @throws {CouponError} FIELD_INVALID for a field that is missing; PLATFORM_REFUSED with Baidu's errno
 * @example await updateBanner(server.baidu, { bannerId, couponId, picUrl: url, title: '满百立减' });
 * @supported node
 */
export async function updateBanner(
  api: BaiduApi,
  banner: BannerInput & { bannerId: string },
): Promise<{ updated: boolean }> {
  const answer = await api.call({
    method: 'POST',
    path: `${COUPON_PATH}/banner/update`,
    json: checkFields(UpdateRules, banner),
    repeatable: true,
  });
  return { updated: saysYes(answer) };
}

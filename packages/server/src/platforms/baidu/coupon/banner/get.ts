// GET /rest/2.0/smartapp/v1.0/coupon/banner/get: banners by their ids.
// @see 百度卡券 1.4.4 Banner详情查询
import * as v from 'valibot';
import { text } from '../../../field-rules.ts';
import { objectsField } from '../../../http/fields.ts';
import { type BaiduApi, COUPON_PATH } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';
import { type Banner, readBanner } from './banner.ts';

/** Ids that one call takes. */
export const MAX_BANNER_IDS = 20;

/** In the query they are one text, separated by commas. */
const bannerId = v.pipe(v.string(), v.regex(/^[^,\s]+$/, 'must be an id without a comma'));
const GetRules = v.object({
  couponId: text,
  bannerIds: v.pipe(
    v.array(bannerId),
    v.minLength(1, 'must hold an id'),
    v.maxLength(MAX_BANNER_IDS, `must hold at most ${MAX_BANNER_IDS} ids`),
  ),
});

/**
 * Reads at most 20 banners of a coupon.
 *
 * @throws {CouponError} FIELD_INVALID for no ids or too many; PLATFORM_REFUSED with Baidu's errno
 * @example const [banner] = await getBanners(server.baidu, { couponId, bannerIds: [bannerId] });
 * @supported node
 */
export async function getBanners(
  api: BaiduApi,
  request: { couponId: string; bannerIds: string[] },
): Promise<Banner[]> {
  const { couponId, bannerIds } = checkFields(GetRules, request);
  const answer = await api.call({
    method: 'GET',
    path: `${COUPON_PATH}/banner/get`,
    query: { couponId, bannerIds: bannerIds.join(',') },
    repeatable: true,
  });
  return objectsField(answer, 'data').map(readBanner);
}

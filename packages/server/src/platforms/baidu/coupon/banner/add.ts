// POST /rest/2.0/smartapp/v1.0/coupon/banner/add: the one banner of a coupon.
// @see 百度卡券 1.4.1 Banner创建
import { CouponError } from '@kaquan/protocol/errors';
import { objectField, textField } from '../../../http/fields.ts';
import { type BaiduApi, COUPON_PATH } from '../../api.ts';
import { checkFields, fieldInvalid } from '../../check-fields.ts';
import { type BannerInput, BannerRules } from './banner.ts';
import { batchGetBanners } from './batch-get.ts';

/**
 * Gives a coupon its banner, after looking whether it has one already.
 *
 * @throws {CouponError} FIELD_INVALID for a field that is missing, or a coupon that has a banner
 * @example const { bannerId } = await addBanner(server.baidu, { couponId, picUrl: url, title: '满百立减' });
 * @supported node
 */
export async function addBanner(api: BaiduApi, banner: BannerInput): Promise<{ bannerId: string }> {
  const json = checkFields(BannerRules, banner);
  const { dataList } = await batchGetBanners(api, { couponId: json.couponId, pageSize: 1 });
  if (dataList.length > 0)
    throw fieldInvalid('couponId', 'this coupon has its one banner already: update or delete that');
  const answer = await api.call({
    method: 'POST',
    path: `${COUPON_PATH}/banner/add`,
    json,
    repeatable: false,
  });
  const bannerId = textField(objectField(answer, 'data'), 'bannerId');
  if (bannerId === undefined)
    throw new CouponError('PLATFORM_REFUSED', 'Baidu added a banner without telling its id.', {
      platform: 'baidu',
    });
  return { bannerId };
}

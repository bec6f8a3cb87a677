// POST /rest/2.0/smartapp/v1.0/coupon/code/batchUpload: codes for Baidu to hand out.
// @see 百度卡券 1.3 步骤三：上传Code码
import { CouponError } from '@kaquan/protocol/errors';
import { numberField, objectField } from '../../../http/fields.ts';
import { type BaiduApi, COUPON_PATH } from '../../api.ts';

/** Codes one call takes. */
export const MAX_CODES = 100;

/**
 * Uploads at most 100 codes of a coupon. Codes that Baidu already has are ignored and counted under `failNum`, so
 * the call may be repeated.
 *
 * @throws {CouponError} FIELD_INVALID for no codes, too many, or one with a comma in it
 * @example await batchUploadCodes(server.baidu, { couponId, couponCodes: ['K0001', 'K0002'] });
 * @supported node
 */
export async function batchUploadCodes(
  api: BaiduApi,
  request: { couponId: string; couponCodes: string[] },
): Promise<{ successNum: number; failNum: number }> {
  const { couponId, couponCodes } = request;
  if (couponCodes.length === 0 || couponCodes.length > MAX_CODES)
    throw new CouponError('FIELD_INVALID', `Upload 1 to ${MAX_CODES} codes at a time.`, {
      platform: 'baidu',
    });
  if (couponCodes.some((code) => code === '' || code.includes(',')))
    throw new CouponError('FIELD_INVALID', 'A code is not empty and holds no comma.', { platform: 'baidu' });
  const answer = await api.call({
    method: 'POST',
    path: `${COUPON_PATH}/code/batchUpload`,
    form: { couponId, couponCodes: couponCodes.join(',') },
    repeatable: true,
  });
  const data = objectField(answer, 'data');
  return { successNum: numberField(data, 'successNum') ?? 0, failNum: numberField(data, 'failNum') ?? 0 };
}

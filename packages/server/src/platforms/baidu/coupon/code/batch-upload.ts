// POST /rest/2.0/smartapp/v1.0/coupon/code/batchUpload: codes for Baidu to hand out.
// @see 百度卡券 1.3 步骤三：上传Code码
import * as v from 'valibot';
import { text } from '../../../field-rules.ts';
import { numberField, objectField } from '../../../http/fields.ts';
import { type BaiduApi, COUPON_PATH } from '../../api.ts';
import { checkFields } from '../../check-fields.ts';

/** Codes one call takes. */
export const MAX_CODES = 100;

/** One code; in the form they are one text, separated by commas. */
const couponCode = v.pipe(
  v.string('must be a text'),
  v.nonEmpty('must not be empty'),
  v.regex(/^[^,]*$/, 'must hold no comma'),
);

const UploadRules = v.object({
  couponId: text,
  couponCodes: v.pipe(
    v.array(couponCode),
    v.minLength(1, 'must hold a code'),
    v.maxLength(MAX_CODES, `must hold at most ${MAX_CODES} codes`),
  ),
});

/**
 * Uploads at most 100 codes of a coupon. Codes that Baidu already has are ignored and counted under `failNum`, so
 * the call may be repeated.
 *
 * @param options `repeatable: false`: not sent again when the answer is lost, so that the counts are those of one try
 * @throws {CouponError} FIELD_INVALID for no codes, too many, or one with a comma in it
 * @example await batchUploadCodes(server.baidu, { couponId, couponCodes: ['K0001', 'K0002'] });
 * @supported node
 */
export async function batchUploadCodes(
  api: BaiduApi,
  request: { couponId: string; couponCodes: string[] },
  { repeatable = true }: { repeatable?: boolean } = {},
): Promise<{ successNum: number; failNum: number }> {
  const { couponId, couponCodes } = checkFields(UploadRules, request);
  const answer = await api.call({
    method: 'POST',
    path: `${COUPON_PATH}/code/batchUpload`,
    form: { couponId, couponCodes: couponCodes.join(',') },
    repeatable,
  });
  const data = objectField(answer, 'data');
  return { successNum: numberField(data, 'successNum') ?? 0, failNum: numberField(data, 'failNum') ?? 0 };
}

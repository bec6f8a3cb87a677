// POST /rest/2.0/smartapp/v1.0/coupon/code/batchUpload: the merchant's codes, at most 100 at a time.
// @see 百度卡券 §1.3 上传Code码
import { invalid, refusal, success, UNKNOWN_COUPON } from '../../../../../../../answers.ts';
import type { Guarded } from '../../../../../../../credentials.ts';
import { readFields } from '../../../../../../../read-fields.ts';
import { findCoupon, type Store } from '../../../../../../../store.ts';

const MOST_CODES = 100;
/** Not documented; long enough for every code the samples show. */
const LONGEST_CODE = 64;

/** Codes that were there already are counted under failNum and otherwise ignored. */
export function batchUpload(store: Store): Guarded {
  return async (c, account) => {
    const fields = await readFields(c);
    const template = findCoupon(store, account, fields.couponId);
    if (!template) return c.json(UNKNOWN_COUPON);
    if (template.input.baseInfo.codeType === 2) return c.json(invalid('codeType 2 takes no codes'));
    const codes = (fields.couponCodes ?? '').split(',').filter((code) => code !== '');
    if (codes.length === 0) return c.json(invalid('couponCodes'));
    if (codes.length > MOST_CODES) return c.json(refusal(70002, '导入优惠券码大小超限'));
    if (codes.some((code) => code.length > LONGEST_CODE))
      return c.json(refusal(70003, '导入优惠券码长度超限'));
    let successNum = 0;
    for (const code of codes) {
      if (template.known.has(code)) continue;
      template.known.add(code);
      template.free.push(code);
      successNum += 1;
    }
    return c.json(success({ successNum, failNum: codes.length - successNum }));
  };
}

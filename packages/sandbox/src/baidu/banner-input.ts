// What a merchant may send to make or change a banner.
// @see 百度卡券 §1.4.1 Banner创建, §1.4.2 Banner修改
import * as v from 'valibot';
import { path, text } from './coupon-input.ts';

/** Ids are text in the document's samples and numbers in its tables. */
const id = v.pipe(v.union([text, v.number()]), v.transform(String));

/** The body of banner/add. The document's own picUrl samples are no addresses, so any text will do. */
export const NewBanner = v.looseObject({
  couponId: id,
  picUrl: text,
  title: text,
  appRedirectPath: v.optional(path, ''),
});

/** The body of banner/update. */
export const ChangedBanner = v.looseObject({ ...NewBanner.entries, bannerId: id });

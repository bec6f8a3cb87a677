// Where a card was handed out, in the merchant's own numbers: of a QR code, and of a cardExt.
// @see 朋友的券 生成二维码接口 outer_id
import * as v from 'valibot';

/** Up to 60 digits; as a string it may have all of them. */
export const outerId = v.union([
  v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  v.pipe(v.string(), v.regex(/^\d{1,60}$/)),
]);

// Ids and codes in what a merchant's own code asks of WeChat: text, or a number that JSON carries whole.
// @see 朋友的券 生成二维码接口 card_id, openid, outer_id
import * as v from 'valibot';
import { text } from '../field-rules.ts';

/** A card_id. */
export const cardId = v.pipe(
  text,
  v.regex(/^[\x21-\x7e]{1,64}$/, 'must be an id: at most 64 printable characters'),
);

/** An openid. The document's string(20) and string(32) are shorter than some it shows. */
export const openid = v.pipe(
  text,
  v.regex(/^[\x21-\x7e]{1,64}$/, 'must be an openid: at most 64 printable characters'),
);

/** A code that somebody holds. */
export const code = v.pipe(
  text,
  v.regex(/^[\x21-\x7e]{1,64}$/, 'must be a code: at most 64 printable characters'),
);

const DIGITS = 'must be a whole number of at most 60 digits, as text where it has more than 15';

/** outer_id: up to 60 digits, which a number of JavaScript would not keep. */
export const outerId = v.union(
  [
    v.pipe(v.number(), v.safeInteger(DIGITS), v.minValue(0, DIGITS)),
    v.pipe(v.string(), v.regex(/^\d{1,60}$/, DIGITS)),
  ],
  DIGITS,
);

const SHOP = 'must be the id of a shop';

/** Ids of shops, as they are. */
export const shopIds = v.array(
  v.union(
    [
      v.pipe(v.number(), v.safeInteger(SHOP), v.minValue(0, SHOP)),
      v.pipe(v.string(), v.regex(/^\d+$/, SHOP)),
    ],
    SHOP,
  ),
  'must be a list of shop ids',
);

// How long a text of a card may be, and which addresses it may hold.
// @see 创建卡券 卡券基础信息字段 string(n); 朋友的券 Base_info（卡券基础信息）字段
import * as v from 'valibot';
import { text } from '../field-rules.ts';

const bytesOf = (value: string) => new TextEncoder().encode(value).length;

/** A text of at most so many bytes. */
export function bytes(max: number) {
  return v.pipe(
    v.string('must be a text'),
    v.check((value) => bytesOf(value) <= max, `must be at most ${max} bytes`),
  );
}

/**
 * A text of at most so many 汉字, which may be empty. The document's sizes fit UTF-8: string(27) is 9 汉字 of three
 * bytes. It says nothing of mixed text; here a letter or digit counts one byte, so that `132元双人火锅套餐` is 24.
 */
export function hanzi(max: number) {
  return v.pipe(
    v.string('must be a text'),
    v.check(
      (value) => bytesOf(value) <= max * 3,
      `must be at most ${max} 汉字 (${max * 3} bytes, a 汉字 has three)`,
    ),
  );
}

/** As `hanzi`, and not empty. */
export function someHanzi(max: number) {
  return v.pipe(hanzi(max), v.nonEmpty('must not be empty'));
}

/** As `hanzi`, of the center cell: there string(18) is 9 汉字 and string(24) is 12, two bytes each. */
export function centerHanzi(max: number) {
  const sizeOf = (value: string) =>
    Array.from(value).reduce((size, character) => size + (character < '\u0080' ? 1 : 2), 0);
  return v.pipe(
    v.string('must be a text'),
    v.check(
      (value) => sizeOf(value) <= max * 2,
      `must be at most ${max} 汉字 (${max * 2} bytes, a 汉字 has two here)`,
    ),
  );
}

/** A page that a cell leads to. The documents' own samples are `www.qq.com` and `http://www.qq.com ` with a blank. */
export const pageUrl = v.pipe(
  v.string('must be a text'),
  v.trim(),
  v.regex(/^\S*$/, 'must be an address without blanks'),
  v.check((value) => bytesOf(value) <= 128, 'must be at most 128 bytes'),
);

const CDN = /^https?:\/\/(mmbiz\.qpic\.cn|mmbiz\.qlogo\.cn|wx\.qlogo\.cn)\/./;

/** A picture on WeChat's CDN; another one is 40141. The documents' own samples have blanks in them. */
export const cdnImage = v.pipe(
  text,
  v.transform((url) => url.replace(/\s+/g, '')),
  v.regex(CDN, "must be an address that uploadImage answered, of WeChat's CDN mmbiz.qpic.cn"),
  v.check((url) => bytesOf(url) <= 3072, 'must be at most 3072 bytes'),
);

/** true or false, not a text of it. */
export const flag = v.boolean('must be true or false');

/** A field that has no place here: the rule says where it has one. */
export function misplaced(rule: string) {
  return v.optional(v.never(rule));
}

// Lists of the merchant's own codes, as deposit and checkcode take and answer them.
// @see 微信卡券 投放卡券 导入自定义code
import * as v from 'valibot';
import { text } from '../../../field-rules.ts';
import type { Fields } from '../../../http/platform-http.ts';

/** Codes one call takes; WeChat answers 40109 to more. */
export const MAX_CODES = 100;

/** string(20); a blank in it would be a code that nobody can type. */
export const ownCode = v.pipe(
  text,
  v.maxLength(20, 'must have at most 20 characters'),
  v.regex(/^\S+$/, 'must hold no blank'),
);

export const CodeListRules = v.object({
  cardId: text,
  codes: v.pipe(
    v.array(ownCode, 'must be a list'),
    v.minLength(1, 'must hold a code'),
    v.maxLength(MAX_CODES, `must hold at most ${MAX_CODES} codes`),
  ),
});

/** A list of codes in an answer; codes of digits may come as numbers. */
export function codesOf(answer: Fields, name: string): string[] {
  const list = answer[name];
  return Array.isArray(list) ? list.map(String) : [];
}

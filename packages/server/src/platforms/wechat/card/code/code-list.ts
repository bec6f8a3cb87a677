// Lists of the merchant's own codes, as deposit and checkcode take them.
// @see 微信卡券 投放卡券 导入自定义code
import * as v from 'valibot';
import { text } from '../../../field-rules.ts';
import { cardId } from '../../id-rules.ts';

/** Codes one call takes; WeChat answers 40109 to more. */
export const MAX_CODES = 100;

/** string(20), without special characters: those of other scripts would come back from decrypt as garbled. */
export const ownCode = v.pipe(
  text,
  v.maxLength(20, 'must have at most 20 characters'),
  v.regex(/^[\x21-\x7e]+$/, 'must be of printable ASCII characters, without blanks'),
);

export const CodeListRules = v.object({
  cardId,
  codes: v.pipe(
    v.array(ownCode, 'must be a list'),
    v.minLength(1, 'must hold a code'),
    v.maxLength(MAX_CODES, `must hold at most ${MAX_CODES} codes`),
  ),
});

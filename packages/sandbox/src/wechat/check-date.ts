// The checks of a card's validity.
// @see 创建卡券 date_info
import { refusal, type WechatAnswer } from './answers.ts';
import type { CardInput } from './card-input.ts';

const missing = (field: string) => refusal(41011, `missing required fields: ${field}`);

/** The old documents' `1` is still accepted. */
export const isFixedRange = (type: string | number | undefined): boolean =>
  type === 'DATE_TYPE_FIX_TIME_RANGE' || String(type) === '1';

const isFixedTerm = (type: string | number | undefined): boolean =>
  type === 'DATE_TYPE_FIX_TERM' || String(type) === '2';

/** Unsigned int: milliseconds do not fit. */
const MOST_TIME = 2 ** 32 - 1;
const isTime = (time: number | undefined) => time === undefined || (time >= 0 && time <= MOST_TIME);

/** The refusal for a validity that is missing, over, upside down, or of no length. */
export function checkDate(card: CardInput, now: number): WechatAnswer | undefined {
  const date = card.base_info.date_info;
  if (!date) return missing('date_info');
  const { begin_timestamp: begin, end_timestamp: end } = date;
  if (!isTime(begin) || !isTime(end)) return refusal(40079, 'invalid time: seconds');
  if (isFixedRange(date.type)) {
    if (begin === undefined || end === undefined) return missing('begin_timestamp, end_timestamp');
    return begin < end && end > now ? undefined : refusal(40079, 'invalid time');
  }
  if (!isFixedTerm(date.type)) return refusal(40079, 'invalid time type');
  if (!date.fixed_term || date.fixed_term < 1) return refusal(40100, 'invalid time interval: fixed_term');
  if (date.fixed_begin_term === undefined) return missing('fixed_begin_term');
  if (date.fixed_begin_term < 0) return refusal(40100, 'invalid time interval: fixed_begin_term');
  return end === undefined || end > now ? undefined : refusal(40079, 'invalid time: end_timestamp');
}

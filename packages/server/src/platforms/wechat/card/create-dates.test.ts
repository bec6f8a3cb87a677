// Which validity a new card may have: two forms, and 90 days for a friends' coupon.
import { describe } from 'vitest';
import { base, friends, refuses, takes } from '../../../../test-support/wechat-card-rules.ts';
import { BEGIN, DAY } from '../../../../test-support/wechat-cards.ts';

const dates = (date_info: object) => base({ date_info });
const range = { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: BEGIN, end_timestamp: BEGIN + DAY };
const term = { type: 'DATE_TYPE_FIX_TERM', fixed_term: 15, fixed_begin_term: 0 };

describe('a validity is refused', () => {
  const D = 'general_coupon.base_info.date_info';
  refuses([
    [D, 'is missing', base({ date_info: undefined })],
    [`${D}.type`, 'DATE_TYPE_FIX_TIME_RANGE or DATE_TYPE_FIX_TERM', dates({ type: 3 })],
    [`${D}.end_timestamp`, 'later than begin_timestamp', dates({ ...range, end_timestamp: BEGIN })],
    [`${D}.end_timestamp`, 'is missing', dates({ ...range, end_timestamp: undefined })],
    [`${D}.begin_timestamp`, 'milliseconds', dates({ ...range, begin_timestamp: 1_447_397_802_000 })],
    [`${D}.fixed_term`, 'only for DATE_TYPE_FIX_TERM', dates({ ...range, fixed_term: 15 })],
    [`${D}.fixed_term`, 'at least 1', dates({ ...term, fixed_term: 0 })],
    [`${D}.fixed_begin_term`, 'is missing', dates({ ...term, fixed_begin_term: undefined })],
    [`${D}.begin_timestamp`, 'only for DATE_TYPE_FIX_TIME_RANGE', dates({ ...term, begin_timestamp: 1 })],
    [
      'cash.base_info.date_info.end_timestamp',
      'at most 90 days',
      friends({ date_info: { ...range, end_timestamp: BEGIN + 90 * DAY + 1 } }),
    ],
    ['cash.base_info.date_info.type', 'has no other', friends({ date_info: term })],
  ]);
});

describe('a validity is taken', () => {
  takes([
    ['of 90 days, for friends', friends({ date_info: { ...range, end_timestamp: BEGIN + 90 * DAY } })],
    ['of a year, for an ordinary card', dates({ ...range, end_timestamp: BEGIN + 365 * DAY })],
    ['in the words of older documents', dates({ ...term, type: 2 })],
  ]);
});

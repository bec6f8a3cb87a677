// What a validity must be: two forms, whose fields exclude each other.
// @see 创建卡券 base_info 必填字段 date_info; 朋友的券 常见问题2
import * as v from 'valibot';
import { seconds, whole } from '../../field-rules.ts';
import { misplaced } from '../text-rules.ts';

const DAY = 24 * 3600;

/** 三个月时长, which the document counts as 90 days; the last second of the 90th day included. */
const LONGEST = 90 * DAY;

/** The words of older documents still count; they are sent as the new ones. */
const NEW_WORDS: Record<string, string> = { 1: 'DATE_TYPE_FIX_TIME_RANGE', 2: 'DATE_TYPE_FIX_TERM' };

const word = v.pipe(
  v.union([v.string(), v.number()], 'must be DATE_TYPE_FIX_TIME_RANGE or DATE_TYPE_FIX_TERM'),
  v.transform((type) => NEW_WORDS[type] ?? String(type)),
);

const range = v.pipe(
  v.looseObject({
    type: v.literal('DATE_TYPE_FIX_TIME_RANGE'),
    begin_timestamp: seconds,
    end_timestamp: seconds,
    fixed_term: misplaced('is only for DATE_TYPE_FIX_TERM'),
    fixed_begin_term: misplaced('is only for DATE_TYPE_FIX_TERM'),
  }),
  v.forward(
    v.check((date) => date.begin_timestamp < date.end_timestamp, 'must be later than begin_timestamp'),
    ['end_timestamp'],
  ),
);

const term = v.looseObject({
  type: v.literal('DATE_TYPE_FIX_TERM'),
  fixed_term: whole(1),
  fixed_begin_term: whole(0),
  end_timestamp: v.optional(seconds),
  begin_timestamp: misplaced('is only for DATE_TYPE_FIX_TIME_RANGE'),
});

const typed = v.looseObject({ type: word }, 'must be an object');

export const OrdinaryDate = v.pipe(
  typed,
  v.variant('type', [range, term], 'must be DATE_TYPE_FIX_TIME_RANGE or DATE_TYPE_FIX_TERM'),
);

/** Also of an update: only a fixed range can be changed. */
export const RangeDate = v.pipe(
  typed,
  v.variant('type', [range], 'must be DATE_TYPE_FIX_TIME_RANGE, the only one that can be changed'),
);

export const FriendsDate = v.pipe(
  typed,
  v.variant('type', [range], "must be DATE_TYPE_FIX_TIME_RANGE, a friends' coupon has no other"),
  v.forward(
    v.check(
      ({ begin_timestamp, end_timestamp }) => fitsFriends(begin_timestamp, end_timestamp),
      "must be at most 90 days after begin_timestamp, for a friends' coupon",
    ),
    ['end_timestamp'],
  ),
);

/** Seconds. */
export function fitsFriends(begin: number, end: number): boolean {
  return end - begin <= LONGEST;
}

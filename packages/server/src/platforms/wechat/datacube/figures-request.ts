// Which days' figures are asked for, of cards made where.
// @see 朋友的券 拉取卡券概况数据接口, 获取朋友的券数据接口
import * as v from 'valibot';
import { cardId } from '../id-rules.ts';

/** 0: made in WeChat's console. 1: made through the API. */
export type CondSource = 0 | 1;

export interface FiguresRequest {
  /** The first day, `2015-06-15`. */
  beginDate: string;
  /** The last day, `2015-06-30`: at most 62 days after the first. */
  endDate: string;
  condSource: CondSource;
}

const DAY = 24 * 3600 * 1000;
const MOST_DAYS = 62;
const SOURCE = 'must be 0 (console) or 1 (API)';

const day = v.pipe(
  v.string('must be a text'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day like 2015-06-15'),
  v.check((text) => {
    const time = Date.parse(`${text}T00:00:00Z`);
    // 2015-02-30 would become March 2.
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  }, 'must be a day that exists, like 2015-06-15'),
);

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;

/**
 * The document says 时间区间需<=62天 and not whether both ends count. Here the last day may be 62 days after the first,
 * the wider reading: what only WeChat may refuse, it answers with 61501.
 */
export const FiguresRules = v.pipe(
  v.object({
    /** Of getcardcardinfo only. */
    cardId: v.optional(cardId),
    beginDate: day,
    endDate: day,
    condSource: v.pipe(
      v.union([v.number(), v.string()], SOURCE),
      v.transform(Number),
      v.picklist([0, 1], SOURCE),
    ),
  }),
  v.forward(
    v.check(({ beginDate, endDate }) => days(beginDate, endDate) >= 0, 'must not be before beginDate'),
    ['endDate'],
  ),
  v.forward(
    v.check(
      ({ beginDate, endDate }) => days(beginDate, endDate) <= MOST_DAYS,
      `must be at most ${MOST_DAYS} days after beginDate`,
    ),
    ['endDate'],
  ),
);

// Over which days, and which cards, datacube is asked.
// @see 朋友的券 拉取卡券概况数据接口
import * as v from 'valibot';
import { refusal, type WechatAnswer } from './answers.ts';
import { whole } from './whole.ts';

/** From the first day to the last: the document does not say whether both ends count. */
const MOST_DAYS = 62;
/** Milliseconds. */
const DAY = 24 * 3600 * 1000;

export const rangeFields = {
  begin_date: v.optional(v.string(), ''),
  end_date: v.optional(v.string(), ''),
  /** 0: made in the console; 1: by API. */
  cond_source: v.optional(whole),
};

export interface Range {
  begin_date: string;
  end_date: string;
  cond_source?: number | undefined;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The refusal the range earns, or undefined. */
export function checkRange(range: Range): WechatAnswer | undefined {
  const { begin_date, end_date, cond_source } = range;
  if (!isDate(begin_date) || !isDate(end_date)) return refusal(61500, 'date format error');
  const days = (Date.parse(end_date) - Date.parse(begin_date)) / DAY;
  if (days < 0 || days > MOST_DAYS) return refusal(61501, 'date range error');
  return cond_source === 0 || cond_source === 1 ? undefined : refusal(40097, 'invalid args: cond_source');
}

// When a card can be used: a fixed range, or a term that begins with the claim.
// @see 创建卡券 base_info 必填字段 date_info; 朋友的券 Base_info date_info

/** A number, also one written as text. */
export type Numeric = number | string;

/** From one moment to another, the same for everybody. */
export interface FixedTimeRange {
  /** 1 is the word of older documents. */
  type: 'DATE_TYPE_FIX_TIME_RANGE' | 1 | '1';
  /** Seconds. */
  begin_timestamp: Numeric;
  /** Seconds; 23:59:59 of the last day is advised. */
  end_timestamp: Numeric;
  fixed_term?: never;
  fixed_begin_term?: never;
  [field: string]: unknown;
}

/** Whole days from the claim. */
export interface FixedTerm {
  /** 2 is the word of older documents. */
  type: 'DATE_TYPE_FIX_TERM' | 2 | '2';
  /** Days that it lasts, at least 1. */
  fixed_term: Numeric;
  /** Days from the claim until it begins; 0: the day of the claim. */
  fixed_begin_term: Numeric;
  /** Seconds: the end for everybody, however late the claim. */
  end_timestamp?: Numeric;
  begin_timestamp?: never;
  [field: string]: unknown;
}

export type DateInfo = FixedTimeRange | FixedTerm;

// The filters that both lists of BeeCloud have in common, in its own words.
// @see BeeCloud 营销卡券 优惠券模板根据条件查询, 优惠券根据条件查询

/** Milliseconds, both ends included. The document's first version had the two the wrong way round. */
export interface CreatedRange {
  createdBefore?: number;
  createdAfter?: number;
}

/** The most that one page may have. */
export const PAGE = 50;
/** The least that a page has, unless it is the last: BeeCloud's default, should it not heed what we ask for. */
export const SMALLEST_PAGE = 10;

/** As it is sent. */
export function createdRange({ createdBefore, createdAfter }: CreatedRange) {
  return { created_before: createdBefore, created_after: createdAfter };
}

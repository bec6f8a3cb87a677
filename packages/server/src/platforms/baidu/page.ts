// One page of a list, as batchGet of coupons and of banners ask for it and answer it.
// @see 百度卡券 5.2 批量查询卡券列表, 1.4.5 Banner列表批量查询
import { numberField, objectField, objectsField } from '../http/fields.ts';
import type { Fields } from '../http/platform-http.ts';
import { fieldInvalid } from './check-fields.ts';

export interface PageRequest {
  /** The document says both that the first page is 0 and that it is 1: left out, Baidu answers the first. */
  pageNum?: number;
  /** 20 unless given. */
  pageSize?: number;
}

export interface Page<Item> {
  pageNo: number;
  total: number;
  dataList: Item[];
}

/**
 * The fields of the query; what is not asked for is not sent.
 *
 * @throws {CouponError} FIELD_INVALID for what is no whole number
 */
export function pageQuery({ pageNum, pageSize }: PageRequest): Record<string, string> {
  return { ...countQuery('pageNum', pageNum), ...countQuery('pageSize', pageSize) };
}

function countQuery(name: string, given: number | undefined): Record<string, string> {
  if (given === undefined) return {};
  const count = numberField({ [name]: given }, name);
  if (count === undefined) throw fieldInvalid(name, 'must be a whole number');
  return { [name]: String(count) };
}

/** Reads a page; asked for as `pageNum`, it is answered as `pageNo`. */
export function readPage<Item>(answer: Fields, readItem: (item: Fields) => Item): Page<Item> {
  const data = objectField(answer, 'data');
  const items = objectsField(data, 'dataList');
  return {
    pageNo: numberField(data, 'pageNo') ?? numberField(data, 'pageNum') ?? 0,
    total: numberField(data, 'total') ?? items.length,
    dataList: items.map(readItem),
  };
}

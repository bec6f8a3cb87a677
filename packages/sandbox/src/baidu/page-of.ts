// One page of a list, as Baidu's batch queries answer it.
// @see 百度卡券 §5.2 批量查询卡券列表, §1.4.5 Banner列表批量查询
import { type BusinessAnswer, invalid, success } from './answers.ts';

const PAGE_SIZE = 20;

/**
 * `{ pageNo, total, dataList }`. The document says in one place that pages begin with 0 and in another with 1:
 * `first` says which, and a smaller number means the first page too.
 */
export function pageOf<Item>(query: Record<string, string>, found: Item[], first: 0 | 1): BusinessAnswer {
  const asked = Number(query.pageNum ?? first);
  const size = Number(query.pageSize ?? PAGE_SIZE);
  if (!Number.isInteger(asked) || asked < 0) return invalid('pageNum');
  if (!Number.isInteger(size) || size < 1) return invalid('pageSize');
  const pageNo = Math.max(asked, first);
  const from = (pageNo - first) * size;
  return success({ pageNo, total: found.length, dataList: found.slice(from, from + size) });
}

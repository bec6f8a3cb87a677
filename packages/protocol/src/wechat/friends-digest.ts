// The digest (详情摘要) of a coupon, which WeChat assembles from its thresholds.
// @see 朋友的券 不同门槛类型的字段以及展现
import { formatYuan } from '../money.ts';
import type { FriendsParts } from './friends-parts.ts';

/** What the digest is put together from, in the order of the document's table; one entry a clause. */
export function digestClauses(parts: FriendsParts): string[] {
  const { acceptCategory, rejectCategory, leastCost, objectUseFor, notWithOthers } = parts;
  const clauses: string[] = [];
  if (acceptCategory) clauses.push(`适用于${acceptCategory}`);
  if (rejectCategory) clauses.push(`不适用于${rejectCategory}`);
  if (leastCost > 0) clauses.push(`消费满${formatYuan(leastCost)}元可用`);
  if (objectUseFor) clauses.push(`购买${objectUseFor}可用`);
  if (notWithOthers) clauses.push('不与其他优惠共享');
  return clauses;
}

/**
 * The digest WeChat shows.
 *
 * @example friendsDigest({ acceptCategory: '蛋挞', rejectCategory: '蛋糕', leastCost: 0 }) // "适用于蛋挞,不适用于蛋糕"
 * @supported swan h5 weapp node
 */
export function friendsDigest(parts: FriendsParts): string {
  const clauses = digestClauses(parts);
  return clauses.length > 0 ? clauses.join(',') : '无起用金额限制,全场通用,不限品类';
}

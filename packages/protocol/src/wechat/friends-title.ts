// The title of a friends' coupon, which WeChat assembles from its thresholds: the template has none.
// @see 朋友的券 不同门槛类型的字段以及展现
import { formatYuan } from '../money.ts';
import type { FriendsParts } from './friends-parts.ts';

/**
 * The title WeChat shows, undefined if the parts make none.
 *
 * @example friendsTitle({ reduceCost: 5000, leastCost: 50000 }) // "满500减50"
 * @supported swan h5 weapp node
 */
export function friendsTitle(parts: FriendsParts): string | undefined {
  return parts.giftName ? giftTitle(parts.giftName, parts) : cashTitle(parts);
}

function giftTitle(giftName: string, { giftNum, giftUnit, leastCost, objectUseFor }: FriendsParts) {
  if (leastCost > 0) return `满${formatYuan(leastCost)}送${giftName}`;
  if (objectUseFor) return `买${objectUseFor}送${giftName}`;
  return `${giftName}${giftNum ?? ''}${giftUnit ?? ''}`;
}

function cashTitle({ reduceCost, leastCost, acceptCategory = '' }: FriendsParts) {
  if (!reduceCost) return undefined;
  const yuan = formatYuan(reduceCost);
  // A category of more than five characters does not fit and is left out.
  const category = Array.from(acceptCategory).length <= 5 ? acceptCategory : '';
  if (leastCost > 0) return `${category}满${formatYuan(leastCost)}减${yuan}`;
  return category ? `${category}减${yuan}元` : `${yuan}元代金券`;
}

// What WeChat will make of a coupon's thresholds: they cannot be changed once it is created.
// @see 朋友的券 选择合适的门槛类型, 不同门槛类型的字段以及展现
import { readText } from '../lenient.ts';
import type { Coins } from './coins.ts';
import { assumptions } from './friends-assumptions.ts';
import { friendsDigest } from './friends-digest.ts';
import { type FriendsParts, readFriendsParts } from './friends-parts.ts';
import { friendsTitle } from './friends-title.ts';
import { isShared, readCard } from './read-card.ts';

export interface CouponPreview {
  /** Undefined while the card lacks what it is made of: reduce_cost, or gift_name. */
  title: string | undefined;
  /** 详情摘要. */
  digest: string;
  /** What one piece of stock costs, whole tenths of a 券点; 0 for an ordinary card, whose stock costs nothing. */
  pricePerUnit: Coins;
  /** What the document does not say and is taken to be so here, in Chinese: to be shown beside the preview. */
  assumed: string[];
}

/** Whole tenths of a 券点. */
const PRICE = { none: 2, category: 4, spendOrBuy: 6 } as const;

/**
 * The title, the digest and the price of one piece of stock that WeChat will assemble. A card with a title of its own
 * that friends do not share is an ordinary one: its title stays.
 *
 * @param card as createCard takes it, or `{ card }` around it; numbers may be text
 * @returns pricePerUnit in whole tenths of a 券点: 2 is 0.2
 * @example previewCoupon({ card_type: 'CASH', cash: { advanced_info: { share_friends: true }, reduce_cost: 5000 } }) // { title: "50元代金券", digest: "无起用金额限制,全场通用,不限品类", pricePerUnit: 2, assumed: [] }
 * @supported swan h5 weapp node
 */
export function previewCoupon(card: unknown): CouponPreview {
  const read = readCard(card);
  const parts = readFriendsParts(read);
  const ownTitle = isShared(read) ? undefined : readText(read.baseInfo.title);
  return {
    title: ownTitle ?? friendsTitle(parts),
    digest: friendsDigest(parts),
    pricePerUnit: ownTitle === undefined ? pricePerUnit(parts) : 0,
    assumed: assumptions(parts, { ordinary: ownTitle !== undefined }),
  };
}

/** The price of the dearest threshold. */
function pricePerUnit({ leastCost, objectUseFor, acceptCategory, rejectCategory }: FriendsParts): Coins {
  if (leastCost > 0 || objectUseFor) return PRICE.spendOrBuy;
  return acceptCategory || rejectCategory ? PRICE.category : PRICE.none;
}

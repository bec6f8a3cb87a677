// Changes a card: the validity may only grow, and what people see first goes back to the reviewer.
// @see 朋友的券 更新朋友的券信息接口
import { isDeepStrictEqual } from 'node:util';
import type { WechatAccount } from './accounts.ts';
import { refusal, type WechatAnswer } from './answers.ts';
import type { Card } from './card.ts';
import type { CardInput } from './card-input.ts';
import { checkCard } from './check-card.ts';
import { isFixedRange } from './check-date.ts';
import { validityOf } from './claim.ts';
import type { Store } from './store.ts';

/** 是否提审, as the public document of ordinary cards marks them; 朋友的券 has lost its marks. */
const REVIEWED_BASE = ['logo_url', 'notice', 'description', 'color'] as const;
/** The pictures and words of a friends' card: unmarked everywhere, taken by analogy. */
const REVIEWED_ADVANCED = ['abstract', 'text_image_list'] as const;

/** The refusal this change earns, or undefined. */
export function checkUpdate(
  card: Card,
  after: CardInput,
  store: Store,
  account: WechatAccount,
  now: number,
): WechatAnswer | undefined {
  const before = card.input;
  const cells = card.payCell || card.selfConsumeCell !== undefined;
  if (cells && !after.base_info.location_id_list?.length) return refusal(43017, 'require location id');
  return checkGrowth(before, after) ?? checkCard(after, store, account, now, 'update');
}

function checkGrowth(before: CardInput, after: CardInput): WechatAnswer | undefined {
  const [old, date] = [before.base_info.date_info, after.base_info.date_info];
  if (isDeepStrictEqual(old, date)) return undefined;
  if (!isFixedRange(old?.type) || !isFixedRange(date?.type))
    return refusal(40079, 'invalid time: only DATE_TYPE_FIX_TIME_RANGE can be updated');
  const grows =
    (date?.begin_timestamp ?? 0) <= (old?.begin_timestamp ?? 0) &&
    (date?.end_timestamp ?? 0) >= (old?.end_timestamp ?? 0);
  return grows ? undefined : refusal(40079, 'invalid time: the validity can only grow');
}

/** Puts the change into effect, for cards already taken too. Answers whether it goes to the reviewer. */
export function updateCard(card: Card, after: CardInput, store: Store, now: number): boolean {
  const before = card.input;
  const sendCheck =
    REVIEWED_BASE.some((one) => before.base_info[one] !== after.base_info[one]) ||
    REVIEWED_ADVANCED.some(
      (one) => !isDeepStrictEqual(before.advanced_info?.[one], after.advanced_info?.[one]),
    );
  card.input = after;
  card.updatedAt = now;
  if (sendCheck) card.status = 'CARD_STATUS_NOT_VERIFY';
  if (isFixedRange(after.base_info.date_info?.type)) {
    for (const userCard of store.userCards.values())
      if (userCard.cardId === card.cardId) Object.assign(userCard, validityOf(after, now));
  }
  return sendCheck;
}

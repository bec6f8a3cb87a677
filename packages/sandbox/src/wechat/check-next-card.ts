// The checks of what is given after use: one of the same, or one of another friends' card, not both.
// @see 朋友的券 consume_share_self_num, consume_share_card_list
import type { WechatAccount } from './accounts.ts';
import { refusal, UNKNOWN_CARD, type WechatAnswer } from './answers.ts';
import { isShared } from './card.ts';
import type { CardInput } from './card-input.ts';
import type { Store } from './store.ts';

const format = (detail: string) => refusal(40071, `invalid card: ${detail}`);

/** The refusal for giving too much, or what cannot be given; an ordinary card gives nothing. */
export function checkNextCard(
  { advanced_info }: CardInput,
  store: Store,
  { appid }: WechatAccount,
): WechatAnswer | undefined {
  const self = advanced_info?.consume_share_self_num ?? 0;
  const others = advanced_info?.consume_share_card_list ?? [];
  if (self === 0 && others.length === 0) return undefined;
  if (!advanced_info?.share_friends) return format('only a friends’ card gives another after use');
  if (self < 0 || self > 1 || others.length > 1) return format('one card at most is given after use');
  const [other] = others;
  if (!other) return undefined;
  if (self === 1) return format('consume_share_self_num excludes consume_share_card_list');
  if ((other.num ?? 1) !== 1) return format('consume_share_card_list.num: 1');
  const next = store.cards.get(other.card_id);
  if (next?.appid !== appid) return UNKNOWN_CARD;
  return isShared(next) ? undefined : format('consume_share_card_list takes friends’ cards only');
}

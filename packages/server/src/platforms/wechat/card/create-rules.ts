// What a card must be before it is created: an ordinary one, or one that friends share.
// @see 创建卡券 步骤四：创建卡券; 朋友的券 朋友的券JSON结构解析
import * as v from 'valibot';
import { fen, whole } from '../../field-rules.ts';
import { objectField, textField } from '../../http/fields.ts';
import type { Fields } from '../../http/platform-http.ts';
import { hanzi, misplaced, someHanzi } from '../text-rules.ts';
import { friendsAdvanced, ordinaryAdvanced } from './advanced-info-rules.ts';
import { FriendsBase, OrdinaryBase } from './base-info-rules.ts';
import { CashCondition, GiftCondition, GrouponCondition, PlainCondition } from './condition-rules.ts';

const AN_OBJECT = 'must be an object';

function ordinary<E extends v.ObjectEntries>(condition: Parameters<typeof ordinaryAdvanced>[0], own: E) {
  return v.looseObject(
    { base_info: OrdinaryBase, advanced_info: v.optional(ordinaryAdvanced(condition)), ...own },
    AN_OBJECT,
  );
}

/** Sizes: the table's string(24) for deal_detail is shorter than its own sample. */
const OrdinaryCard = v.variant(
  'card_type',
  [
    v.looseObject({
      card_type: v.literal('GROUPON'),
      groupon: ordinary(GrouponCondition, { deal_detail: someHanzi(1024) }),
    }),
    v.looseObject({
      card_type: v.literal('CASH'),
      cash: ordinary(CashCondition, { least_cost: fen(0), reduce_cost: fen(1) }),
    }),
    v.looseObject({
      card_type: v.literal('DISCOUNT'),
      discount: ordinary(PlainCondition, { discount: whole(1, 99) }),
    }),
    v.looseObject({
      card_type: v.literal('GIFT'),
      gift: ordinary(GiftCondition, { gift: someHanzi(1024) }),
    }),
    v.looseObject({
      card_type: v.literal('GENERAL_COUPON'),
      general_coupon: ordinary(PlainCondition, { default_detail: someHanzi(1024) }),
    }),
  ],
  'must be GROUPON, CASH, DISCOUNT, GIFT or GENERAL_COUPON',
);

const FriendsCard = v.variant(
  'card_type',
  [
    v.looseObject({
      card_type: v.literal('CASH'),
      cash: v.looseObject({
        base_info: FriendsBase,
        advanced_info: friendsAdvanced(CashCondition),
        reduce_cost: fen(1),
        least_cost: misplaced("of a friends' coupon belongs into advanced_info.use_condition"),
      }),
    }),
    v.looseObject({
      card_type: v.literal('GIFT'),
      gift: v.looseObject({
        base_info: FriendsBase,
        advanced_info: friendsAdvanced(GiftCondition),
        gift_name: someHanzi(6),
        gift_num: whole(1, 999),
        gift_unit: someHanzi(2),
        gift: v.optional(hanzi(1024)),
      }),
    }),
  ],
  'must be CASH or GIFT: friends share no other card',
);

/** The rules of this card: `share_friends` decides between two sets that have little in common. */
export function createRules(card: unknown) {
  return isFriends(card) ? FriendsCard : OrdinaryCard;
}

function isFriends(card: unknown): boolean {
  const fields = objectField({ card }, 'card');
  const type = textField(fields, 'card_type')?.toLowerCase() ?? '';
  const inner: Fields = objectField(fields, type);
  return objectField(inner, 'advanced_info').share_friends === true;
}

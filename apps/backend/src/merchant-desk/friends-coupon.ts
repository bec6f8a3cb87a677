// A friends' coupon as the desk's form sends it, and the shop's own part of it: logo, shops, pictures, validity, cells.
// @see 朋友的券 创建朋友的券接口
import { COLORS } from '@kaquan/protocol/wechat/colors';
import type { CardColor, FriendsCard } from '@kaquan/server/wechat/card/card';
import * as v from 'valibot';
import { type CardPages, cardBase, friendsPictures } from '../wechat-card-base.ts';

const CommonCondition = {
  least_cost: v.exactOptional(v.number()),
  can_use_with_other_discount: v.boolean(),
};
const CashCondition = v.strictObject({
  ...CommonCondition,
  accept_category: v.exactOptional(v.string()),
  reject_category: v.exactOptional(v.string()),
});
const GiftCondition = v.strictObject({ ...CommonCondition, object_use_for: v.exactOptional(v.string()) });

const BaseInfo = v.strictObject({
  code_type: v.picklist(['CODE_TYPE_NONE', 'CODE_TYPE_TEXT', 'CODE_TYPE_BARCODE', 'CODE_TYPE_QRCODE']),
  color: v.picklist(Object.keys(COLORS) as CardColor[]),
});
const advancedInfo = <T extends v.GenericSchema>(condition: T) =>
  v.strictObject({
    use_condition: condition,
    consume_share_self_num: v.exactOptional(v.literal(1)),
    share_friends: v.literal(true),
  });

/** The rules of each field are createCard's; here stands only what may be sent at all. */
export const DraftCard = v.variant('card_type', [
  v.strictObject({
    card_type: v.literal('CASH'),
    cash: v.strictObject({
      base_info: BaseInfo,
      advanced_info: advancedInfo(CashCondition),
      reduce_cost: v.number(),
    }),
  }),
  v.strictObject({
    card_type: v.literal('GIFT'),
    gift: v.strictObject({
      base_info: BaseInfo,
      advanced_info: advancedInfo(GiftCondition),
      gift_name: v.string(),
      gift_num: v.number(),
      gift_unit: v.string(),
      gift: v.string(),
    }),
  }),
]);
export type DraftCard = v.InferOutput<typeof DraftCard>;

export interface ShopPart {
  /** Seconds. */
  now: number;
  /** Where the cells lead. */
  pages: CardPages;
}

/** The whole card: usable from now on for thirty days. */
export function completeFriendsCoupon(draft: DraftCard, shop: ShopPart): FriendsCard {
  if (draft.card_type === 'CASH') {
    const { cash } = draft;
    return {
      card_type: 'CASH',
      cash: {
        ...cash,
        base_info: baseInfo(cash.base_info, shop),
        advanced_info: { ...cash.advanced_info, ...pictures },
      },
    };
  }
  const { gift } = draft;
  return {
    card_type: 'GIFT',
    gift: {
      ...gift,
      base_info: baseInfo(gift.base_info, shop),
      advanced_info: { ...gift.advanced_info, ...pictures },
    },
  };
}

const pictures = friendsPictures('一人领取，朋友都能看到，也都能用');

function baseInfo({ code_type, color }: v.InferOutput<typeof BaseInfo>, { now, pages }: ShopPart) {
  // The button in the middle would cover the code of a card that has one: such a card leads to the page by its line.
  const center =
    code_type === 'CODE_TYPE_NONE' ? { center_title: '快速核销', center_url: pages.inStore } : {};
  return {
    ...cardBase(now, pages),
    code_type,
    color,
    notice: code_type === 'CODE_TYPE_NONE' ? '到店点击快速核销' : '使用时向店员出示',
    can_share: false,
    can_give_friend: false,
    ...center,
    custom_url_name: '在线使用',
    custom_url: pages.use,
  } as const;
}

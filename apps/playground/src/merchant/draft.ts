// What a merchant fills in for a new friends' coupon, and the card that it makes.
// @see 朋友的券 创建朋友的券接口, 不同门槛类型的字段以及展现

export type DraftType = 'CASH' | 'GIFT';
export type DraftCode = 'CODE_TYPE_NONE' | 'CODE_TYPE_TEXT' | 'CODE_TYPE_BARCODE' | 'CODE_TYPE_QRCODE';

/** As typed: what is a number on the card is still text here. */
export interface Draft {
  type: DraftType;
  reduceYuan: string;
  giftName: string;
  giftNum: string;
  giftUnit: string;
  /** CASH only, as is rejectCategory. */
  acceptCategory: string;
  rejectCategory: string;
  /** GIFT only. */
  objectUseFor: string;
  leastYuan: string;
  withOthers: boolean;
  giveAgain: boolean;
  code: DraftCode;
  color: string;
}

export const emptyDraft: Draft = {
  type: 'CASH',
  reduceYuan: '50',
  giftName: '',
  giftNum: '1',
  giftUnit: '个',
  acceptCategory: '',
  rejectCategory: '',
  objectUseFor: '',
  leastYuan: '',
  withOthers: true,
  giveAgain: true,
  code: 'CODE_TYPE_NONE',
  color: 'Color100',
};

/** The part of a card that the form is about; shop, pictures and validity are the backend's to add. */
export interface DraftCard {
  card_type: DraftType;
  [field: string]: unknown;
}

/**
 * The card of a draft. What does not belong to its type, or was left empty, is not in it.
 *
 * @example cardOf({ ...emptyDraft, leastYuan: '500' }) // { card_type: 'CASH', cash: { reduce_cost: 5000, … } }
 */
export function cardOf(draft: Draft): DraftCard {
  const cash = draft.type === 'CASH';
  const leastCost = Number(draft.leastYuan.trim());
  const details = {
    base_info: { code_type: draft.code, color: draft.color },
    advanced_info: {
      use_condition: {
        ...(cash ? text('accept_category', draft.acceptCategory) : {}),
        ...(cash ? text('reject_category', draft.rejectCategory) : {}),
        ...(cash ? {} : text('object_use_for', draft.objectUseFor)),
        // In yuan, unlike every other amount: `least_cost(500)` reads 消费满500元可用.
        ...(leastCost > 0 ? { least_cost: leastCost } : {}),
        can_use_with_other_discount: draft.withOthers,
      },
      ...(draft.giveAgain ? { consume_share_self_num: 1 } : {}),
      share_friends: true,
    },
  };
  return cash
    ? { card_type: 'CASH', cash: { ...details, reduce_cost: Math.round(Number(draft.reduceYuan) * 100) } }
    : { card_type: 'GIFT', gift: { ...details, ...giftOf(draft) } };
}

function giftOf({ giftName, giftNum, giftUnit }: Draft) {
  const [name, unit] = [giftName.trim(), giftUnit.trim()];
  const num = Number(giftNum);
  return { gift_name: name, gift_num: num, gift_unit: unit, gift: `送${name}${num}${unit}` };
}

function text(field: string, value: string): Record<string, string> {
  const trimmed = value.trim();
  return trimmed === '' ? {} : { [field]: trimmed };
}

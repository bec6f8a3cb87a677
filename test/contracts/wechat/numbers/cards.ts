// Cards that keep every rule, with some of their fields replaced.
import type { Card } from '@kaquan/server/wechat/card/card';
import { friendsCoupon } from '../friends-coupon.ts';
import { ownCodesCard } from '../own-codes-card.ts';
import { NOVEMBER } from '../stage.ts';

/** What replaces fields, by where they stand. */
export interface Change {
  base?: object;
  advanced?: object;
  card?: object;
}

interface Section {
  base_info: object;
  advanced_info?: object;
}

/** A new card of another type, when `card_type` is given, with these fields replaced. */
function changed(name: string, section: Section, { base, advanced, card }: Change): Card {
  const base_info = { ...section.base_info, ...base };
  const advanced_info = { ...section.advanced_info, ...advanced };
  const fields = {
    ...section,
    base_info,
    ...(section.advanced_info || advanced ? { advanced_info } : {}),
    ...card,
  };
  return { card_type: name.toUpperCase(), [name]: fields } as unknown as Card;
}

const { gift } = ownCodesCard(NOVEMBER, { use_custom_code: false }) as unknown as { gift: Section };
const { cash } = friendsCoupon(NOVEMBER) as unknown as { cash: Section };

export const ordinary = (change: Change) => changed('gift', gift, change);
export const groupon = (deal_detail: string) =>
  changed('groupon', { base_info: gift.base_info }, { card: { deal_detail } });
export const generalCoupon = (default_detail: string) =>
  changed('general_coupon', { base_info: gift.base_info }, { card: { default_detail } });
export const discount = (percent: unknown) =>
  changed('discount', { base_info: gift.base_info }, { card: { discount: percent } });

/** Of 10 yuan, from 100 yuan on. */
export const ordinaryCash = () =>
  changed('cash', { base_info: gift.base_info }, { card: { least_cost: 10_000, reduce_cost: 1_000 } });

export const friendsCash = (change: Change) => changed('cash', cash, change);
export const friendsGift = ({ card, ...change }: Change) => {
  const { reduce_cost: _, ...section } = cash as Section & { reduce_cost: number };
  return changed('gift', section, {
    ...change,
    card: { gift_name: '苹果', gift_num: 1, gift_unit: '个', ...card },
  });
};

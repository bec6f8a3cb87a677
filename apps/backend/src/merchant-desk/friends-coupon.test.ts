// What the desk's form may choose of a friends' coupon, and what the shop adds.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { completeFriendsCoupon, DraftCard } from './friends-coupon.ts';

const now = 1_795_000_000;
const pages = { use: 'http://127.0.0.1/use', inStore: 'http://127.0.0.1/in-store' };
const cash = (part: object = {}) => ({
  card_type: 'CASH',
  cash: {
    base_info: { code_type: 'CODE_TYPE_NONE', color: 'Color100' },
    advanced_info: { use_condition: { can_use_with_other_discount: true }, share_friends: true },
    reduce_cost: 5_000,
    ...part,
  },
});
const draft = (card: object) => v.parse(DraftCard, card);
const baseInfo = (card: object) => {
  const complete = completeFriendsCoupon(draft(card), { now, pages });
  return complete.card_type === 'CASH' ? complete.cash.base_info : complete.gift.base_info;
};

describe('what the form may send', () => {
  it("is the merchant's choice only: logo, stock and pages are not the page's to name", () => {
    for (const more of [{ logo_url: 'x' }, { sku: { quantity: 9 } }, { center_url: 'http://elsewhere' }]) {
      const base_info = { code_type: 'CODE_TYPE_NONE', color: 'Color100', ...more };
      expect(v.is(DraftCard, cash({ base_info }))).toBe(false);
    }
    expect(v.is(DraftCard, cash())).toBe(true);
  });

  it('has the threshold of its own type only', () => {
    const advanced_info = {
      use_condition: { object_use_for: '蛋糕', can_use_with_other_discount: true },
      share_friends: true,
    };
    expect(v.is(DraftCard, cash({ advanced_info }))).toBe(false);
  });
});

describe('completeFriendsCoupon', () => {
  it('makes it usable from now on, for less than the 90 days that WeChat allows', () => {
    const { begin_timestamp: begin, end_timestamp: end } = baseInfo(cash()).date_info;
    expect(Number(begin)).toBeLessThanOrEqual(now);
    expect(Number(end) - Number(begin)).toBeLessThan(90 * 24 * 3600);
  });

  it('gives a card without a code the button to the page that redeems it', () => {
    expect(baseInfo(cash())).toMatchObject({ center_url: pages.inStore });
  });

  it('leaves the middle of a card free for the code that it shows', () => {
    const base_info = { code_type: 'CODE_TYPE_QRCODE', color: 'Color100' };
    expect(baseInfo(cash({ base_info }))).not.toHaveProperty('center_url');
  });
});

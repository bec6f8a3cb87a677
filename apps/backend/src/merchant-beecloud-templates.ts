// The demo shop's own coupons, which deduct themselves at its checkout: two 满减 and one 折扣, of both expiry types.
// @see BeeCloud 营销卡券 优惠券模板
const DAY = 24 * 3600;

/** Templates as the console takes them: `discount` in yuan or as the part to pay, `limit_fee` in fen, milliseconds. */
export function beecloudTemplates(now: number) {
  return [
    {
      name: '点餐满减券',
      type: 0,
      discount: 10,
      limit_fee: 10_000,
      max_count_per_user: 1,
      expiry_type: 2,
      delivery_valid_days: 7,
    },
    {
      name: '聚餐满减券',
      type: 0,
      discount: 30,
      limit_fee: 20_000,
      max_count_per_user: 1,
      expiry_type: 1,
      start_time: (now - DAY) * 1000,
      end_time: (now + 30 * DAY) * 1000,
    },
    {
      name: '会员九五折',
      type: 1,
      discount: 0.95,
      limit_fee: 0,
      max_count_per_user: 1,
      expiry_type: 2,
      delivery_valid_days: 30,
    },
  ];
}

// The checkout of the built page: which coupons it offers, which it takes, and that a choice stays.
import { expect, it } from 'vitest';
import { waitUntil } from '../../harness/wait-until.ts';
import { expectQuiet } from '../../harness/wechat/wechat-phone.ts';
import { CHECKOUT, couponLine, memberAtCheckout, type Walk } from './walk.ts';

export function checkoutClaims(walk: () => Walk): void {
  it('takes the best coupon for an order of 110 yuan, and says of the others what they save or lack', async () => {
    const { mine } = await memberAtCheckout(walk());
    expect(await couponLine(mine).textContent()).toBe('优惠券已选最省-¥10.00');
    await mine.shows('支付 ¥100.00');
    await mine.tap('已选最省');
    await mine.shows('可省 ¥10.00');
    const rows = await mine.page.locator('.kq-choice').allTextContents();
    expect(rows.map((row) => /可省 ¥[\d.]+|还差 ¥[\d.]+ 可用|不使用优惠券/.exec(row)?.[0])).toEqual([
      '可省 ¥10.00',
      '可省 ¥5.50',
      '不使用优惠券',
      '还差 ¥90.00 可用',
    ]);
    expect(rows.filter((row) => row.includes('最省'))).toEqual([rows[0]]);
    await mine.shows('以支付时的金额为准');
    expectQuiet(mine);
  });

  it('keeps the choice when the amount changes', async () => {
    const { mine } = await memberAtCheckout(walk());
    await mine.tap('已选最省');
    await mine.tap('可省 ¥5.50');
    await mine.tap('完成');
    await mine.shows('支付 ¥104.50');
    await mine.tap('四人餐');
    await mine.shows('支付 ¥247.00');
    await mine.tap('单人餐');
    await mine.shows('支付 ¥55.10');
    expectQuiet(mine);
  });

  it('lets the best one stand in while the choice does not apply, and comes back to it', async () => {
    const { mine } = await memberAtCheckout(walk());
    await mine.tap('四人餐');
    await mine.shows('支付 ¥230.00');
    await mine.tap('已选最省');
    await mine.tap('可省 ¥10.00');
    await mine.tap('完成');
    await mine.shows('支付 ¥250.00');
    await mine.tap('单人餐');
    await mine.shows('支付 ¥55.10');
    await mine.tap('四人餐');
    await mine.shows('支付 ¥250.00');
    expectQuiet(mine);
  });

  it('keeps 不使用优惠券 whatever the amount', async () => {
    const { mine } = await memberAtCheckout(walk());
    await mine.tap('已选最省');
    await mine.tap('不使用优惠券');
    await mine.tap('完成');
    await mine.shows('支付 ¥110.00');
    await mine.tap('四人餐');
    await mine.shows('支付 ¥260.00');
    expectQuiet(mine);
  });

  it('gets each coupon once although the answer to an issue was lost', async () => {
    const { stack, phone } = walk();
    const { me } = stack.people();
    const mine = await phone(me);
    await mine.open(CHECKOUT);
    await mine.shows('领取店铺券');
    await stack.control.fault({
      platform: 'beecloud',
      route: 'POST /2/rest/coupon',
      kind: 'timeout-after',
      delay: 0,
    });
    await mine.tap('领取店铺券');
    await mine.shows('现在有点忙');
    await stack.control.advance(31);
    await mine.tap('领取店铺券');
    await mine.shows('3 张店铺券已经是你的了');
    expect(await waitUntil(() => stack.control.beecloud.wallet(me.beecloud), 'the wallet')).toHaveLength(3);
    expectQuiet(mine);
  });
}

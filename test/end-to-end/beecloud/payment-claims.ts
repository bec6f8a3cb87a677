// From the checkout to the till and back: one use, one payment, and what became of the coupon when there was none.
import type { CouponsAnswer } from '@kaquan/protocol/api';
import { expect, it } from 'vitest';
import { waitUntil } from '../../harness/wait-until.ts';
import { expectQuiet, type WechatPhone } from '../../harness/wechat/wechat-phone.ts';
import { memberAtCheckout, type Walk } from './walk.ts';

/** From a bill's beginning until nobody can have paid it any more, seconds. */
const BILL_IS_OVER = 600 + 120;
const SAVED_ITS_TEN = 1_000;

const get = async <T>(phone: WechatPhone, path: string): Promise<T> =>
  (await phone.page.request.get(new URL(path, phone.page.url()).href)).json() as Promise<T>;

/** The order whose payment the page shows. */
const orderOf = (phone: WechatPhone) =>
  new URLSearchParams(phone.page.url().split('?').at(-1)).get('order') ?? '';

export function paymentClaims(walk: () => Walk): void {
  it('is paid once and uses the coupon once, although the webhook comes three times', async () => {
    const { stack, me, mine, bills, wallet } = await memberAtCheckout(walk());
    const before = await stack.control.lastLogId();
    await mine.tap('支付 ¥100.00');
    await mine.tap('确认支付 ¥100.00');
    await mine.shows('支付成功');
    await mine.shows('优惠券省了 ¥10.00');
    const [bill, ...others] = await bills();
    expect(others).toEqual([]);
    expect(bill).toMatchObject({ state: 'paid', billFee: 11_000, payFee: 10_000, buyerId: me.beecloud });

    await stack.control.beecloud.notify(bill?.billNo ?? '');
    await stack.control.beecloud.notify(bill?.billNo ?? '');
    await waitUntil(async () => {
      const pushes = (await stack.control.log(before)).filter(({ route }) => route === 'push:PAY');
      return pushes.length === 3 && pushes.every(({ outcome }) => outcome === 'ok');
    }, 'three webhooks that were answered with success');

    const used = (await wallet()).filter(({ state }) => state === 'used');
    expect(used.map(({ id }) => id)).toEqual([bill?.couponId]);
    const { coupons } = await get<CouponsAnswer>(mine, '/api/coupons');
    expect(coupons.filter(({ state }) => state === 'used').map(({ id }) => id)).toEqual([bill?.couponId]);
    const paid = await waitUntil(async () => {
      const told = await get<{ bills: object[] }>(mine, `/shop/orders/${orderOf(mine)}/bills`);
      return told.bills.length > 0 && told.bills;
    }, 'the shop to be told');
    expect(paid).toEqual([
      expect.objectContaining({ payFee: 10_000, discountFee: SAVED_ITS_TEN, surplus: false }),
    ]);
    expectQuiet(mine);
  });

  it('is paid without a coupon at its full price, and uses none', async () => {
    const { mine, bills, wallet } = await memberAtCheckout(walk());
    await mine.tap('已选最省');
    await mine.tap('不使用优惠券');
    await mine.tap('完成');
    await mine.tap('支付 ¥110.00');
    await mine.tap('确认支付 ¥110.00');
    await mine.shows('支付成功');
    expect(await bills()).toMatchObject([{ state: 'paid', payFee: 11_000, couponId: null }]);
    expect((await wallet()).map(({ state }) => state)).toEqual(['unused', 'unused', 'unused']);
    expectQuiet(mine);
  });

  it('can be paid after all when the person went back from the till: it is the same bill', async () => {
    const { mine, bills } = await memberAtCheckout(walk());
    await mine.tap('支付 ¥100.00');
    await mine.shows('确认支付 ¥100.00');
    await mine.page.goBack();
    await mine.shows('有一笔订单还没付款');
    await mine.tap('继续支付');
    await mine.shows('还没有收到付款');
    await mine.tap(/^继续支付$/);
    await mine.tap('确认支付 ¥100.00');
    await mine.shows('支付成功');
    expect(await bills()).toMatchObject([{ state: 'paid', payFee: 10_000 }]);
    expectQuiet(mine);
  });

  it('does not say that it was paid when the person only came back', async () => {
    const { mine } = await memberAtCheckout(walk());
    await mine.tap('支付 ¥100.00');
    await mine.tap('取消');
    await mine.tap('返回商家');
    await mine.shows('还没有收到付款');
    expect(await mine.text()).not.toContain('支付成功');
    expectQuiet(mine);
  });

  it('frees the coupon when the payment failed, and takes it for the next order', async () => {
    const { stack, mine, bills, wallet } = await memberAtCheckout(walk());
    await mine.tap('支付 ¥100.00');
    await mine.shows('确认支付 ¥100.00');
    const [bill] = await bills();
    await stack.control.beecloud.pay(bill?.billNo ?? '', 'failure');
    await mine.page.reload();
    await mine.tap('返回商家');
    await mine.shows('还没有收到付款');
    await stack.control.advance(BILL_IS_OVER);
    await mine.shows('付款没有完成');
    await mine.shows('优惠券已经放回');
    expect((await wallet()).map(({ state }) => state)).toEqual(['unused', 'unused', 'unused']);
    await mine.tap(/^重新下单$/);
    await mine.tap('支付 ¥100.00');
    await mine.tap('确认支付 ¥100.00');
    await mine.shows('支付成功');
    expect((await bills()).map(({ state }) => state).sort()).toEqual(['failed', 'paid']);
    expectQuiet(mine);
  });

  it('shows the payment as it is although the webhook was lost', async () => {
    const { stack, mine } = await memberAtCheckout(walk());
    await stack.control.fault({ platform: 'beecloud', route: 'push:PAY', kind: 'lost' });
    await mine.tap('支付 ¥100.00');
    await mine.tap('确认支付 ¥100.00');
    await mine.shows('支付成功');
    await mine.shows('已使用');
    expectQuiet(mine);
  });
}

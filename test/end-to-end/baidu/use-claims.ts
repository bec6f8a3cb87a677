// From 去使用 to 已使用, here and in Baidu's own wallet.
import type { RedemptionAnswer } from '@kaquan/protocol/api';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { baiduHolder } from '../../harness/holder.ts';
import type { User } from '../../harness/people.ts';
import type { Stack } from '../../harness/stack.ts';
import { type BaiduPhone, openBaiduPhone } from '../../harness/swan/baidu-phone.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import { type Claimed, claimCoupon } from './claim-coupon.ts';

const CONSUME = '/rest/2.0/smartapp/v1.0/coupon/code/consume';

export function useClaims(stackOf: () => Stack): void {
  let stack: Stack;
  let me: User;
  let claimed: Claimed;
  let phone: BaiduPhone;

  beforeEach(async () => {
    stack = stackOf();
    ({ me } = stack.people());
    claimed = await claimCoupon(stack, me);
    phone = openBaiduPhone(stack, me);
    await phone.program.start(await stack.control.baidu.launch(me.baidu, claimed.couponTakeId));
    await phone.shows('去使用');
  });
  afterEach(() => phone.close());

  const atBaidu = async () =>
    (await stack.control.baidu.wallet(me.baidu)).find((one) => one.couponTakeId === claimed.couponTakeId)
      ?.state;
  const here = async () =>
    (await (await baiduHolder(stack, me)).coupons()).coupons.find((one) => one.id === claimed.couponTakeId);
  const use = async () => {
    phone.program.page().tap('去使用');
    await phone.shows('确认使用');
    phone.program.page().tap('确认使用');
  };

  it('ends with 已使用 on the page, on the server and in the wallet', async () => {
    await use();
    await phone.shows('已使用');
    expect(await here()).toMatchObject({ state: 'used' });
    await waitUntil(async () => (await atBaidu()) === 'used', 'Baidu to be told');
  });

  it('is let go with 先不用了, and can be used afterwards', async () => {
    phone.program.page().tap('去使用');
    await phone.shows('确认使用');
    expect(await here()).toMatchObject({ state: 'reserved' });
    phone.program.page().tap('先不用了');
    // The page lets go at once; the server hears of it a moment later.
    await phone.shows('去使用');
    await waitUntil(async () => (await here())?.state === 'held', 'the server to let go');
    expect(await atBaidu()).toBe('unused');
    await use();
    await phone.shows('已使用');
  });

  it('is used once when the answer to the confirmation is lost', async () => {
    phone.program.page().tap('去使用');
    await phone.shows('确认使用');
    const { id } = phone.answered<RedemptionAnswer>('/redemptions');
    phone.network.fault(`/api/redemptions/${id}/confirm`, 'lost-answer');
    phone.program.page().tap('确认使用');
    await phone.shows('已使用');
    expect(phone.sent(`/redemptions/${id}/confirm`)).toHaveLength(2);
    await waitUntil(async () => (await atBaidu()) === 'used', 'Baidu to be told');
    expect(await here()).toMatchObject({ state: 'used' });
  });

  it('is used here at once although Baidu is down, and Baidu is told when it answers again', async () => {
    await stack.control.fault({ platform: 'baidu', route: CONSUME, kind: 'http-500' });
    await use();
    await phone.shows('已使用');
    expect(await here()).toMatchObject({ state: 'used' });
    await waitUntil(async () => (await atBaidu()) === 'used', 'Baidu to be told again', 30_000);
  });

  it("is told to Baidu once although Baidu's answer was lost", async () => {
    await stack.control.fault({ platform: 'baidu', route: CONSUME, kind: 'timeout-after', delay: 0 });
    await use();
    await phone.shows('已使用');
    await waitUntil(async () => (await atBaidu()) === 'used', 'Baidu to be told');
    expect(await here()).toMatchObject({ state: 'used' });
  });

  it('is refused in plain Chinese when it was used before', async () => {
    await use();
    await phone.shows('已使用');
    phone.close();
    const later = openBaiduPhone(stack, me);
    await later.program.start(await stack.control.baidu.launch(me.baidu, claimed.couponTakeId));
    await later.shows('已使用');
    expect(() => later.program.page().tap('去使用')).toThrow();
    expect(later.sent('/redemptions')).toEqual([]);
    const client = await baiduHolder(stack, me);
    await expect(
      client.reserve({ platform: 'baidu', couponId: claimed.couponId, couponTakeId: claimed.couponTakeId }),
    ).rejects.toMatchObject({ code: 'COUPON_USED' });
    later.close();
  });
}

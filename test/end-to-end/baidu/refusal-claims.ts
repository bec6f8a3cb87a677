// Coupons that are not the caller's, or not coupons: refused with one plain sentence, nothing granted.
import type { ErrorAnswer } from '@kaquan/protocol/api';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { baiduHolder } from '../../harness/holder.ts';
import type { People, User } from '../../harness/people.ts';
import type { Stack } from '../../harness/stack.ts';
import { type BaiduPhone, openBaiduPhone } from '../../harness/swan/baidu-phone.ts';
import { claimCoupon } from './claim-coupon.ts';

export function refusalClaims(stackOf: () => Stack): void {
  let stack: Stack;
  let people: People;
  let phone: BaiduPhone;

  beforeEach(async () => {
    stack = stackOf();
    people = stack.people();
    await stack.control.fault({ platform: 'baidu', route: 'push:user_get_coupon', kind: 'lost', count: 9 });
    phone = openBaiduPhone(stack, people.stranger);
  });
  afterEach(() => phone.close());

  const held = async (user: User) => (await (await baiduHolder(stack, user)).coupons()).coupons;
  const relay = () => phone.sent('/baidu/launch-coupon')[0];

  it("another person's coupon: refused, nothing granted to either", async () => {
    const { couponTakeId } = await claimCoupon(stack, people.me);
    await phone.program.start(await stack.control.baidu.launch(people.me.baidu, couponTakeId));
    await phone.shows('这张券不在你的账号里');
    expect(relay()).toMatchObject({ status: 403, answer: { error: { code: 'COUPON_NOT_YOURS' } } });
    expect(await held(people.stranger)).toEqual([]);
    expect(await held(people.me)).toEqual([]);
    expect(phone.program.page().text()).not.toContain('去使用');
  });

  it('text that is no coupon, a cut one and a changed one: one and the same refusal', async () => {
    const { couponTakeId } = await claimCoupon(stack, people.stranger);
    const launch = await stack.control.baidu.launch(people.stranger.baidu, couponTakeId);
    const sealed = launch.referrerInfo?.extraData.coupon ?? '';
    const changed = sealed.slice(0, 40) + (sealed[40] === 'A' ? 'B' : 'A') + sealed.slice(41);
    const answers: unknown[] = [];
    for (const coupon of ['bm90IGEgY291cG9u', sealed.slice(0, -44), changed]) {
      const one = openBaiduPhone(stack, people.stranger);
      await one.program.start({ ...launch, referrerInfo: { appId: 'wallet', extraData: { coupon } } });
      await one.shows('没能认出这张券');
      const { requestId, ...error } = one.answered<ErrorAnswer>('/baidu/launch-coupon').error;
      expect(requestId).toEqual(expect.any(String));
      answers.push(error);
      one.close();
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'COUPON_UNREADABLE' });
    expect(await held(people.stranger)).toEqual([]);
  });

  it('a refusal is an answer: it is not sent again', async () => {
    await phone.program.start({
      path: 'pages/coupon/index',
      referrerInfo: { appId: 'wallet', extraData: { coupon: 'bm90IGEgY291cG9u' } },
    });
    await phone.shows('没能认出这张券');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(phone.sent('/baidu/launch-coupon')).toHaveLength(1);
  });
}

// 我的卡券 in the mini-program: the cards are the official account's, which knows a person by another openid.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { User } from '../../harness/people.ts';
import type { Stack } from '../../harness/stack.ts';
import { openWeappPhone, type WeappPhone } from '../../harness/weapp/weapp-phone.ts';
import { friendsCard, ordinaryCard } from '../wechat/walk.ts';
import { waitForList } from './wait-for-list.ts';

const UNKNOWN = '领一张券，这里就认得你了';

export function listClaims(stackOf: () => Stack): void {
  let stack: Stack;
  let me: User;
  let phone: WeappPhone;

  beforeEach(async () => {
    stack = stackOf();
    ({ me } = stack.people());
    phone = openWeappPhone(stack, me);
    await phone.start();
    await phone.shows('领取到微信卡包');
  });
  afterEach(() => {
    phone.close();
    expect(phone.program.errors).toEqual([]);
  });

  const logins = () => phone.network.traffic.filter((one) => one.path === '/session/wechat-mini').length;
  const list = async (text: string) => {
    await phone.tap('查看我的卡券');
    await waitForList(phone, text);
  };

  it('of somebody unknown at the official account is empty, and says what makes them known', async () => {
    await list(UNKNOWN);
    expect(phone.answered('/coupons')).toMatchObject({ coupons: [] });
    await phone.tap('去领券');
    await phone.shows('领取到微信卡包');
    expect(phone.program.page().route).toBe('pages/landing/index');
  });

  it('shows the card after the first claim, within the same login', async () => {
    await phone.tap('领取到微信卡包');
    await (await phone.sheet('addCard')).accept();
    await phone.shows('已放入微信卡包');
    await list('羽绒服');
    expect(phone.program.page().text()).not.toContain(UNKNOWN);
    expect(await stack.control.wechat.wallet(me.wechat)).toHaveLength(1);
    const code = (await stack.control.wechat.wallet(me.wechat))[0]?.code;
    expect(phone.answered('/coupons')).toMatchObject({ coupons: [{ platform: 'wechat', id: code }] });
  });

  it('shows what was claimed outside the mini-program, once a push has named the unionid', async () => {
    await stack.control.wechat.claim(me.wechat, await ordinaryCard(stack));
    await list('双人套餐七折');
    expect(logins()).toBe(1);
  });

  it("shows nobody else's: a stranger in the mini-program stays unknown", async () => {
    const { stranger } = stack.people();
    await stack.control.wechat.claim(stranger.wechat, await friendsCard(stack));
    await list(UNKNOWN);
  });

  it('says where a coupon is used that the mini-program cannot use', async () => {
    await stack.control.wechat.claim(me.wechat, await ordinaryCard(stack));
    await list('双人套餐七折');
    const loggedIn = phone.network.traffic.find((one) => one.path === '/session/wechat-mini');
    const { session } = (loggedIn?.answer ?? {}) as { session?: string };
    const issued = await fetch(`${stack.backendUrl}/shop/coupons`, {
      method: 'POST',
      headers: { authorization: `Bearer ${session}`, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(issued.status).toBe(200);
    await waitForList(phone, '聚餐满减券');
    await phone.tap('聚餐满减券');
    await phone.shows('下单页');
    expect(phone.program.page().route).toBe('pages/coupons/index');
  });
}

// 立即使用: what App.onShow of the merchant's program gets when the wallet opens it.
// @see 百度卡券 §3 跳转协议带参数
import type { BaiduAccount } from './accounts.ts';
import { type LaunchCoupon, seal } from './crypto.ts';
import type { Take, Template } from './store.ts';

/** 小程序打开小程序. */
const SCENE = '11700000';

export interface LaunchOptions {
  path: string;
  scene: string;
  query: Record<string, string>;
  referrerInfo?: { appId: string; extraData?: { coupon: string } };
}

export interface LaunchFaults {
  /** `query`: the coupon comes in the query instead, as swan-core's own parsing damages base64 there. */
  damage?: 'query' | undefined;
  /** `false`: the client leaves out referrerInfo, and the coupon with it. */
  referrerInfo?: boolean | undefined;
}

/** swan-core splits a parameter at `=` and reads `+` as a blank: the padding is lost, each plus is a space. */
function damage(base64: string): string {
  return base64.replaceAll('=', '').replaceAll('+', ' ');
}

/** The options of one launch; each seals the coupon anew. */
export function launch(
  account: BaiduAccount,
  template: Template,
  take: Take,
  faults: LaunchFaults,
): LaunchOptions {
  const content: LaunchCoupon = {
    open_id: take.openId,
    coupon_id: take.couponId,
    coupon_code: take.couponCode,
    app_key: account.appKey,
    coupon_take_id: take.couponTakeId,
  };
  const coupon = seal(JSON.stringify(content), account);
  const target = new URL(template.input.baseInfo.appRedirectPath ?? '', 'swan://program/');
  const query = Object.fromEntries(target.searchParams);
  const appId = account.walletAppKey;
  const inQuery = faults.damage === 'query';
  const referrerInfo = inQuery ? { appId } : { appId, extraData: { coupon } };
  return {
    path: target.pathname.replace(/^\//, ''),
    scene: SCENE,
    query: inQuery ? { ...query, coupon: damage(coupon) } : query,
    ...(faults.referrerInfo === false ? {} : { referrerInfo }),
  };
}

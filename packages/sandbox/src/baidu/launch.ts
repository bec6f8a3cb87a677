// What App.onShow of the merchant's program gets when 卡券包 opens it: by 立即使用, or by a banner.
// @see 百度卡券 §3 跳转协议带参数
import type { BaiduAccount } from './accounts.ts';
import { sealTake } from './seal-take.ts';
import type { Take, Template } from './store.ts';

/** 小程序打开小程序. */
const SCENE = '11700000';

export interface LaunchOptions {
  path: string;
  scene: string;
  query: Record<string, string>;
  referrerInfo?: { appId: string; extraData?: { coupon: string } | string };
}

export interface LaunchFaults {
  /** `query`: the coupon comes in the query instead, as swan-core's own parsing damages base64 there. */
  damage?: 'query' | undefined;
  /** `text`: extraData comes as JSON text; the platform types it as text or object. */
  extraData?: 'text' | undefined;
  /** `false`: the client leaves out referrerInfo, and the coupon with it. */
  referrerInfo?: boolean | undefined;
}

/** swan-core splits a parameter at `=` and reads `+` as a blank: the padding is lost, each plus is a space. */
function damage(base64: string): string {
  return base64.replaceAll('=', '').replaceAll('+', ' ');
}

/** The options of an ordinary opening of a page from the wallet: no coupon. */
export function openPage(account: BaiduAccount, appRedirectPath = ''): LaunchOptions {
  const [path = '', search = ''] = appRedirectPath.split('?');
  return {
    path: path.replace(/^\//, ''),
    scene: SCENE,
    query: Object.fromEntries(new URLSearchParams(search)),
    referrerInfo: { appId: account.walletAppKey },
  };
}

/** The options of 立即使用; each seals the coupon anew. */
export function launch(
  account: BaiduAccount,
  template: Template,
  take: Take,
  faults: LaunchFaults,
): LaunchOptions {
  const coupon = sealTake(take, account);
  const options = openPage(account, template.input.baseInfo.appRedirectPath);
  if (faults.damage === 'query') options.query.coupon = damage(coupon);
  else if (options.referrerInfo)
    options.referrerInfo.extraData = faults.extraData === 'text' ? JSON.stringify({ coupon }) : { coupon };
  if (faults.referrerInfo === false) delete options.referrerInfo;
  return options;
}

// A smart program as Baidu's console knows it.
import { Refusal } from '../core/refuse.ts';

export interface BaiduAccount {
  appKey: string;
  /** 32 characters; base64 of the key that seals launch coupons. */
  appSecret: string;
  appId: string;
  /** AppKey of the 卡券包 program: what `referrerInfo.appId` says on a launch. */
  walletAppKey: string;
  /** Set by a tester: pushes go here instead of to each coupon's own callbackUrl. */
  callbackUrl?: string;
  /** Set by a tester: pushes carry `EncryptData` as well, sealed like the coupon of a launch. */
  encryptData?: boolean;
}

/** The app with this appKey, or the first if none is named; refuses one that is not there. */
export function findAccount(accounts: BaiduAccount[], appKey?: string): BaiduAccount {
  const account = accounts.find((one) => appKey === undefined || one.appKey === appKey);
  if (!account) throw new Refusal('UNKNOWN_APP', 'There is no app with this appKey', 404);
  return account;
}

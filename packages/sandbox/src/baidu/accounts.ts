// A smart program as Baidu's console knows it.

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

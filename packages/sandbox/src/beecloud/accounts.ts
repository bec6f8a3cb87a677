// A merchant's app as BeeCloud's console knows it.

export interface BeecloudAccount {
  appId: string;
  /** Signs every call about bills and coupons. */
  appSecret: string;
  /** Signs webhooks. */
  masterSecret: string;
  /** What templates name as their owner: `mch_account`. */
  mchAccount: string;
  /** The 公众号 that WX_JSAPI payments are made in. */
  wxAppId: string;
  /** What a webhook's transaction_fee says after a deduction; the document can be read both ways. */
  transactionFee: 'paid' | 'bill';
  /** The console's webhook address; a bill's notify_url goes before it. */
  callbackUrl?: string;
}

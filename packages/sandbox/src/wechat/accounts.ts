// A 公众号 as WeChat's console knows it.

export interface WechatAccount {
  appid: string;
  secret: string;
  /** Signs pushes, together with timestamp and nonce. */
  token: string;
  /** 43 characters; the key of safe mode. */
  encodingAesKey: string;
  /** What pushes call the merchant: `gh_…`. */
  originalId: string;
  /** `safe`: pushes are encrypted; `plain`: they are not. */
  mode: 'safe' | 'plain';
  /** Where pushes go; none until the merchant sets it. */
  callbackUrl?: string;
  /** Seconds that a mark holds; 300 unless set. WeChat says that it may change. */
  markSeconds?: number;
  /** Without WeChat Pay, 买单 cannot be switched on; `false` takes it away. */
  payPermission?: boolean;
  /** `false`: the merchant may not bring codes of its own. */
  customCodePermission?: boolean;
  /** The mini-program bound to it: it puts this account's cards into 卡包, and logs people in under openids of its own. */
  miniProgram?: { appid: string; secret: string };
}

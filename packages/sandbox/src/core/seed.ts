// What the sandbox starts with, and goes back to on reset: three people and one app on each platform.
import type { BaiduAccount } from '../baidu/accounts.ts';
import type { BeecloudAccount } from '../beecloud/accounts.ts';
import type { WechatAccount } from '../wechat/accounts.ts';

/** One person, under the id each platform gives the merchant's app. */
export interface SandboxUser {
  name: string;
  /** openid at the merchant's 公众号. */
  wechat: string;
  /** Their openid in the mini-program of the same merchant: another one. Nobody logs in there without it. */
  weapp?: string;
  /** The same in both, when both are bound to one 微信开放平台 account. */
  unionid?: string;
  /** openId in the merchant's 智能小程序. */
  baidu: string;
  /** user_id that the merchant gives BeeCloud: its own number of this person. */
  beecloud: string;
}

export interface Seed {
  users: SandboxUser[];
  /** Pairs of names who are friends. */
  friends: [string, string][];
  wechat: WechatAccount[];
  baidu: BaiduAccount[];
  beecloud: BeecloudAccount[];
  /** One coupon of Baidu's and one card of WeChat's are there already, under ids that are always the same. */
  samples?: boolean;
}

/** The default seed: 小明 and 小红 are friends, 小刚 is not; no coupons. */
export function defaultSeed(): Seed {
  return {
    users: [
      {
        name: '小明',
        wechat: 'oKq7XoyLyS8D9Jic7TZfkPugntgy',
        weapp: 'o4BzC5dJmVtR8yXwQeNsKpLhUaGM',
        unionid: 'oU2fV6nKpXsWt3LqRdYcHgJbMzTA',
        baidu: 'Ln7jjfbqoPd5VRwCeZifQrLid4',
        beecloud: 'member-100231',
      },
      {
        name: '小红',
        wechat: 'oKq7XZfBhkH5okRSkbj4PmM2Q85f',
        weapp: 'o4BzC5bPqLcXvN2sFgTjWyRkEhUd',
        unionid: 'oU2fV6hDzBmNfQx8KvTrLpCwYsJe',
        baidu: 'qKcikuqSUAVdh5wCB26J237KYu',
        beecloud: 'member-100232',
      },
      {
        name: '小刚',
        wechat: 'oKq7XKdgR63fPMkroJD2aFNGVmqL',
        weapp: 'o4BzC5gWsYtKxZpVbMhJnQcLrDfE',
        unionid: 'oU2fV6rGvPkTyLmHsXdWbNqZcJfU',
        baidu: 'jHRNdRt38t2Y9ULQocBnNAerr4',
        beecloud: 'member-100233',
      },
    ],
    friends: [['小明', '小红']],
    wechat: [
      {
        appid: 'wx5823bf96d3bd56c7',
        secret: '7d2b9e41c0a84f6f93e5d1ab27c86f30',
        token: 'kaquanWechatPush',
        encodingAesKey: '10KhVRwPrqkPLpyeHd5zOUPPIbot5DxOmdgd1QwDJ2I',
        originalId: 'gh_8f3c51d20e7a',
        mode: 'safe',
        miniProgram: { appid: 'wx8d4b19e07c52a36f', secret: 'c61f08d2a94e7b35d8017fe2963ba4c5' },
      },
    ],
    baidu: [
      {
        appKey: 'W9MWCXB2t4JswJQjSDoKPbZd6PTDv8Z3',
        appSecret: '5H53KYiAWGF4T5wL9j3BDj34kQudcqF2',
        appId: '17394826',
        walletAppKey: 'Bg3YXtuWQswzwaLQFFWpkUBS8aaPEaD7',
      },
    ],
    beecloud: [
      {
        appId: '6f9c2b1e-83d4-4a57-9e60-1d7b5c2af034',
        appSecret: '2e81f6d0-5b3c-4c19-a7e4-90d2f3b86c15',
        masterSecret: 'b4705ca9-e26d-4f38-8d1a-73c9e05f41b2',
        mchAccount: 'shop@kaquan.example',
        wxAppId: 'wx5823bf96d3bd56c7',
        transactionFee: 'paid',
      },
    ],
  };
}

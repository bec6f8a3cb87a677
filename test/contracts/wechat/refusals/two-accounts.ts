// Two official accounts: the merchant's, and another one whose cards are none of the merchant's business.
import type { Seed } from '@kaquan/sandbox';

type Account = Seed['wechat'][number];

const HOME: Account = {
  appid: 'wx0a1b2c3d4e5f6071',
  secret: '5e8b7c6d1f2a43908b7a6c5d4e3f2a10',
  token: 'homePush',
  encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  originalId: 'gh_0a1b2c3d4e5f',
  mode: 'safe',
};

export const ELSEWHERE: Account = {
  ...HOME,
  appid: 'wx7f6e5d4c3b2a1908',
  secret: '19d0c7a8e64b4f0f8a35b2d1c9e7f604',
  token: 'elsewherePush',
  originalId: 'gh_7f6e5d4c3b2a',
};

export const TWO_ACCOUNTS = [HOME, ELSEWHERE];

// Quoted by the guide to WeChat's coupons: the new secrets first, the ones before for as long as WeChat may use them.
import type { WechatConfig } from '@kaquan/server';

type Secrets = Required<Pick<WechatConfig, 'secret' | 'token' | 'encodingAesKey'>>;

export const rotating = (appid: string, next: Secrets, before: Secrets): WechatConfig => ({
  appid,
  ...next,
  previousSecrets: [before.secret],
  previousTokens: [before.token],
  previousEncodingAesKeys: [before.encodingAesKey],
});

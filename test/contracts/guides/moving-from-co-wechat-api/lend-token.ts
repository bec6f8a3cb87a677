// Quoted by the guide to moving from co-wechat-api: its token, lent to Kaquan in the same process.
import type { LendToken } from '@kaquan/server';

/** What is used of co-wechat-api's API object. `expireTime` is in milliseconds, ten seconds early. */
export interface CoWechatApi {
  getAccessToken(): Promise<CoWechatToken>;
  ensureAccessToken(): Promise<CoWechatToken>;
}

interface CoWechatToken {
  accessToken: string;
  expireTime: number;
}

export const lendFrom =
  (api: CoWechatApi): LendToken =>
  async ({ refused }) => {
    const token = refused ? await api.getAccessToken() : await api.ensureAccessToken();
    return { value: token.accessToken, expiresIn: (token.expireTime - Date.now()) / 1000 };
  };

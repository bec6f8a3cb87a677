// Quoted by the guide to pages in WeChat: the silent web authorisation, there and back.
import { randomUUID } from 'node:crypto';
import type { WechatApi } from '@kaquan/server';
import { getAccessToken } from '@kaquan/server/wechat/sns/oauth2/access_token';

/** Where to send somebody without a session. Keep `state` in a cookie of theirs until they are back. */
export function authorizeUrl(page: string, appid: string, callback: string): { url: string; state: string } {
  const state = randomUUID();
  const query = new URLSearchParams({
    appid,
    redirect_uri: callback,
    response_type: 'code',
    scope: 'snsapi_base',
    state,
  });
  return { url: `${page}?${query}#wechat_redirect`, state };
}

/** What the callback does: the openid, for your own session. */
export async function cameBack(wechat: WechatApi, url: URL, remembered: string): Promise<string> {
  if (url.searchParams.get('state') !== remembered) throw new Error('Somebody else’s login');
  const { openid } = await getAccessToken(wechat, { code: url.searchParams.get('code') ?? '' });
  return openid;
}

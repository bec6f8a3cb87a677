// For tests: a merchant's values, and SHA-1 over whatever a wrong program would join. Shares no code with what is tested.
import { createHash } from 'node:crypto';

export const TICKET =
  'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg';
export const OTHER_TICKET = 'IpK_1T69hDhZkLQTlwsAX8gVHFIo2VOWXOpBKFYnRCQZ';
export const SECRET = 'c8f7e6d5b4a3928170f6e5d4c3b2a190';

/** A card with a code and an openid of its own; what is absent takes no part. */
export const card = {
  api_ticket: TICKET,
  timestamp: '1414587457',
  card_id: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk',
  nonce_str: 'Wm3WZYTPz0wzccnW',
  code: 'random_code',
  openid: 'oVxrI0xL9Bn5ADlZnPVOgqZ0VJcE',
};

export const choice = {
  api_ticket: TICKET,
  app_id: 'wxf8b4f85f3a794e77',
  timestamp: '1437997723',
  nonce_str: 'k0hGdSXKZEj3Min5',
  card_type: 'CASH',
};

export const config = {
  jsapi_ticket: TICKET,
  noncestr: 'Wm3WZYTPz0wzccnW',
  timestamp: '1414587457',
  url: 'https://shop.example/美?a=1&from=singlemessage&b=2',
};

export function hash(text: string, algorithm = 'sha1'): string {
  return createHash(algorithm).update(text).digest('hex');
}

/** As WeChat signs cards. */
export function signCard(values: object): string {
  return hash(Object.values(values).sort().join(''));
}

/** As WeChat signs wx.config. */
export function signConfig({ jsapi_ticket, noncestr, timestamp, url }: typeof config): string {
  return hash(`jsapi_ticket=${jsapi_ticket}&noncestr=${noncestr}&timestamp=${timestamp}&url=${url}`);
}

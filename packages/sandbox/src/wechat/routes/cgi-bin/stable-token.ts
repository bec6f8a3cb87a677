// POST /cgi-bin/stable_token: the same token for everyone who asks, apart from /cgi-bin/token.
// @see 公众平台 获取稳定版接口调用凭据
import type { Handler } from 'hono';
import * as v from 'valibot';
import type { WechatAccount } from '../../accounts.ts';
import { refusal, UNKNOWN_APP, WRONG_SECRET } from '../../answers.ts';
import type { Credentials } from '../../credentials.ts';
import { readBody } from '../../read-body.ts';

const Body = v.object({
  grant_type: v.string(),
  appid: v.string(),
  secret: v.string(),
  force_refresh: v.optional(v.boolean(), false),
});

export function stableToken(accounts: WechatAccount[], credentials: Credentials): Handler {
  return async (c) => {
    const read = await readBody(c, Body);
    if ('refused' in read) return c.json(read.refused);
    const { grant_type, appid, secret, force_refresh } = read.body;
    if (grant_type !== 'client_credential') return c.json(refusal(40002, 'invalid grant_type'));
    const account = accounts.find((one) => one.appid === appid);
    if (!account) return c.json(UNKNOWN_APP);
    if (account.secret !== secret) return c.json(WRONG_SECRET);
    return c.json(credentials.stableToken(account, force_refresh));
  };
}

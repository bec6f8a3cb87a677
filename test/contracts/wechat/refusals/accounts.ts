// Appids and tokens that WeChat refuses. The server renews a token once: a bad one that is sent again is told.
// @see 全局返回码; 公众平台 获取access_token, 获取稳定版接口调用凭据
import { type Desk, type Scenarios, works } from './desk.ts';

/** What the server would send with a token of its own, sent with this one. */
const withToken = ({ wechat }: Desk, access_token: string) =>
  wechat.call({ method: 'GET', path: '/card/getcolors', query: { access_token }, repeatable: false });

/** Another process of the merchant's fetches a token. */
async function stableToken({ stage }: Desk, force_refresh: boolean): Promise<string> {
  const { appid, secret } = stage.account;
  const response = await fetch(`${stage.sandbox.url}/wechat/cgi-bin/stable_token`, {
    method: 'POST',
    body: JSON.stringify({ grant_type: 'client_credential', appid, secret, force_refresh }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

/** A token for one's own use, of which there are so many a day. */
const token = (desk: Desk, appid = desk.stage.account.appid) =>
  desk.wechat.callWithSecret({
    method: 'GET',
    path: '/cgi-bin/token',
    query: { grant_type: 'client_credential', appid },
    repeatable: false,
  });

const A_DAY = 2000;
const AT_ONCE = 50;

export const ACCOUNTS: Scenarios = {
  async '40001: an access token that has been replaced'(desk) {
    const replaced = await stableToken(desk, true);
    await stableToken(desk, true);
    // Both work for five minutes.
    desk.stage.sandbox.clock.advance(250);
    await works(withToken(desk, replaced));
    desk.stage.sandbox.clock.advance(50);
    return withToken(desk, replaced);
  },
  '40013: an appid that is none': (desk) => token(desk, 'wx0000000000000000'),
  '40014: an access token that is none': (desk) => withToken(desk, 'ACCESS_TOKEN'),
  async '42001: an access token after its two hours'(desk) {
    const access = await stableToken(desk, true);
    desk.stage.sandbox.clock.advance(7100);
    await works(withToken(desk, access));
    desk.stage.sandbox.clock.advance(100);
    return withToken(desk, access);
  },
  async '45009: more than 2000 tokens a day'(desk) {
    for (let had = 0; had < A_DAY; had += AT_ONCE)
      await works(Promise.all(Array.from({ length: AT_ONCE }, () => token(desk))));
    return token(desk);
  },
};

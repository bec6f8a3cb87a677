// The program that calls WeChat already, as those who move have one: `/cgi-bin/token`, and the shape of co-wechat-api.
import { wechatOrdinary } from '../walks/coupon-kinds.ts';

/** `account`: asked for when it is needed, because the sandbox comes later. */
export function createOldProgram(account: () => { appid: string; secret: string; baseUrl: string }) {
  let token = { accessToken: '', expireTime: 0 };

  async function ask(path: string, query: Record<string, string>, body?: object) {
    const answer = await fetch(`${account().baseUrl}${path}?${new URLSearchParams(query)}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    return (await answer.json()) as Record<string, unknown> & { errcode?: number };
  }

  async function getAccessToken() {
    const { appid, secret } = account();
    const answer = await ask('/cgi-bin/token', { grant_type: 'client_credential', appid, secret });
    token = {
      accessToken: String(answer.access_token),
      expireTime: Date.now() + (Number(answer.expires_in) - 10) * 1000,
    };
    return token;
  }

  const ensureAccessToken = async () => (Date.now() < token.expireTime ? token : getAccessToken());

  return {
    getAccessToken,
    ensureAccessToken,
    /** Calls with the token that it has, and does not mend what is refused. */
    call: async (path: string, body?: object) =>
      ask(path, { access_token: (await ensureAccessToken()).accessToken }, body),
    /** An ordinary card, created as the merchant did long ago. */
    async createCard(now: number): Promise<string> {
      const { card_id } = await this.call('/card/create', { card: wechatOrdinary(now) });
      return String(card_id);
    },
  };
}

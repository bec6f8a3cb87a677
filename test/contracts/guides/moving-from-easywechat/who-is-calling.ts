// Quoted by the guide to moving from EasyWeChat: the session stays with the PHP application, which is asked who it is.
import type { Caller } from '@kaquan/server';

/** `whoami`: a route of the PHP application that answers `{ "openid": "…" }` to its own cookie, or 401. */
export const askPhp =
  (whoami: string) =>
  async (request: Request): Promise<Caller | null> => {
    const cookie = request.headers.get('cookie');
    if (cookie === null) return null;
    const answer = await fetch(whoami, { headers: { cookie } });
    if (answer.status === 401) return null;
    if (!answer.ok) throw new Error(`whoami answered ${answer.status}`);
    const { openid } = (await answer.json()) as { openid: string };
    return { wechat: { openid } };
  };

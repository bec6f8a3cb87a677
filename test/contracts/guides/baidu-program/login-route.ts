// Quoted by the guide to Baidu's program: the code of swan.getLoginCode becomes a session that holds the openId.
import type { Caller, CouponServer } from '@kaquan/server';
import { logIn } from '@kaquan/server/log-in';

/** POST { platform: 'baidu', code }. `issue`: a session of your own for this caller, as text. */
export const loginRoute =
  (server: CouponServer, issue: (caller: Caller) => Promise<string>) =>
  async (request: Request): Promise<Response> => {
    const caller = await logIn(server, await request.json());
    return Response.json({ session: await issue(caller) });
  };

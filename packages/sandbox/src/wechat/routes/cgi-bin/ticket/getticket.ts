// GET /cgi-bin/ticket/getticket: the jsapi ticket, or the card ticket; not the same one.
// @see 朋友的券 获取JSAPI_TICKET接口, 获取卡券API_TICKET接口
import { ok, refusal } from '../../../answers.ts';
import type { Credentials, Guarded } from '../../../credentials.ts';

export function getticket(credentials: Credentials): Guarded {
  return (c, account) => {
    const type = c.req.query('type');
    if (type !== 'jsapi' && type !== 'wx_card') return c.json(refusal(40097, 'invalid args: type'));
    return c.json(ok(credentials.ticket(account, type)));
  };
}

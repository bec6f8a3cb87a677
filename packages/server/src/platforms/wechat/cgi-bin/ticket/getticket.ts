// GET /cgi-bin/ticket/getticket: the two tickets. `jsapi` signs wx.config, `wx_card` signs cards: never the other.
// @see 卡券 JS-SDK 附录1 jsapi_ticket, 附录4 卡券api_ticket
import { CouponError } from '@kaquan/protocol/errors';
import { numberField } from '../../../http/fields.ts';
import type { WechatApi } from '../../api.ts';
import { fieldInvalid } from '../../check-fields.ts';

/**
 * Fetches one ticket, exactly as WeChat writes it: blanks at its end belong to it. The server keeps both for the two
 * hours they last (`server.wechat.jsapiTicket()`, `cardTicket()`): prefer these.
 *
 * @returns `expiresIn` in seconds
 * @throws {CouponError} FIELD_INVALID for another kind of ticket; TICKET_MISSING when WeChat gives none; PLATFORM_* with WeChat's own code
 * @example const { value } = await fetchTicket(server.wechat, 'wx_card');
 * @supported node
 */
export async function fetchTicket(
  api: Pick<WechatApi, 'call'>,
  type: 'jsapi' | 'wx_card',
): Promise<{ value: string; expiresIn: number }> {
  if (type !== 'jsapi' && type !== 'wx_card') throw fieldInvalid('type', 'must be jsapi or wx_card');
  const answer = await api.call({
    method: 'GET',
    path: '/cgi-bin/ticket/getticket',
    query: { type },
    repeatable: true,
  });
  const value = answer.ticket;
  const expiresIn = numberField(answer, 'expires_in');
  if (typeof value !== 'string' || value === '' || expiresIn === undefined)
    throw new CouponError(
      'TICKET_MISSING',
      `WeChat gives no ${type} ticket: check the account's permissions.`,
      {
        platform: 'wechat',
      },
    );
  return { value, expiresIn };
}

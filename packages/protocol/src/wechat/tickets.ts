// WeChat's two tickets. They look alike, and signing a card with the wrong one is the commonest of all mistakes,
// so each is a type of its own. The types cost nothing at run time: a ticket is a string.
// @see 朋友的券 获取JSAPI_TICKET, 获取卡券API_TICKET

declare const kind: unique symbol;

/** A ticket of `getticket?type=jsapi`: signs `wx.config` and nothing else. */
export type JsapiTicket = string & { readonly [kind]: 'jsapi' };

/** A ticket of `getticket?type=wx_card`: signs cards and nothing else. */
export type CardApiTicket = string & { readonly [kind]: 'wx_card' };

/**
 * Says that a string is a ticket of type `jsapi`. The string stays as it is: never trim a ticket.
 *
 * @example jsConfigSignature({ jsapiTicket: jsapiTicket(answer.ticket), nonceStr, timestamp, url })
 * @supported node
 */
export function jsapiTicket(ticket: string): JsapiTicket {
  return ticket as JsapiTicket;
}

/**
 * Says that a string is a ticket of type `wx_card`. The string stays as it is: never trim a ticket.
 *
 * @example cardExtSignature({ apiTicket: cardApiTicket(answer.ticket), cardId, timestamp })
 * @supported node
 */
export function cardApiTicket(ticket: string): CardApiTicket {
  return ticket as CardApiTicket;
}

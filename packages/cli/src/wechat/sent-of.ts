// What the page is given with a signature, made and checked as the servers make it.
import { buildCardExt } from '@kaquan/protocol/wechat/card-ext';
import { cardSign } from '@kaquan/protocol/wechat/choose-card';
import type { SignatureKind, SignedValues } from '@kaquan/protocol/wechat/explain-signature';
import { jsConfigSignature } from '@kaquan/protocol/wechat/js-config';
import { cardApiTicket, jsapiTicket } from '@kaquan/protocol/wechat/tickets';

export interface SentInput extends SignedValues {
  timestamp: string | number;
  nonce: string;
  outerStr?: string | undefined;
}

export interface Sent {
  /** What was signed, the ticket among it. */
  values: SignedValues;
  /** What the page's call is given. */
  send: Record<string, string | number>;
}

/** @throws {CouponError} for what must not be signed: milliseconds, a nonce that is too long, a card that is missing */
export function sentOf(kind: SignatureKind, ticket: string, { nonce, outerStr, ...given }: SentInput): Sent {
  const { timestamp } = given;
  const text = (name: keyof SignedValues) => String(given[name] ?? '');
  if (kind === 'js-config') {
    const signed = { nonceStr: nonce, timestamp, url: text('url') };
    const signature = jsConfigSignature({ jsapiTicket: jsapiTicket(ticket), ...signed });
    return {
      values: { ...given, jsapi_ticket: ticket, noncestr: nonce },
      send: { timestamp, nonceStr: nonce, signature },
    };
  }
  const values = { ...given, api_ticket: ticket, nonce_str: nonce };
  const apiTicket = cardApiTicket(ticket);
  if (kind === 'card-ext') {
    const { balance } = given;
    const [cardId, code, openid] = [text('card_id'), text('code'), text('openid')];
    const fields = { apiTicket, cardId, code, openid, balance, timestamp, nonceStr: nonce, outerStr };
    return { values, send: buildCardExt(fields) };
  }
  const filters = { shopId: text('location_id'), cardId: text('card_id'), cardType: text('card_type') };
  const signature = cardSign({ apiTicket, appId: text('app_id'), timestamp, nonceStr: nonce, ...filters });
  const named = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
  return { values, send: { ...named, timestamp, nonceStr: nonce, signType: 'SHA1', cardSign: signature } };
}

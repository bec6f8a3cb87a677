// The texts that are hashed, made as by hand: for the sides that are given them ready.
import { APP_ID, CARD_TICKET, JSAPI_TICKET, type Tap } from './draw-fields.ts';

/** cardExt: the sorted values of what takes part. */
export function cardExtText({ cardId, timestamp, nonceStr, openid }: Tap): string {
  return [CARD_TICKET, cardId, String(timestamp), nonceStr, openid].sort().join('');
}

/** chooseCard: the same over other values. */
export function chooseCardText({ timestamp, nonceStr, cardType }: Tap): string {
  return [CARD_TICKET, APP_ID, String(timestamp), nonceStr, cardType].sort().join('');
}

/** wx.config: named values in a fixed order. */
export function jsConfigText({ timestamp, nonceStr, url }: Tap): string {
  return `jsapi_ticket=${JSAPI_TICKET}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`;
}

/** A text in one piece, as one that was read from somewhere: V8 puts joined ones together only when they are used. */
export function inOnePiece(text: string): string {
  return Buffer.from(text).toString();
}

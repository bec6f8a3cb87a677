// What a shop signs in an hour: one ticket, a few cards, and for each tap another person, nonce and page.
import { randomBytes } from 'node:crypto';
import { cardApiTicket, jsapiTicket } from '@kaquan/protocol/wechat/tickets';

const HOUR = 3600;
const BEGUN = 1_784_600_000;

export const APP_ID = 'wx2b029c08a6232582';
export const CARD_TICKET = cardApiTicket(drawText(86));
export const JSAPI_TICKET = jsapiTicket(drawText(86));

const CARD_IDS = Array.from({ length: 20 }, () => drawText(28, 'p'));
const CARD_TYPES = ['CASH', 'DISCOUNT', 'GIFT'];

/** One tap: whatever one of the three signatures takes part of. */
export type Tap = ReturnType<typeof drawTap>;

/**
 * So many taps, spread over an hour.
 *
 * @example drawTaps(1000)[0].openid // "oLx…"
 */
export function drawTaps(count: number): Tap[] {
  return Array.from({ length: count }, (_, at) => drawTap(at, Math.floor(BEGUN + (at * HOUR) / count)));
}

function drawTap(at: number, timestamp: number) {
  return {
    timestamp,
    nonceStr: drawText(16),
    openid: drawText(28, 'o'),
    cardId: CARD_IDS[at % CARD_IDS.length] ?? '',
    cardType: CARD_TYPES[at % CARD_TYPES.length] ?? '',
    outerStr: `shop-${at % 100}`,
    url: `https://shop.example/coupons/${at}?from=timeline&isappinstalled=0`,
  };
}

/** In one piece, as what is read from a request or a row; V8 keeps a joined or cut text in pieces until it is used. */
function drawText(length: number, begin = ''): string {
  const text = begin + randomBytes(length).toString('base64url').slice(begin.length, length);
  return Buffer.from(text).toString();
}

// The four operations: ours, and what the same takes with crypto-js, and with a hash of node:crypto.
import { createHash, hash } from 'node:crypto';
import { buildCardExt, cardExtSignature } from '@kaquan/protocol/wechat/card-ext';
import { cardSign } from '@kaquan/protocol/wechat/choose-card';
import { jsConfigSignature } from '@kaquan/protocol/wechat/js-config';
import sha1 from 'crypto-js/sha1.js';
import { APP_ID, CARD_TICKET, JSAPI_TICKET, type Tap } from './draw-fields.ts';
import { cardExtText, chooseCardText, inOnePiece, jsConfigText } from './signed-text.ts';

/** A tap with the text that is signed for it, ready to be hashed. */
export interface Signed {
  tap: Tap;
  text: string;
}

export interface Operation {
  name: string;
  textOf(tap: Tap): string;
  ours(signed: Signed): string;
  /** The values joined and hashed in JavaScript, as in most answers on the web. */
  cryptoJs(signed: Signed): string;
  /** The limit as it is written everywhere: a hash object, over the text that is there already. */
  plainHash(signed: Signed): string;
  /** The fastest that Node has, over the text that is there already: no signing can be as fast, it has to make one. */
  oneShotHash(signed: Signed): string;
}

const byHand = (textOf: (tap: Tap) => string) => ({
  textOf: (tap: Tap) => inOnePiece(textOf(tap)),
  cryptoJs: ({ tap }: Signed) => sha1(textOf(tap)).toString(),
  plainHash: ({ text }: Signed) => createHash('sha1').update(text, 'utf8').digest('hex'),
  oneShotHash: ({ text }: Signed) => hash('sha1', text),
});

const cardExt = byHand(cardExtText);
const extOf = ({ timestamp, nonceStr, openid, outerStr }: Tap, signature: string) =>
  JSON.stringify({
    openid,
    timestamp: String(timestamp),
    nonce_str: nonceStr,
    signature,
    outer_str: outerStr,
  });

export const OPERATIONS: Operation[] = [
  {
    name: 'cardExtSignature',
    ...cardExt,
    ours: ({ tap: { cardId, timestamp, nonceStr, openid } }) =>
      cardExtSignature({ apiTicket: CARD_TICKET, cardId, timestamp, nonceStr, openid }),
  },
  {
    name: 'buildCardExt',
    textOf: cardExt.textOf,
    ours: ({ tap: { cardId, timestamp, nonceStr, openid, outerStr } }) =>
      buildCardExt({ apiTicket: CARD_TICKET, cardId, timestamp, nonceStr, openid, outerStr }).cardExt,
    cryptoJs: (signed) => extOf(signed.tap, cardExt.cryptoJs(signed)),
    plainHash: (signed) => extOf(signed.tap, cardExt.plainHash(signed)),
    oneShotHash: (signed) => extOf(signed.tap, cardExt.oneShotHash(signed)),
  },
  {
    name: 'cardSign',
    ...byHand(chooseCardText),
    ours: ({ tap: { timestamp, nonceStr, cardType } }) =>
      cardSign({ apiTicket: CARD_TICKET, appId: APP_ID, timestamp, nonceStr, cardType }),
  },
  {
    name: 'jsConfigSignature',
    ...byHand(jsConfigText),
    ours: ({ tap: { timestamp, nonceStr, url } }) =>
      jsConfigSignature({ jsapiTicket: JSAPI_TICKET, nonceStr, timestamp, url }),
  },
];
